import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import { ask } from './method.ts'

/** An agreement as Home shows it. */
export interface HomeAgreement {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The names of the parties that are not the first. */
  readonly partner: string
  readonly state: AgreementState
  /** The end of the term, YYYY-MM-DD. */
  readonly end: string | null
  readonly noticeDays: number | null
  /** ISO 8601, UTC. */
  readonly updatedAt: string
}

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
    /** Of those in force: the term ends within 90 days, or ended already. */
    readonly endingSoon: number
  }
  /** In force, and the term ends within 90 days or ended already; the earliest end first. */
  readonly ending: Some<HomeAgreement>
  /** Out for signature, the longest first. */
  readonly waiting: Some<HomeAgreement>
  /** The draft changed last first. */
  readonly drafts: Some<HomeAgreement>
  /** Everything that has not ended and whose term ends in the next twelve months. */
  readonly year: Some<HomeAgreement>
  /** Those of the question's `recent` that are still there, in its order. */
  readonly recent: readonly HomeAgreement[]
}

export const homeMethods = {
  /** What needs attention, the next twelve months, and those of `recent`: ids of agreements that this person opened last. */
  'home.overview': ask(z.strictObject({ recent: z.array(z.uuid()).max(12).default([]) })).gives<HomeOverview>(),
  /** What these drafts still need; one that has no text of its own, or is gone, is left out. It reads whole texts, so it is asked after the overview. */
  'home.needs': ask(z.strictObject({ drafts: z.array(z.uuid()).max(12) })).gives<readonly DraftNeeds[]>(),
}
