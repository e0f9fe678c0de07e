import { everyBlock } from './children-of.ts'
import type { DocumentTree } from './tree.ts'

/** The ids of the library's clauses that a text was assembled from, each once. */
export function libraryClauses(tree: DocumentTree): string[] {
  const ids = [...everyBlock(tree.body)].flatMap((block) => (block.kind === 'clause' && block.origin?.source === 'library' ? [block.origin.clause] : []))
  return [...new Set(ids)]
}
