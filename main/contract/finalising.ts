import { z } from 'zod'
import type { CheckItem } from '../document/checks.ts'
import type { AgreementState } from '../domain/agreement.ts'
import { agreementName } from './agreements.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

const reason = line(1_000).pipe(z.string().min(3))

export interface Finalised {
  readonly state: AgreementState
  /** The number of the version that was frozen. */
  readonly version: number
}

/** What would stop an agreement from being finalised, so that a screen can show it before it asks. */
export interface FinalStanding {
  readonly state: AgreementState
  /** Whether a reason must be given for skipping its review. */
  readonly reviewSkipped: boolean
  /** Clauses edited by hand whose condition does not hold: a person says first whether they stay. */
  readonly undecided: readonly UndecidedClause[]
  /** Elements that a primary source requires and that are missing or not confirmed: each needs to be met, confirmed, or overridden with a reason. */
  readonly open: readonly CheckItem[]
  /** Why its term cannot be, and the question that can be answered otherwise; null: it can. */
  readonly impossible: { readonly says: string; readonly remedy: string; readonly question: string | null } | null
  /** How many fields are blank: they print as lines to fill in by hand, and stop nothing. */
  readonly blanks: number
  /** How many comments are open; they stop nothing either. */
  readonly comments: number
}

export interface UndecidedClause {
  readonly clause: string
  /** Its number as a reference prints it. */
  readonly place: string
}

export const finalisingMethods = {
  'finalising.standing': ask(z.strictObject({ agreement: agreementName })).gives<FinalStanding>(),
  /**
   * Freezes the text and sends the agreement out for signature. A draft says why its review was skipped. An element that a primary
   * source requires and that is missing or not confirmed stops it, unless `overrides` gives the reason; reasons are in the trail.
   */
  'finalising.finalise': ask(
    z.strictObject({
      agreement: agreementName,
      skipReview: reason.optional(),
      overrides: z.array(z.strictObject({ requirement: z.string().min(1).max(100), reason })).max(200).default([]),
    }),
  ).gives<Finalised>(),
  /** Takes an agreement that nobody has signed back to a draft. */
  'finalising.reopen': ask(z.strictObject({ agreement: agreementName, reason })).gives<{ readonly state: AgreementState }>(),
}
