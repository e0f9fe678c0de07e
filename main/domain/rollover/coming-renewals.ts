import { dayAfter } from '../days.ts'
import type { Term } from '../agreement.ts'
import type { Holidays } from '../term/holidays.ts'
import { noticeDay } from '../term/notice-day.ts'
import { followed, renewsByItself, runOfTerms } from '../term/run-of-terms.ts'
import type { TermEvent } from '../term/term-event.ts'

/** A renewal that comes by itself unless somebody gives notice. Days are YYYY-MM-DD. */
export interface ComingRenewal {
  /** The day on which the next term begins; by it a renewal is told from others of its agreement. */
  readonly renews: string
  /** Which renewal it is, from 1. */
  readonly number: number
  /** The day by which to act: with time for the notice to arrive. */
  readonly noticeBy: string
  /** The last day on which a notice still stops it. */
  readonly lastDay: string
}

/** Those whose notice day is past, the earliest first, and the next that can still be stopped. */
export interface Renewals {
  readonly passed: readonly ComingRenewal[]
  readonly coming: ComingRenewal | null
}

/** Of one agreement no more renewals that passed are told than these, the latest. */
export const mostPassed = 120

/** The renewals that a term makes by itself, up to the next that a notice can still stop. Where no notice is agreed, its last day is the end of the term. */
export function renewalsByItself(term: Term, events: readonly TermEvent[], today: string, holidays: Holidays): Renewals {
  let run = runOfTerms(term, events, today, holidays)
  // A term that has stopped renewing has no notice against it any more: what passed before is told by the end of each term.
  const notice = run.rules.renewal.kind === 'automatic' ? run.rules.renewal.notice : null
  const renewalAfter = (number: number, end: string): ComingRenewal => {
    const { last, act } = notice === null ? { last: end, act: end } : noticeDay(end, notice, 'stop-renewal', holidays)
    return { renews: dayAfter(end, { days: 1 }), number: number + 1, noticeBy: act, lastDay: last }
  }
  const passed = [...run.earlier, run.period].flatMap(({ how, start, number }) => (how === 'automatic' && start !== null ? [renewalAfter(number - 1, dayAfter(start, { days: -1 }))] : []))
  while (renewsByItself(run) && run.period.end !== null && run.rules.renewal.kind === 'automatic') {
    const next = renewalAfter(run.period.number, run.period.end)
    if (next.lastDay >= today) return { passed: passed.slice(-mostPassed), coming: next }
    passed.push(next)
    const after = followed(run, run.rules.renewal, 'automatic')
    if (after === run) break
    run = after
  }
  return { passed: passed.slice(-mostPassed), coming: null }
}
