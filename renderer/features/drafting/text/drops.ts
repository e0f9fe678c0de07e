import { applyChange } from '../../../../main/document/apply-change.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { DocumentTree } from '../../../../main/document/tree.ts'
import { childrenAt, clauseIn, type Place, placeOf } from './clauses.ts'

/** Beside which clause on the paper something is let go; `first`: within it, before the clauses that it has. */
export interface DropAt {
  readonly clause: string
  readonly where: 'before' | 'after' | 'first'
}

export const dropRefusals = ['clause-too-deep', 'clause-into-itself', 'clause-in-repetition'] as const
export type DropRefusal = (typeof dropRefusals)[number]

/** What comes of letting a clause go there; null: it stands there already. */
export type Drop = { readonly to: Place } | { readonly refused: DropRefusal } | null

/** Whether, and where, a clause can be let go, as the text itself judges it. */
export function dropOf(tree: DocumentTree, moved: string, at: DropAt): Drop {
  const from = placeOf(tree, treeIdOf(moved))
  const to = placeAt(tree, at)
  if (from === null || to === null) return { refused: 'clause-in-repetition' }
  // The index counts without the clause itself.
  const index = to.parent === from.parent && to.index > from.index ? to.index - 1 : to.index
  if (to.parent === from.parent && index === from.index) return null
  const place = { parent: to.parent, index }
  const result = applyChange(tree, { do: 'move', clause: treeIdOf(moved), ...place }, tree)
  if (result.ok) return { to: place }
  return { refused: dropRefusals.find((code) => code === result.code) ?? 'clause-in-repetition' }
}

function placeAt(tree: DocumentTree, { clause, where }: DropAt): Place | null {
  // A copy of a repeated clause has no place of its own.
  if (clause !== treeIdOf(clause)) return null
  const beside = placeOf(tree, clause)
  if (where !== 'first') return beside && { parent: beside.parent, index: beside.index + (where === 'after' ? 1 : 0) }
  const inner = childrenAt(tree, clause).findIndex(({ kind }) => kind === 'clause')
  return clauseIn(tree, clause) && { parent: clause, index: Math.max(0, inner) }
}
