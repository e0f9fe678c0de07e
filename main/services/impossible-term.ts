import { impossibleTerm } from '../contract/messages/impossible-term.ts'
import { ProblemError } from '../contract/problem.ts'
import type { Term } from '../domain/agreement.ts'
import { impossibility } from '../domain/term/impossible-term.ts'

/** Throws what is wrong with a term that cannot be. */
export function refuseImpossibleTerm(term: Term): void {
  const found = impossibility(term)
  if (found !== null) throw new ProblemError(impossibleTerm(found))
}
