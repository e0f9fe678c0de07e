import type { Term } from '../agreement.ts'
import { parseDuration } from '../duration.ts'
import { lastDayOf } from './last-day.ts'
import { noticeDay } from './notice-day.ts'
import { type Notice, rulesOf } from './term-rules.ts'

/** Why a term cannot be. Days are YYYY-MM-DD. */
export type Impossible =
  | { readonly code: 'duration-unclear'; readonly length: string }
  | { readonly code: 'end-before-start'; readonly start: string; readonly end: string }
  | { readonly code: 'notice-longer-than-term'; readonly notice: Notice }
  | { readonly code: 'cap-before-end'; readonly cap: string; readonly end: string }
  | { readonly code: 'review-after-end'; readonly review: string; readonly end: string }

const lengths = ['length', 'minimum', 'renewalLength', 'reviewEvery', 'survival', 'retention'] as const

/** A day to count a length from while the start is not known: a month of 31 days in a year before a leap year, which favours the term. */
const anyStart = '2027-07-01'

/** What cannot be in a term, or null. What is not known yet is possible. */
export function impossibility(term: Term): Impossible | null {
  const unclear = lengths.map((fact) => term[fact]).find((length) => length !== null && parseDuration(length) === null)
  if (unclear !== undefined && unclear !== null) return { code: 'duration-unclear', length: unclear }
  if (term.start !== null && term.end !== null && term.kind !== 'open-ended' && term.end < term.start) return { code: 'end-before-start', start: term.start, end: term.end }
  return noticeTooLong(term) ?? pastTheEnd(term)
}

/** The notice that would have to be given before the first term begins. Public holidays make none impossible. */
function noticeTooLong(term: Term): Impossible | null {
  const { renewal, notice } = rulesOf(term)
  const start = term.start ?? (term.end === null ? anyStart : null)
  const end = firstEnd(term, start)
  const before = renewal.kind === 'automatic' ? renewal.notice : renewal.kind === 'options' ? renewal.deadline : notice.end
  const tooLong = [before, notice.convenience].find((each) => each !== null && start !== null && end !== null && noticeDay(end, each, 'end', () => null).last < start)
  return tooLong === undefined || tooLong === null ? null : { code: 'notice-longer-than-term', notice: tooLong }
}

function pastTheEnd(term: Term): Impossible | null {
  const end = firstEnd(term, term.start)
  if (end === null) return null
  if (term.renewalUntil !== null && term.renewalUntil < end) return { code: 'cap-before-end', cap: term.renewalUntil, end }
  const renews = term.renewal !== null && term.renewal !== 'none'
  return !renews && term.reviewOn !== null && term.reviewOn > end ? { code: 'review-after-end', review: term.reviewOn, end } : null
}

function firstEnd({ kind, end, length }: Term, start: string | null): string | null {
  if (kind === 'open-ended') return null
  return end ?? (start === null || length === null ? null : (lastDayOf(start, length)?.day ?? null))
}
