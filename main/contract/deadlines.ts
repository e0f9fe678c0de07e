import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import { derivedKinds, type Because, type DerivedKind, type DerivedTerm } from '../domain/term/derived-date.ts'
import { agreementName } from './agreements.ts'
import { termFacts } from './details.ts'
import { ask } from './method.ts'

/** A date that follows from the term of an agreement. */
export interface Deadline {
  readonly agreementId: string
  /** What people call the agreement by. */
  readonly number: string
  readonly title: string
  readonly partner: string
  readonly state: AgreementState
  readonly kind: DerivedKind
  /** YYYY-MM-DD. */
  readonly date: string
  /** The day of what it guards: a notice guards the end of the term. */
  readonly guards: string | null
  readonly because: Because
  /** It is past, of an agreement in force, and nobody has said what became of it. */
  readonly overdue: boolean
}

export const deadlineMethods = {
  /**
   * Every deadline within a length of time (P90D) from a day on, the earliest first: of agreements in force also those that were missed,
   * of those still prepared what lies ahead. Without `today` it is this day, without `within` there is no limit.
   */
  'deadlines.list': ask(
    z.strictObject({
      today: z.string().max(40).optional(),
      within: z.string().max(40).optional(),
      kinds: z.array(z.enum(derivedKinds)).min(1).max(derivedKinds.length).optional(),
    }),
  ).gives<readonly Deadline[]>(),
  /** The term of an agreement as it stands today, with every date that follows; with `term`, as it would stand with these facts instead. */
  'deadlines.derive': ask(z.strictObject({ agreement: agreementName, term: termFacts.partial().optional() })).gives<DerivedTerm>(),
}
