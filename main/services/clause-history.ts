import { fill } from '../contract/messages/fill.ts'
import { clauseHistory } from '../contract/messages/history.ts'
import { clausePlace, type ClausePlace, clauseStanding, type ClauseStanding } from '../document/clause-standing.ts'
import type { DocumentTree } from '../document/tree.ts'

/** A clause as it was before a session changed it by hand. `place` is there only when it was moved. */
export interface ClauseBefore {
  readonly standing: ClauseStanding | null
  readonly place?: ClausePlace | null
}

/** One clause that a session changed by hand, as the history tells it. */
export interface ClauseChange {
  readonly clause: string
  /** What was done, in sentences. */
  readonly says: readonly string[]
  readonly from: ClauseBefore
  readonly to: ClauseBefore
}

/** Takes down how a clause stands before it is changed. */
export function clauseBefore(tree: DocumentTree, clause: string, moves: boolean): ClauseBefore {
  return { standing: clauseStanding(tree, clause), ...(moves && { place: clausePlace(tree, clause) }) }
}

/** What became of a clause since; null when it stands as it did. */
export function clauseChange(tree: DocumentTree, clause: string, from: ClauseBefore): ClauseChange | null {
  const to = clauseBefore(tree, clause, from.place !== undefined)
  const heading = to.standing?.heading || from.standing?.heading || clause
  const says = [...standingSays(from.standing, to.standing), ...placeSays(from.place, to.place)].map((did) => fill(clauseHistory[did], { clause: heading }))
  return says.length === 0 ? null : { clause, says, from, to }
}

type Did = keyof typeof clauseHistory

function standingSays(from: ClauseStanding | null, to: ClauseStanding | null): Did[] {
  if (from === null) return to === null ? [] : ['added']
  if (to === null) return ['gone']
  return [...wordsSay(from, to), ...(from.removed === to.removed ? [] : [to.removed ? 'removed' : 'put-back'] as const), ...(from.decided === to.decided ? [] : [decision(to)])]
}

function wordsSay(from: ClauseStanding, to: ClauseStanding): Did[] {
  if (from.heading === to.heading && from.text === to.text && from.edited === to.edited) return []
  return [to.edited || !from.edited ? 'words' : 'restored']
}

function decision({ decided }: ClauseStanding): Did {
  return decided === 'keep' ? 'kept' : decided === 'remove' ? 'decided-remove' : 'decision-taken-back'
}

/** A clause that is new, or gone, was not moved. */
function placeSays(from: ClausePlace | null | undefined, to: ClausePlace | null | undefined): Did[] {
  if (!from || !to) return []
  return from.inside === to.inside && from.after === to.after ? [] : ['moved']
}
