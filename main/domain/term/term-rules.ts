import type { NoticeCounting, NoticeRoll, NoticeUnit, Term } from '../agreement.ts'

/** How long before a day a notice is due, and how that is counted. */
export interface Notice {
  readonly count: number
  readonly unit: NoticeUnit
  /** It ends the term only with the end of a month. */
  readonly toMonthEnd: boolean
  readonly counts: NoticeCounting
  /** How many days it is on its way, where its arrival counts. */
  readonly deliveryDays: number
  readonly roll: NoticeRoll
}

export type Renewal =
  | { readonly kind: 'none' }
  | { readonly kind: 'by-agreement' }
  /** `count`: how many options there are; null: without limit. `cap`: the day that no renewal goes past. */
  | { readonly kind: 'options'; readonly period: string; readonly count: number | null; readonly cap: string | null; readonly deadline: Notice | null }
  | { readonly kind: 'automatic'; readonly period: string; readonly count: number | null; readonly cap: string | null; readonly notice: Notice | null }

/** The facts of a term, read together. Days are YYYY-MM-DD, lengths ISO 8601. */
export interface TermRules {
  readonly renewal: Renewal
  readonly minimum: string | null
  /** `first`: a day that is set; null: one length after the start. `every` null: once only. `assumed`: the paper says nothing of how often. */
  readonly review: { readonly first: string | null; readonly every: string | null; readonly assumed: boolean } | null
  /** `end`: notice before the end of a term that does not renew by itself. */
  /** How many days before its end it is reviewed, beside the reviews that come again and again. */
  readonly reviewBefore: number | null
  readonly notice: { readonly end: Notice | null; readonly convenience: Notice | null }
  readonly cureDays: number | null
  readonly survival: string | null
  readonly retention: string | null
}

/**
 * What the facts of a term amount to. A renewal without its own length repeats the first term's. Where the paper is silent a notice is
 * counted so that it is never late: it has to arrive, and rolls to the business day before. An open-ended term is reviewed each year.
 */
export function rulesOf(term: Term): TermRules {
  const renewal = renewalOf(term)
  const renews = renewal.kind === 'automatic' || renewal.kind === 'options'
  const notice = noticeOf(term, term.noticeCount, term.noticeUnit, term.noticeToMonthEnd)
  const termination = noticeOf(term, term.terminationCount, term.terminationUnit, term.terminationToMonthEnd)
  return {
    renewal,
    minimum: term.minimum,
    review: reviewOf(term),
    reviewBefore: term.reviewBefore,
    notice: { end: renews ? null : notice, convenience: termination ?? (renews ? null : notice) },
    cureDays: term.cureDays,
    survival: term.survival,
    retention: term.retention,
  }
}

function renewalOf(term: Term): Renewal {
  const { renewal, renewalCount: count, renewalUntil: cap } = term
  const period = term.renewalLength ?? term.length
  const notice = noticeOf(term, term.noticeCount, term.noticeUnit, term.noticeToMonthEnd)
  if (renewal === 'automatic' && period !== null) return { kind: renewal, period, count, cap, notice }
  if (renewal === 'options' && period !== null) return { kind: renewal, period, count, cap, deadline: notice }
  return { kind: renewal === 'by-agreement' ? renewal : 'none' }
}

function noticeOf(term: Term, count: number | null, unit: NoticeUnit | null, toMonthEnd: boolean | null): Notice | null {
  if (count === null || (count === 0 && toMonthEnd !== true)) return null
  return {
    count,
    unit: unit ?? 'day',
    toMonthEnd: toMonthEnd ?? false,
    counts: term.noticeCounting ?? 'receipt',
    deliveryDays: term.noticeCounting === 'dispatch' ? 0 : (term.deliveryDays ?? 0),
    roll: term.noticeRoll ?? 'earlier',
  }
}

function reviewOf({ reviewOn: first, reviewEvery, kind }: Term): TermRules['review'] {
  const assumed = reviewEvery === null && kind === 'open-ended'
  const every = assumed ? 'P1Y' : reviewEvery
  return first === null && every === null ? null : { first, every, assumed }
}
