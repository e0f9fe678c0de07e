import type { Term } from '../agreement.ts'
import { dayAfter } from '../days.ts'
import { parseDuration } from '../duration.ts'
import { lastDayOf } from './last-day.ts'
import { isLikelyDay, isLikelyLength } from './likely.ts'
import { noticeDay } from './notice-day.ts'
import { type Notice, rulesOf } from './term-rules.ts'

/** Why a term cannot be, and which of its facts say so together. Days are YYYY-MM-DD. */
export type Impossible = { readonly facts: readonly (keyof Term)[] } & (
  | { readonly code: 'duration-unclear'; readonly length: string }
  | { readonly code: 'day-unlikely'; readonly day: string }
  | { readonly code: 'length-unlikely'; readonly length: string }
  | { readonly code: 'end-before-start'; readonly start: string; readonly end: string }
  | { readonly code: 'notice-longer-than-term'; readonly notice: Notice }
  | { readonly code: 'cap-before-end'; readonly cap: string; readonly end: string }
  | { readonly code: 'review-before-start'; readonly days: number }
  | { readonly code: 'review-after-end'; readonly review: string; readonly end: string }
)

const days = ['start', 'end', 'renewalUntil', 'reviewOn'] as const
const lengths = ['length', 'minimum', 'renewalLength', 'reviewEvery', 'survival', 'retention'] as const

/** A day to count a length from while the start is not known: a month of 31 days in a year before a leap year, which favours the term. */
const anyStart = '2027-07-01'

/** What cannot be in a term, or null. What is not known yet is possible. */
export function impossibility(term: Term): Impossible | null {
  return unclearOrUnlikely(term) ?? backwards(term) ?? noticeTooLong(term) ?? reviewTooEarly(term) ?? pastTheEnd(term)
}

/** A day or a length that is nearly always a slip of typing; what would follow from it makes no sense to a reader. */
function unclearOrUnlikely(term: Term): Impossible | null {
  for (const fact of lengths) {
    const length = term[fact]
    if (length === null) continue
    if (parseDuration(length) === null) return { code: 'duration-unclear', facts: [fact], length }
    if (!isLikelyLength(length)) return { code: 'length-unlikely', facts: [fact], length }
  }
  for (const fact of days) {
    const day = term[fact]
    if (day !== null && !isLikelyDay(day)) return { code: 'day-unlikely', facts: [fact], day }
  }
  const dayOff = term.ownHolidays.find((day) => !isLikelyDay(day))
  return dayOff === undefined ? null : { code: 'day-unlikely', facts: ['ownHolidays'], day: dayOff }
}

function backwards({ start, end, kind }: Term): Impossible | null {
  return start !== null && end !== null && kind !== 'open-ended' && end < start ? { code: 'end-before-start', facts: ['start', 'end'], start, end } : null
}

/** The notice that would have to be given before the first term begins. Public holidays make none impossible. */
function noticeTooLong(term: Term): Impossible | null {
  const { renewal, notice } = rulesOf(term)
  const start = term.start ?? (term.end === null ? anyStart : null)
  const end = firstEnd(term, start)
  if (start === null || end === null) return null
  const before = renewal.kind === 'automatic' ? renewal.notice : renewal.kind === 'options' ? renewal.deadline : notice.end
  const tooLong = [before, notice.convenience].find((each) => each !== null && noticeDay(end, each, 'end', () => null).last < start)
  if (tooLong === undefined || tooLong === null) return null
  return { code: 'notice-longer-than-term', facts: [tooLong === before || term.terminationCount === null ? 'noticeCount' : 'terminationCount'], notice: tooLong }
}

/** The review before the end that would be due before the first term begins. */
function reviewTooEarly(term: Term): Impossible | null {
  const start = term.start ?? (term.end === null ? anyStart : null)
  const end = firstEnd(term, start)
  if (term.reviewBefore === null || start === null || end === null) return null
  return dayAfter(end, { days: -term.reviewBefore }) < start ? { code: 'review-before-start', facts: ['reviewBefore'], days: term.reviewBefore } : null
}

function pastTheEnd(term: Term): Impossible | null {
  const end = firstEnd(term, term.start)
  if (end === null) return null
  const ends = term.end === null ? 'length' : 'end'
  if (term.renewalUntil !== null && term.renewalUntil < end) return { code: 'cap-before-end', facts: ['renewalUntil', ends], cap: term.renewalUntil, end }
  const renews = term.renewal !== null && term.renewal !== 'none'
  return !renews && term.reviewOn !== null && term.reviewOn > end ? { code: 'review-after-end', facts: ['reviewOn', ends], review: term.reviewOn, end } : null
}

function firstEnd({ kind, end, length }: Term, start: string | null): string | null {
  if (kind === 'open-ended') return null
  return end ?? (start === null || length === null ? null : (lastDayOf(start, length)?.day ?? null))
}
