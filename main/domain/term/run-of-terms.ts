import type { Term } from '../agreement.ts'
import { assertNever } from '../assert-never.ts'
import { dayAfter } from '../days.ts'
import type { Holidays } from './holidays.ts'
import type { Period, Step } from './derived-date.ts'
import { lastDayOf } from './last-day.ts'
import { noticeDay } from './notice-day.ts'
import { startOfTerm, type StartOfTerm } from './start-of-term.ts'
import { inOrder, type TermEvent } from './term-event.ts'
import { rulesOf, type Renewal, type TermRules } from './term-rules.ts'

/** Terms as they followed each other up to a day, and the rules that hold then. */
export interface RunOfTerms {
  readonly term: Term
  readonly rules: TermRules
  readonly start: StartOfTerm
  /** The term that runs, or ran last. */
  readonly period: Period
  readonly earlier: readonly Period[]
  /** How the end of that term came about. */
  readonly steps: readonly Step[]
  /** How many of the allowed renewals, or options, are used. */
  readonly used: number
  /** The number of the term with which a notice ends it. */
  readonly stopAfter: number | null
  /** The last day that a termination set. */
  readonly cutOff: { readonly on: string; readonly how: 'terminated' | 'notice' } | null
  readonly suspended: boolean
  readonly openBreach: string | null
}

/** What happened in order, and between it the renewals that nobody stopped. */
export function runOfTerms(term: Term, events: readonly TermEvent[], today: string, holidays: Holidays): RunOfTerms {
  const happened = inOrder(events).filter(({ on }) => on <= today)

  const last = happened.reduce((run, event) => after(renewedUpTo(run, event.on), event, holidays), firstTerm(term, happened))
  return renewedUpTo(last, today)
}

/** Whether the term that runs is followed by another without anybody doing anything. */
export function renewsByItself({ rules, period, stopAfter, ...run }: RunOfTerms): boolean {
  return rules.renewal.kind === 'automatic' && (stopAfter === null || period.number < stopAfter) && mayFollow({ period, ...run }, rules.renewal)
}

/** Whether another term may follow: neither their number nor their last day is reached, nor was it terminated. */
export function mayFollow({ period: { end }, used, cutOff }: Pick<RunOfTerms, 'period' | 'used' | 'cutOff'>, renewal: Extract<Renewal, { period: string }>): boolean {
  if (end === null || (cutOff !== null && end >= cutOff.on)) return false
  return (renewal.count === null || used < renewal.count) && (renewal.cap === null || end < renewal.cap)
}

/** The same run with the term after the one that runs, as an option or an automatic renewal makes it. */
export function followed(run: RunOfTerms, renewal: Extract<Renewal, { period: string }>, how: 'automatic' | 'option'): RunOfTerms {
  const { period, cutOff } = run
  if (period.end === null) return run
  const start = dayAfter(period.end, { days: 1 })
  const full = lastDayOf(start, renewal.period)
  if (full === null) return run
  const capped = renewal.cap !== null && renewal.cap < full.day
  const end = capped ? renewal.cap : full.day
  const lasts: Step = { step: 'lasts', length: renewal.period, from: start, clamped: full.clamped }
  const next = { ...run, period: { number: period.number + 1, start, end, how }, earlier: [...run.earlier, period], used: run.used + 1, steps: [lasts, ...(capped ? [{ step: 'capped', on: end } as const] : [])] }
  return cutOff === null ? next : cutAt(next, cutOff)
}

function firstTerm(term: Term, events: readonly TermEvent[]): RunOfTerms {
  const start = startOfTerm(term, events)
  const { end, steps } = firstEnd(term, start)
  const period: Period = { number: 0, start: start.on, end, how: 'first' }
  return { term, rules: rulesOf(term), start, period, earlier: [], steps, used: 0, stopAfter: null, cutOff: null, suspended: false, openBreach: null }
}

function firstEnd({ kind, end, length, effectiveRule }: Term, { on }: StartOfTerm): { readonly end: string | null; readonly steps: readonly Step[] } {
  const starts: readonly Step[] = on === null ? [] : [{ step: 'starts', on, rule: effectiveRule }]
  if (kind === 'open-ended') return { end: null, steps: starts }
  if (end !== null) return { end, steps: [] }
  const last = on === null || length === null ? null : lastDayOf(on, length)
  if (on === null || length === null || last === null) return { end: null, steps: starts }
  return { end: last.day, steps: [...starts, { step: 'lasts', length, from: on, clamped: last.clamped }] }
}

/** Renewals that came about before a day. */
function renewedUpTo(run: RunOfTerms, day: string): RunOfTerms {
  let now = run
  while (now.rules.renewal.kind === 'automatic' && now.period.end !== null && now.period.end < day && renewsByItself(now)) {
    const next = followed(now, now.rules.renewal, 'automatic')
    if (next === now) return now
    now = next
  }
  return now
}

function after(run: RunOfTerms, event: TermEvent, holidays: Holidays): RunOfTerms {
  switch (event.kind) {
    case 'signed':
    case 'approved':
    case 'started':
      return run
    case 'renewed':
      return byAgreement(run, event.until)
    case 'option-exercised':
      return exercised(run, event.on, event.acceptedLate, holidays)
    case 'amended':
      return amended(run, event.changes)
    case 'non-renewal-notice':
      return { ...run, stopAfter: stoppedBy(run, event.on, holidays) }
    case 'termination-notice':
      return cutAt(run, { on: event.ends, how: 'notice' })
    case 'terminated':
      return cutAt(run, { on: event.on, how: 'terminated' })
    case 'breach-notice':
      return { ...run, openBreach: event.on }
    case 'breach-cured':
      return { ...run, openBreach: null }
    case 'suspended':
    case 'resumed':
      return { ...run, suspended: event.kind === 'suspended' }
    default:
      return assertNever(event)
  }
}

function byAgreement(run: RunOfTerms, until: string): RunOfTerms {
  const { period } = run
  const next: Period = { number: period.number + 1, start: period.end === null ? null : dayAfter(period.end, { days: 1 }), end: until, how: 'agreement' }
  return { ...run, period: next, earlier: [...run.earlier, period], steps: [], stopAfter: null }
}

function exercised(run: RunOfTerms, on: string, acceptedLate: boolean, holidays: Holidays): RunOfTerms {
  const { renewal } = run.rules
  const { end } = run.period
  if (renewal.kind !== 'options' || end === null || !mayFollow(run, renewal)) return run
  const last = renewal.deadline === null ? end : noticeDay(end, renewal.deadline, 'exercise-option', holidays).last
  if (on > last && !acceptedLate) return { ...run, steps: [...run.steps, { step: 'option-late', on: last }] }
  return followed(run, renewal, 'option')
}

function amended(run: RunOfTerms, changes: Partial<Term>): RunOfTerms {
  const term = { ...run.term, ...changes }
  const now = { ...run, term, rules: rulesOf(term) }
  if (changes.end === undefined && changes.length === undefined && changes.kind === undefined) return now
  // A new length replaces the end that was typed before, unless the amendment names an end too.
  const facts = { ...term, end: changes.end ?? (changes.length === undefined ? term.end : null) }
  const { end, steps } = firstEnd(facts, { on: run.period.start, awaits: null })
  const changed = { ...now, term: facts, period: { ...run.period, end }, steps }
  return run.cutOff === null ? changed : cutAt(changed, run.cutOff)
}

/** The number of the first term that a notice is in time to end with. */
function stoppedBy(run: RunOfTerms, on: string, holidays: Holidays): number {
  const { renewal } = run.rules
  let at = run
  while (renewal.kind === 'automatic' && renewal.notice !== null && at.period.end !== null && renewsByItself(at)) {
    if (on <= noticeDay(at.period.end, renewal.notice, 'stop-renewal', holidays).last) break
    const next = followed(at, renewal, 'automatic')
    if (next === at) break
    at = next
  }
  return at.period.number
}

function cutAt(run: RunOfTerms, cutOff: NonNullable<RunOfTerms['cutOff']>): RunOfTerms {
  const { end } = run.period
  if (end !== null && end <= cutOff.on) return { ...run, cutOff }
  return { ...run, cutOff, period: { ...run.period, end: cutOff.on }, steps: [{ step: 'ended-early', ...cutOff }] }
}
