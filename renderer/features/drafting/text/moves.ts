import type { Block, Clause, DocumentTree } from '../../../../main/document/tree.ts'
import { childrenAt, clauseIn, type Place, placeOf } from './clauses.ts'

/** Levels of clauses that there are. */
const deepest = 4

/** Where a clause can go; null where it cannot. */
export interface Moves {
  readonly up: Place | null
  readonly down: Place | null
  /** Out of the clause around it, to stand after that. */
  readonly promote: Place | null
  /** Into the clause before it, as its last. */
  readonly demote: Place | null
}

/** `isVisible` and `levelOf` are those of the text as it reads now: a step goes past what is not to be seen. */
export function movesOf(tree: DocumentTree, id: string, levelOf: ReadonlyMap<string, number>): Moves {
  const place = placeOf(tree, id)
  const clause = clauseIn(tree, id)
  if (place === null || clause === null) return { up: null, down: null, promote: null, demote: null }
  const siblings = childrenAt(tree, place.parent)
  const isStep = (block: Block) => block.kind === 'clause' && levelOf.has(block.id)
  const before = siblings.findLastIndex((block, index) => index < place.index && isStep(block))
  const after = siblings.findIndex((block, index) => index > place.index && isStep(block))
  const step = (index: number): Place | null => (index < 0 ? null : { parent: place.parent, index })
  return { up: step(before), down: step(after), promote: promoted(tree, place), demote: demoted(siblings[before], clause, levelOf.get(id) ?? deepest) }
}

function promoted(tree: DocumentTree, { parent }: Place): Place | null {
  if (parent === null || clauseIn(tree, parent) === null) return null
  const around = placeOf(tree, parent)
  return around && { parent: around.parent, index: around.index + 1 }
}

function demoted(before: Block | undefined, clause: Clause, level: number): Place | null {
  return before?.kind === 'clause' && level + depth(clause) <= deepest ? { parent: before.id, index: before.children.length } : null
}

function depth({ children }: Clause): number {
  return 1 + Math.max(0, ...children.map((child) => (child.kind === 'clause' ? depth(child) : 0)))
}
