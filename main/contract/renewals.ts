import { z } from 'zod'
import { renewalChoices, type RenewalChoice, type RenewalEntry, type RenewalOutcome } from '../domain/rollover/rollover.ts'
import { agreementName, type Begun } from './agreements.ts'
import { ask } from './method.ts'
import { lines } from './typed-text.ts'

export { renewalChoices }

/** What was decided about a renewal, with the name of who did. Days are YYYY-MM-DD. */
export interface RenewalDecision {
  readonly choice: RenewalChoice
  readonly grounds: string
  readonly by: string
  readonly on: string
}

/** An entry about a renewal, as it stands in the history of an agreement. */
export interface RenewalEntryView {
  readonly renews: string
  readonly entry: RenewalEntry['entry']
  readonly grounds: string
  /** Empty: the app took note. */
  readonly by: string
  readonly on: string
  /** A later decision about the same renewal counts instead. */
  readonly superseded: boolean
  readonly paper: { readonly id: string; readonly number: string } | null
}

export interface RenewalView {
  readonly today: string
  /** The next renewal that a notice can still stop. */
  readonly coming: {
    readonly renews: string
    readonly noticeBy: string
    readonly asksFrom: string
    /** Its time has come, and nobody has decided. */
    readonly asks: boolean
    readonly decision: RenewalDecision | null
  } | null
  /** Renewals that came, or will, without a decision, the earliest first; nobody has answered for them since. */
  readonly unread: readonly { readonly renews: string; readonly noticeBy: string; readonly outcome: RenewalOutcome }[]
  /** Everything that was entered, the latest first. */
  readonly entries: readonly RenewalEntryView[]
}

const grounds = lines(2_000)

export const renewalMethods = {
  'renewals.get': ask(z.strictObject({ agreement: agreementName })).gives<RenewalView>(),
  /**
   * Decides what becomes of a renewal: the one that begins on `renews`; without it, the latest that came without a decision, else the
   * coming one. `notice` begins the paper, unless one is begun already; `renegotiate` begins a letter of renewal when `letter` says so.
   * `fresh`: the paper was begun by it.
   */
  'renewals.decide': ask(z.strictObject({ agreement: agreementName, choice: z.enum(renewalChoices), grounds, renews: z.iso.date().optional(), letter: z.boolean().default(false) })).gives<RenewalView & { readonly renews: string; readonly paper: (Begun & { readonly fresh: boolean }) | null }>(),
  /** Takes back the last decision about a renewal; the one before it counts again. */
  'renewals.takeBack': ask(z.strictObject({ agreement: agreementName, renews: z.iso.date() })).gives<RenewalView>(),
}
