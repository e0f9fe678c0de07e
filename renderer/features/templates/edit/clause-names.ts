import type { Block, Clause, Inline } from '../../../../main/document/tree.ts'

/** What a clause is called in the form: its heading, or the beginning of its words. */
export function nameOfClause({ heading, children, id }: Clause): string {
  const words = heading === null ? firstWords(children) : plain(heading)
  return words.trim() === '' ? id : firstOf(words.trim())
}

function firstWords(blocks: readonly Block[]): string {
  const [first] = blocks
  if (first?.kind === 'paragraph') return plain(first.content)
  return first?.kind === 'clause' ? nameOfClause(first) : ''
}

function plain(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'field' ? `[${inline.value}]` : 'content' in inline ? plain(inline.content) : '')).join('')
}

const mostCharacters = 60

/** Whole words only, and a sign where there are more. */
function firstOf(words: string): string {
  if (words.length <= mostCharacters) return words
  const cut = words.slice(0, mostCharacters)
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`
}
