import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from '../../../../main/document/resolved.ts'

/** A clause, schedule or definition as it stands in the text now. */
export interface Mark {
  readonly id: string
  readonly kind: 'clause' | 'schedule' | 'definition'
  /** As a reference prints it: a number, or the term of a definition. */
  readonly says: string
  /** Its heading or its first words. */
  readonly title: string
  /** Of a clause, from 1. */
  readonly level: number
}

/** All that can be referred to, in the order of the text. */
export function marksOf({ body }: Pick<ResolvedDocument, 'body'>): ReadonlyMap<string, Mark> {
  return new Map(body.flatMap(marksIn).map((mark) => [mark.id, mark]))
}

function marksIn(block: ResolvedBlock): Mark[] {
  switch (block.kind) {
    case 'clause':
      return [{ id: block.id, kind: 'clause', says: block.fullNumber, title: wordsOf(block.heading ?? firstWords(block.children)), level: block.level }, ...block.children.flatMap(marksIn)]
    case 'schedule':
      return [{ id: block.id, kind: 'schedule', says: block.number, title: wordsOf(block.title), level: 0 }, ...block.children.flatMap(marksIn)]
    case 'definition':
      return [{ id: block.id, kind: 'definition', says: block.term, title: wordsOf(block.content), level: 0 }, ...block.children.flatMap(marksIn)]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(marksIn))
    default:
      return []
  }
}

function firstWords(children: readonly ResolvedBlock[]): readonly ResolvedInline[] {
  const first = children[0]
  if (first === undefined) return []
  if (first.kind === 'paragraph' || first.kind === 'definition') return first.content
  if (first.kind === 'clause') return first.heading ?? firstWords(first.children)
  return first.kind === 'list' ? firstWords(first.items[0] ?? []) : []
}

/** At most eighty characters. */
export function wordsOf(content: readonly ResolvedInline[]): string {
  const text = content.map((inline) => inline.text).join('').replace(/\s+/g, ' ').trim()
  return text.length <= 80 ? text : `${text.slice(0, 79).replace(/\s+\S*$/, '')}…`
}
