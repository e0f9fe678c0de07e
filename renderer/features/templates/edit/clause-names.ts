import type { Block, Clause, Inline } from '../../../../main/document/tree.ts'

/** What a clause is called in the form: its heading, or the beginning of its words. */
export function nameOfClause({ heading, children, id }: Clause): string {
  const words = heading === null ? firstWords(children) : plain(heading)
  return words.trim() === '' ? id : words.trim().slice(0, 60)
}

function firstWords(blocks: readonly Block[]): string {
  const [first] = blocks
  if (first?.kind === 'paragraph') return plain(first.content)
  return first?.kind === 'clause' ? nameOfClause(first) : ''
}

function plain(content: readonly Inline[]): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'field' ? `[${inline.value}]` : 'content' in inline ? plain(inline.content) : '')).join('')
}
