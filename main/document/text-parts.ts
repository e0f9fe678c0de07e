import type { ResolvedBlock, ResolvedClause, ResolvedDocument, ResolvedInline } from './resolved.ts'

/** Where a part of a text stands: in which clause or schedule (null: before the first), and what a reference to that prints. */
export interface TextPlace {
  readonly clause: string | null
  readonly place: string
}

/** A text taken apart for reading: what a reader meets, in order. */
export type TextPart = TextPlace &
  (
    | { readonly kind: 'clause'; readonly block: ResolvedClause }
    | { readonly kind: 'definition'; readonly term: string }
    /** `heading`: of a clause, a schedule, a column. `explains`: the term that these words define, when they are a definition's. */
    | { readonly kind: 'words'; readonly content: readonly ResolvedInline[]; readonly heading: boolean; readonly explains: string | null }
  )

/** All parts of a document after its title. */
export function textParts({ body }: ResolvedDocument): TextPart[] {
  return partsOf(body, { clause: null, place: '' }, null)
}

function partsOf(blocks: readonly ResolvedBlock[], at: TextPlace, explains: string | null): TextPart[] {
  return blocks.flatMap((block) => partsOfBlock(block, at, explains))
}

function partsOfBlock(block: ResolvedBlock, at: TextPlace, explains: string | null): TextPart[] {
  const words = (content: readonly ResolvedInline[], heading = false): TextPart => ({ ...at, kind: 'words', content, heading, explains })
  switch (block.kind) {
    case 'clause': {
      const inside = { clause: block.id, place: block.fullNumber }
      const heading: TextPart[] = block.heading === null ? [] : [{ ...inside, kind: 'words', content: block.heading, heading: true, explains }]
      return [{ ...inside, kind: 'clause', block }, ...heading, ...partsOf(block.children, inside, explains)]
    }
    case 'schedule': {
      const inside = { clause: block.id, place: block.number }
      return [{ ...inside, kind: 'words', content: block.title, heading: true, explains }, ...partsOf(block.children, inside, explains)]
    }
    case 'definition':
      return [{ ...at, kind: 'definition', term: block.term }, { ...at, kind: 'words', content: block.content, heading: false, explains: block.term }, ...partsOf(block.children, at, block.term)]
    case 'paragraph':
      return [words(block.content)]
    case 'list':
      return block.items.flatMap((item) => partsOf(item, at, explains))
    case 'table':
      return [...block.head.map((cell) => words(cell, true)), ...block.rows.flatMap((row) => row.map((cell) => words(cell)))]
    case 'signatures':
      return []
  }
}
