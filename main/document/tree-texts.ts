import type { Block, DocumentTree, Inline, TableRow } from './tree.ts'

export type Text = Extract<Inline, { kind: 'text' }>

/** Where a text of the tree stands. */
export interface TextPlace {
  /** Its number among all texts of the tree, from 0. */
  readonly nth: number
  /** The clause whose words it belongs to; null for what stands outside of clauses. */
  readonly clause: string | null
  /** A text stands right before it, and nothing between them, seen or not. */
  readonly joins: boolean
}

/** The body of a tree with each of its texts changed, in the order of the tree; one that becomes empty goes, and so does what held nothing else. */
export function withTexts({ body }: DocumentTree, change: (text: Text, place: TextPlace) => Text): readonly Block[] {
  let nth = 0
  const inlines = (content: readonly Inline[], clause: string | null): readonly Inline[] =>
    content.flatMap((inline, index): readonly Inline[] => {
      if (inline.kind === 'when' || inline.kind === 'each') {
        const within = inlines(inline.content, clause)
        return within.length === 0 && inline.content.length > 0 ? [] : [{ ...inline, content: within }]
      }
      if (inline.kind !== 'text') return [inline]
      const text = change(inline, { nth, clause, joins: content[index - 1]?.kind === 'text' })
      nth += 1
      return text.text === '' && inline.text !== '' ? [] : [text]
    })
  const row = (cells: TableRow, clause: string | null): TableRow => {
    if ('repeat' in cells) return { ...cells, cells: cells.cells.map((cell) => inlines(cell, clause)) }
    return cells.map((cell) => inlines(cell, clause))
  }
  const blocks = (children: readonly Block[], clause: string | null): readonly Block[] => children.map((block) => inBlock(block, clause))
  const inBlock = (block: Block, clause: string | null): Block => {
    switch (block.kind) {
      case 'clause': {
        const heading = block.heading === null ? null : inlines(block.heading, block.id)
        return { ...block, heading: heading?.length === 0 && block.heading?.length !== 0 ? null : heading, children: blocks(block.children, block.id) }
      }
      case 'schedule':
        return { ...block, title: inlines(block.title, null), children: blocks(block.children, null) }
      case 'definition':
      case 'each':
        return { ...block, children: blocks(block.children, clause) }
      case 'paragraph':
        return { ...block, content: inlines(block.content, clause) }
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, children: blocks(item.children, clause) })) }
      case 'table':
        return { ...block, head: block.head.map((cell) => inlines(cell, clause)), rows: block.rows.map((cells) => row(cells, clause)) }
      case 'rows':
      case 'signatures':
        return block
    }
  }
  return blocks(body, null)
}
