import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import type { Deadline } from './deadlines.ts'
import { ask } from './method.ts'

/** An agreement as Home shows it. */
export interface HomeAgreement {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The names of the parties that are not the first. */
  readonly partner: string
  readonly state: AgreementState
  /** ISO 8601, UTC. */
  readonly updatedAt: string
}

/** A date that follows from the term of an agreement, as Home shows it. */
export type HomeDeadline = Omit<Deadline, 'overdue'>

/** What a draft still needs. */
export interface DraftNeeds {
  readonly agreement: string
  /** Elements that a primary source requires and that are missing or not confirmed. */
  readonly missing: number
  /** Fields that are blank on the paper. */
  readonly blanks: number
}

/** Some of a list, and how long all of it is. */
export interface Some<Item> {
  readonly total: number
  readonly items: readonly Item[]
}

export interface HomeOverview {
  /** The day that everything here is counted from, YYYY-MM-DD. */
  readonly today: string
  /** Whether there is any agreement at all. */
  readonly begun: boolean
  readonly counts: {
    /** Drafts, in review, approved. */
    readonly preparing: number
    readonly outForSignature: number
    /** Executed or active. */
    readonly inForce: number
    /** The term of one in force ends within 90 days, or ended already, and does not renew by itself. */
    readonly endingSoon: number
  }
  /** What nobody has marked as done, whether a reminder speaks of it or not. */
  readonly pressing: {
    /** Dates that are past: ends, reviews, times to cure a breach. */
    readonly overdue: number
    /** Dates within the two weeks that begin today. */
    readonly soon: number
    /** The earliest of those. */
    readonly first: HomeDeadline | null
  }
  /** Of those in force, what is past and open; each agreement once, the earliest first, none of which a reminder speaks. */
  readonly overdue: Some<HomeDeadline>
  /** Of those in force, what comes next in twelve months; each agreement once, the earliest first, none of which a reminder speaks. */
  readonly due: Some<HomeDeadline>
  /** Out for signature, the longest first. */
  readonly waiting: Some<HomeAgreement>
  /** The draft changed last first. */
  readonly drafts: Some<HomeAgreement>
  /** Every date in the next twelve months, of agreements still prepared too. */
  readonly year: Some<HomeDeadline>
  /** Those of the question's `recent` that are still there, in its order. */
  readonly recent: readonly HomeAgreement[]
}

export const homeMethods = {
  /** What needs attention, the next twelve months, and those of `recent`: ids of agreements that this person opened last. */
  'home.overview': ask(z.strictObject({ recent: z.array(z.uuid()).max(12).default([]) })).gives<HomeOverview>(),
  /** What these drafts still need; one that has no text of its own, or is gone, is left out. It reads whole texts, so it is asked after the overview. */
  'home.needs': ask(z.strictObject({ drafts: z.array(z.uuid()).max(12) })).gives<readonly DraftNeeds[]>(),
}
