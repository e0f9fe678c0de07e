import { everyBlock } from '../../../../main/document/children-of.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { Block, Clause, DocumentTree } from '../../../../main/document/tree.ts'

/** Where a clause stands: as the `index`th child of a clause or schedule, or of the body (null). */
export interface Place {
  readonly parent: string | null
  readonly index: number
}

/** The clause of this id, or of a copy's on the paper; null when the tree has none. */
export function clauseIn(tree: DocumentTree, id: string): Clause | null {
  for (const block of everyBlock(tree.body)) if (block.kind === 'clause' && block.id === treeIdOf(id)) return block
  return null
}

/** Where a clause stands; null for one that stands where nothing can be moved, such as inside a repetition. */
export function placeOf(tree: DocumentTree, id: string): Place | null {
  const index = tree.body.findIndex((block) => block.id === id)
  if (index >= 0) return { parent: null, index }
  for (const block of everyBlock(tree.body)) {
    if (block.kind !== 'clause' && block.kind !== 'schedule') continue
    const at = block.children.findIndex((child) => child.id === id)
    if (at >= 0) return { parent: block.id, index: at }
  }
  return null
}

/** The blocks among which a place is. */
export function childrenAt(tree: DocumentTree, parent: string | null): readonly Block[] {
  if (parent === null) return tree.body
  for (const block of everyBlock(tree.body)) if ((block.kind === 'clause' || block.kind === 'schedule') && block.id === parent) return block.children
  return []
}

/** What a clause is there once for each of; null for one that stands once. */
export function repeatedOver(tree: DocumentTree, id: string): string | null {
  const repeats = [...everyBlock(tree.body)].flatMap((block) => (block.kind === 'each' && [...everyBlock(block.children)].some((each) => each.id === treeIdOf(id)) ? [block.repeat.of] : []))
  return repeats.at(-1) ?? null
}

/** The clauses that a person took out, or did not keep when their condition went, in the order of the text. */
export function removedClauses(tree: DocumentTree): readonly Clause[] {
  return [...everyBlock(tree.body)].filter((block): block is Clause => block.kind === 'clause' && (block.removed === true || block.decided === 'remove'))
}
