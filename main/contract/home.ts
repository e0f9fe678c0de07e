import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import type { DeadlineKind } from '../domain/reminder/lead-times.ts'
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

/** The same in the picture of a year, where many stand together. */
export type HomeDay = Omit<HomeDeadline, 'partner' | 'guards' | 'because'>

/** A renewal that comes by itself and waits for somebody, as Home shows it. */
export interface HomeRenewal {
  readonly agreementId: string
  readonly number: string
  readonly title: string
  readonly partner: string
  /** The day on which the term renews, or last did unread. YYYY-MM-DD. */
  readonly renews: string
  /** The last day to give notice; null: it is past. */
  readonly noticeBy: string | null
  /** How many renewals came without a decision. */
  readonly unread: number
}

/** A review that somebody still has to decide. */
export interface HomeReview {
  readonly id: string
  readonly agreementId: string
  readonly number: string
  readonly title: string
  readonly partner: string
  readonly assignee: string
  /** YYYY-MM-DD. */
  readonly due: string | null
  /** ISO 8601, UTC. */
  readonly requestedAt: string
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

/** What kind of date, and the day. */
export interface Pending {
  readonly kind: DeadlineKind
  /** YYYY-MM-DD. */
  readonly date: string
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
    /** The term of one in force ends within the 90 days that begin today, and does not renew by itself. */
    readonly endingSoon: number
    /** The term of one in force ended before today. */
    readonly pastEnd: number
  }
  /** What the reminders speak of that wait for somebody: how many, how many of them are past, and the earliest. */
  readonly reminders: { readonly total: number; readonly past: number; readonly first: Pending | null }
  /** What comes within the two weeks that begin today, and of which neither a reminder nor a decision speaks. */
  readonly soon: { readonly total: number; readonly first: Pending | null }
  /** Renewals that came, or will, without a decision, and to which nobody has answered; the one that did so first on top. */
  readonly unread: Some<HomeRenewal>
  /** Renewals that ask for a decision, the earliest last day first. */
  readonly toDecide: Some<HomeRenewal>
  /** Of those in force, what is past and open; each agreement once, the earliest first, none of which a reminder speaks. */
  readonly overdue: Some<HomeDeadline>
  /** Of those in force, what comes next in twelve months; each agreement once, the earliest first, none of which a reminder speaks. */
  readonly due: Some<HomeDeadline>
  /** The one that is due first on top. */
  readonly reviews: Some<HomeReview>
  /** Approved and not sent out, the longest first. */
  readonly approved: Some<HomeAgreement>
  /** Out for signature, the longest first. */
  readonly waiting: Some<HomeAgreement>
  /** The draft changed last first. */
  readonly drafts: Some<HomeAgreement>
  /** Every date in the next twelve months, of agreements still prepared too. */
  readonly year: Some<HomeDay>
  /** Those of the question's `recent` that are still there, in its order. */
  readonly recent: readonly HomeAgreement[]
}

export const homeMethods = {
  /** What needs attention, the next twelve months, and those of `recent`: ids of agreements that this person opened last. */
  'home.overview': ask(z.strictObject({ recent: z.array(z.uuid()).max(12).default([]) })).gives<HomeOverview>(),
  /** What these drafts still need; one that has no text of its own, or is gone, is left out. It reads whole texts, so it is asked after the overview. */
  'home.needs': ask(z.strictObject({ drafts: z.array(z.uuid()).max(12) })).gives<readonly DraftNeeds[]>(),
}
