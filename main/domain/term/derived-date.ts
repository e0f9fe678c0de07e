import type { EffectiveRule, NoticeCounting, NoticeUnit } from '../agreement.ts'
import type { DayOff } from './holidays.ts'

export const derivedKinds = ['notice', 'option', 'end', 'renewal', 'review', 'cure', 'survival', 'retention'] as const
export type DerivedKind = (typeof derivedKinds)[number]

/** One step of how a date came about. Days are YYYY-MM-DD. */
export type Step =
  | { readonly step: 'starts'; readonly on: string; readonly rule: EffectiveRule | null }
  /** `clamped`: the month has no such day, so its last day counts and no day is taken off. */
  | { readonly step: 'lasts'; readonly length: string; readonly from: string; readonly clamped: boolean }
  | { readonly step: 'ends'; readonly on: string; readonly renewal: number }
  | { readonly step: 'ended-early'; readonly on: string; readonly how: 'terminated' | 'notice' | 'not-renewed' }
  | { readonly step: 'capped'; readonly on: string }
  /** The earliest day on which a notice can end an open-ended term. */
  | { readonly step: 'minimum'; readonly length: string; readonly on: string }
  | { readonly step: 'month-end'; readonly on: string }
  | { readonly step: 'notice'; readonly count: number; readonly unit: NoticeUnit; readonly counts: NoticeCounting; readonly purpose: 'stop-renewal' | 'exercise-option' | 'end'; readonly on: string }
  | { readonly step: 'rolled'; readonly on: string }
  /** It is on its way for so many days: the day to send it. */
  | { readonly step: 'delivery'; readonly days: number; readonly on: string }
  /** Holidays on weekdays that were passed over, in their order. */
  | { readonly step: 'days-off'; readonly days: readonly DayOff[] }
  | { readonly step: 'renews'; readonly on: string; readonly length: string; readonly number: number }
  /** The notice that would have stopped it was due on this day. */
  | { readonly step: 'notice-missed'; readonly on: string }
  | { readonly step: 'option-late'; readonly on: string }
  | { readonly step: 'reviewed'; readonly every: string; readonly assumed: boolean; readonly on: string }
  | { readonly step: 'review-day'; readonly on: string }
  | { readonly step: 'review-before'; readonly days: number; readonly on: string }
  | { readonly step: 'breach'; readonly on: string; readonly cureDays: number }
  | { readonly step: 'after-end'; readonly length: string; readonly what: 'survival' | 'retention'; readonly on: string }

/** How a date came about, first step first. One maker in contract/messages says it in sentences. */
export type Because = readonly Step[]

/** A date that follows from a term. */
export interface DerivedDate {
  readonly kind: DerivedKind
  /** The day by which something has to be done, or on which it happens. YYYY-MM-DD. */
  readonly date: string
  /** The day of what it guards: a notice guards the end of the term. */
  readonly guards: string | null
  readonly because: Because
}

/** What is awaited before there are dates. */
export type Awaited = 'last-signature' | 'approval' | 'start' | 'end'

/** One term of several that follow each other. */
export interface Period {
  /** 0: the first term; else which renewal it is. */
  readonly number: number
  readonly start: string | null
  /** The last day; null: none, or it is not known yet. */
  readonly end: string | null
  readonly how: 'first' | 'automatic' | 'option' | 'agreement'
}

/** A term as it stands on a day. */
export interface DerivedTerm {
  readonly start: string | null
  /** The last day of the term that runs, or ran last; null: it has none, or it is not known yet. */
  readonly end: string | null
  /** The terms after the first one so far, in order. */
  readonly renewals: readonly Period[]
  readonly awaits: Awaited | null
  readonly suspended: boolean
  /** In the order of their days. */
  readonly dates: readonly DerivedDate[]
  /** The last day on which this is still so; null: nothing here depends on the day. */
  readonly goodUntil: string | null
}
