import { z } from 'zod'
import { type AgreementState, capacities, effectiveRules, noticeCountings, noticeRolls, noticeUnits, renewalKinds, type Term, termKinds } from '../domain/agreement.ts'
import type { MoneyAnswer } from '../domain/answer.ts'
import type { PaperKind } from '../domain/paper.ts'
import { organizationTypes, type Person } from '../domain/organization.ts'
import { type AgreementDetails, agreementName } from './agreements.ts'
import { holidayCountry, holidayRegion } from './holidays.ts'
import { ask } from './method.ts'
import { line, lines } from './typed-text.ts'

/** An agreement that stands beside another. */
export interface LinkedAgreement {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: AgreementState
  /** For example `companion`. */
  readonly kind: string
  /** Whether the other one was made for this one; false: this one for the other. */
  readonly madeForThis: boolean
}

/** A question that fills a record: `party:<role>`, `signatory:<role>`, or `term:<property>`. */
export interface FillingQuestion {
  readonly fact: string
  readonly question: string
  readonly label: string
}

/** The paper that changed a fact. `ordinal`: which amendment it is. */
export interface ChangingPaper {
  readonly id: string
  readonly number: string
  readonly kind: PaperKind
  readonly ordinal: number | null
}

/** A fact of the term that is another today than what was signed; without a day it came by itself, with a renewal. */
export interface TermChange {
  readonly fact: keyof Term
  readonly on: string | null
  readonly by: ChangingPaper | null
}

/** An amount that an amendment changed. */
export interface AmountChange {
  /** As the agreement calls it. */
  readonly what: string
  readonly from: MoneyAnswer | null
  readonly to: MoneyAnswer
  readonly on: string
  readonly by: ChangingPaper
}

/** The term as it was signed, with its last day, and as it stands today. */
export interface TermNow {
  readonly signed: Term
  readonly now: Term
  readonly changes: readonly TermChange[]
  /** The latest first. */
  readonly amounts: readonly AmountChange[]
}

/** What is known of an agreement besides its own records. */
export interface AgreementFacts {
  readonly owner: Person
  /** Null when it came on the partner's own paper. */
  readonly text: {
    readonly template: string
    readonly version: string
    readonly reviewedByCounsel: boolean
    readonly questions: readonly FillingQuestion[]
  } | null
  readonly links: readonly LinkedAgreement[]
  readonly term: TermNow
}

const role = z.string().min(1).max(100)
const party = z.strictObject({
  role,
  organizationId: z.uuid().nullable(),
  name: line(300).pipe(z.string().min(1)),
  type: z.enum(organizationTypes),
  actingThrough: line(300),
  address: lines(1_000),
  shortName: line(100),
})
const signatory = z.strictObject({ role, partyRole: role, capacity: z.enum(capacities), name: line(200).pipe(z.string().min(1)), title: line(200), authority: line(300) })
const day = z.iso.date().nullable()
const length = z.string().max(40).nullable()
const count = z.int().min(0).max(3_650).nullable()
/** The facts of a term, as they come from outside. */
export const termFacts = z.strictObject({
  effectiveRule: z.enum(effectiveRules).nullable(),
  kind: z.enum(termKinds).nullable(),
  start: day,
  end: day,
  length,
  minimum: length,
  renewal: z.enum(renewalKinds).nullable(),
  renewalLength: length,
  renewalCount: z.int().min(0).max(100).nullable(),
  renewalUntil: day,
  noticeCount: count,
  noticeUnit: z.enum(noticeUnits).nullable(),
  noticeToMonthEnd: z.boolean().nullable(),
  noticeCounting: z.enum(noticeCountings).nullable(),
  deliveryDays: z.int().min(0).max(60).nullable(),
  noticeRoll: z.enum(noticeRolls).nullable(),
  terminationCount: count,
  terminationUnit: z.enum(noticeUnits).nullable(),
  terminationToMonthEnd: z.boolean().nullable(),
  cureDays: count,
  reviewEvery: length,
  reviewOn: day,
  reviewBefore: count,
  survival: length,
  retention: length,
  holidayCountry: holidayCountry.nullable(),
  holidayRegion: holidayRegion.nullable(),
  ownHolidays: z.array(z.iso.date()).max(400),
})

export const detailsMethods = {
  'details.get': ask(z.strictObject({ agreement: agreementName })).gives<AgreementFacts>(),
  /**
   * Changes facts of an agreement that has no text of ours; what is not named stays. Parties and signatories are given whole, in their
   * order. The facts of one with a text follow its answers and are refused here;
   * a state changes only as `lifecycle.move` and its like allow.
   */
  'details.change': ask(
    z.strictObject({
      agreement: agreementName,
      changes: z.strictObject({
        kind: line(100).pipe(z.string().min(1)).optional(),
        parties: z.array(party).min(1).max(20).optional(),
        signatories: z.array(signatory).max(40).optional(),
        term: termFacts.partial().optional(),
      }),
    }),
  ).gives<AgreementDetails>(),
}
