import type { Block, DocumentTree, Inline } from '../../../main/document/tree.ts'

/** The same text with its clauses several times over, each copy under ids of its own and with references that stay within it. */
export function lengthen(tree: DocumentTree, copies: number): DocumentTree {
  const at = tree.body.findLastIndex((block) => block.kind === 'clause') + 1
  const clauses = tree.body.filter((block) => block.kind === 'clause')
  const more = Array.from({ length: copies - 1 }, (_, index) => clauses.map((clause) => renamed(clause, `-${index + 2}`)))
  return { ...tree, body: [...tree.body.slice(0, at), ...more.flat(), ...tree.body.slice(at)] }
}

function renamed(block: Block, ending: string): Block {
  const id = block.id + ending
  const inside = (children: readonly Block[]): Block[] => children.map((child) => renamed(child, ending))
  const words = (content: readonly Inline[]): Inline[] => content.map((inline) => retargeted(inline, ending))
  switch (block.kind) {
    case 'clause':
      return { ...block, id, heading: block.heading && words(block.heading), children: inside(block.children) }
    case 'definition':
    case 'each':
      return { ...block, id, children: inside(block.children) }
    case 'schedule':
      return { ...block, id, title: words(block.title), children: inside(block.children) }
    case 'paragraph':
      return { ...block, id, content: words(block.content) }
    case 'list':
      return { ...block, id, items: block.items.map((item) => ({ ...item, children: inside(item.children) })) }
    case 'table':
      return { ...block, id, head: block.head.map(words), rows: block.rows.map((row) => ('cells' in row ? { ...row, cells: row.cells.map(words) } : row.map(words))) }
    case 'rows':
    case 'signatures':
      return { ...block, id }
  }
}

function retargeted(inline: Inline, ending: string): Inline {
  if (inline.kind === 'reference') return { ...inline, target: inline.target + ending }
  if (inline.kind === 'when' || inline.kind === 'each') return { ...inline, content: inline.content.map((each) => retargeted(each, ending)) }
  return inline
}
