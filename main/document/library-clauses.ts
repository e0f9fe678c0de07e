import type { Block, DocumentTree } from './tree.ts'

/** The ids of the library's clauses that a text was assembled from, each once. */
export function libraryClauses(tree: DocumentTree): string[] {
  return [...new Set(tree.body.flatMap(within))]
}

function within(block: Block): string[] {
  switch (block.kind) {
    case 'clause':
      return [...(block.origin?.source === 'library' ? [block.origin.clause] : []), ...block.children.flatMap(within)]
    case 'schedule':
      return block.children.flatMap(within)
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(within))
    default:
      return []
  }
}
