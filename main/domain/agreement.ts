import type { OrganizationType } from './organization.ts'

/** The states of an agreement, in the order in which it passes them. */
export const agreementStates = ['draft', 'in-review', 'approved', 'out-for-signature', 'executed', 'active', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

/**
 * An organization in a role. It carries its own copy of the organization's facts: what an agreement says of a party
 * does not change when the registry does.
 */
export interface Party {
  readonly id: string
  /** The id that the template gives to the role, for example `first_party`. */
  readonly role: string
  /** The organization in the registry, when it is known there. */
  readonly organizationId: string | null
  readonly name: string
  readonly type: OrganizationType
  readonly actingThrough: string
  readonly address: string
  /** How the text calls the party, for example "the Department"; empty: by its name. */
  readonly shortName: string
}

/**
 * As what a person signs: for the party; to attest its signature (a clerk, a secretary) or witness it; or to approve as to form,
 * as to insurance and risk, or to certify that funds are available. Approval is no party's signature.
 */
export const capacities = ['party', 'attest', 'witness', 'form', 'risk', 'finance'] as const
export type Capacity = (typeof capacities)[number]

/** A person who signs for a party, or attests or approves beside it. */
export interface Signatory {
  readonly id: string
  /** The id that the template gives to the signatory's question. */
  readonly role: string
  /** The role of the party that the person signs for. */
  readonly partyRole: string
  readonly capacity: Capacity
  readonly name: string
  readonly title: string
  /** The source of the authority to sign, for example "Resolution R-2026-114". */
  readonly authority: string
}

export const effectiveRules = ['last-signature', 'fixed-date', 'on-approval'] as const
export type EffectiveRule = (typeof effectiveRules)[number]

export const termKinds = ['fixed', 'open-ended'] as const
export type TermKind = (typeof termKinds)[number]

export const renewalKinds = ['none', 'by-agreement', 'options', 'automatic'] as const
export type RenewalKind = (typeof renewalKinds)[number]

export const noticeUnits = ['day', 'business-day', 'week', 'month'] as const
export type NoticeUnit = (typeof noticeUnits)[number]

/** Whether a notice counts from the day it arrives or the day it is sent. */
export const noticeCountings = ['receipt', 'dispatch'] as const
export type NoticeCounting = (typeof noticeCountings)[number]

/** What becomes of a last day that is no business day: the business day before it, or it stays. */
export const noticeRolls = ['earlier', 'none'] as const
export type NoticeRoll = (typeof noticeRolls)[number]

/**
 * When an agreement binds, fact by fact as the paper says it; `rulesOf` in domain/term reads them together. What is not known, or not
 * said, is null. Days are YYYY-MM-DD, lengths ISO 8601 (P2Y).
 */
export interface Term {
  readonly effectiveRule: EffectiveRule | null
  readonly kind: TermKind | null
  readonly start: string | null
  readonly end: string | null
  /** The length of a term that is given as a duration. */
  readonly length: string | null
  /** How long an open-ended term lasts before a notice can end it. */
  readonly minimum: string | null
  readonly renewal: RenewalKind | null
  readonly renewalLength: string | null
  /** How often it can be renewed; null: without limit. */
  readonly renewalCount: number | null
  /** The day that no renewal goes past. */
  readonly renewalUntil: string | null
  /** Notice against a renewal, or to exercise an option; without either, notice to end it. */
  readonly noticeCount: number | null
  readonly noticeUnit: NoticeUnit | null
  readonly noticeToMonthEnd: boolean | null
  readonly noticeCounting: NoticeCounting | null
  /** How many days a notice is on its way. */
  readonly deliveryDays: number | null
  readonly noticeRoll: NoticeRoll | null
  /** Notice to end it at any time, where that differs from the one above. */
  readonly terminationCount: number | null
  readonly terminationUnit: NoticeUnit | null
  readonly terminationToMonthEnd: boolean | null
  readonly cureDays: number | null
  readonly reviewEvery: string | null
  readonly reviewOn: string | null
  /** How many days before its end it is reviewed. */
  readonly reviewBefore: number | null
  /** For how long after the end duties go on, and records are kept. */
  readonly survival: string | null
  readonly retention: string | null
  /** Whose public holidays are no business days: ISO 3166 country and the region within it, as the holiday calendar calls it. */
  readonly holidayCountry: string | null
  readonly holidayRegion: string | null
  /** Further days that are no business days. */
  readonly ownHolidays: readonly string[]
}

export const emptyTerm: Term = {
  effectiveRule: null,
  kind: null,
  start: null,
  end: null,
  length: null,
  minimum: null,
  renewal: null,
  renewalLength: null,
  renewalCount: null,
  renewalUntil: null,
  noticeCount: null,
  noticeUnit: null,
  noticeToMonthEnd: null,
  noticeCounting: null,
  deliveryDays: null,
  noticeRoll: null,
  terminationCount: null,
  terminationUnit: null,
  terminationToMonthEnd: null,
  cureDays: null,
  reviewEvery: null,
  reviewOn: null,
  reviewBefore: null,
  survival: null,
  retention: null,
  holidayCountry: null,
  holidayRegion: null,
  ownHolidays: [],
}

/** The record of an agreement; its parties, signatories, term and text are records of their own. */
export interface Agreement {
  readonly id: string
  /** What people call it by, for example NDA-2026-001. */
  readonly number: string
  readonly title: string
  /** The kind of agreement, for example `non-disclosure`. */
  readonly kind: string
  readonly state: AgreementState
  readonly ownerId: string
  /** Both null when the text did not come from a template. */
  readonly templateId: string | null
  readonly templateVersion: string | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** An agreement as a list shows it. */
export interface AgreementSummary {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly kind: string
  readonly state: AgreementState
  readonly templateId: string | null
  /** The names of the parties, in their order. */
  readonly parties: readonly string[]
  /** The names of the parties that are not the first, joined by commas. */
  readonly partner: string
  /** The name of the person who looks after it. */
  readonly owner: string
  /** The term, YYYY-MM-DD. */
  readonly start: string | null
  readonly end: string | null
  readonly updatedAt: string
}
