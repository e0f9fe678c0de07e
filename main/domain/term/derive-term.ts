import type { Term } from '../agreement.ts'
import { dayAfter, daysBetween } from '../days.ts'
import type { Holidays } from './holidays.ts'
import type { Awaited, Because, DerivedDate, DerivedTerm } from './derived-date.ts'
import { lastDayOf, timesLater } from './last-day.ts'
import { noticeDay, type NoticePurpose } from './notice-day.ts'
import { followed, mayFollow, renewsByItself, type RunOfTerms, runOfTerms } from './run-of-terms.ts'
import type { TermEvent } from './term-event.ts'
import type { Notice } from './term-rules.ts'

/** Dates, and the last day on which each of them is still there or says the same. */
interface Found {
  readonly dates: readonly DerivedDate[]
  readonly changes: readonly string[]
}

const nothing: Found = { dates: [], changes: [] }

/** A term as it stands today, after what happened to it, with every date that follows from it and how it came about. */
export function deriveTerm(term: Term, events: readonly TermEvent[], today: string, holidays: Holidays): DerivedTerm {
  const run = runOfTerms(term, events, today, holidays)
  const found = [noticesAndEnd(run, today, holidays), firstWayOut(run, today, holidays), review(run, today), reviewBeforeEnd(run, today), cure(run), afterEnd(run, today)]
  const ahead = [...found.flatMap(({ changes }) => changes), ...events.map(({ on }) => dayAfter(on, { days: -1 }))].filter((day) => day >= today)
  return {
    start: run.start.on,
    end: run.period.end,
    renewals: [...run.earlier, run.period].filter(({ number }) => number > 0),
    awaits: awaited(run),
    suspended: run.suspended,
    dates: onceEach(found.flatMap(({ dates }) => dates)).toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    goodUntil: ahead.toSorted()[0] ?? null,
  }
}

/** Two reviews on one day are one. */
function onceEach(dates: readonly DerivedDate[]): readonly DerivedDate[] {
  return dates.filter(({ kind, date }, at) => dates.findIndex((each) => each.kind === kind && each.date === date) === at)
}

function awaited({ start, period, term }: RunOfTerms): Awaited | null {
  return start.awaits ?? (start.on !== null && period.end === null && term.kind === 'fixed' ? 'end' : null)
}

function noticesAndEnd(run: RunOfTerms, today: string, holidays: Holidays): Found {
  const { renewal, notice } = run.rules
  const { end } = run.period
  if (end === null) return nothing
  if (renewal.kind === 'automatic' && renewsByItself(run)) return automatic(run, renewal, end, today, holidays)
  const last: DerivedDate = { kind: 'end', date: end, guards: null, because: endSteps(run) }
  if (renewal.kind === 'options' && mayFollow(run, renewal)) return { dates: [option(run, end, renewal.deadline, holidays), last], changes: [] }
  if (notice.end === null || run.cutOff !== null || run.term.renewal === 'none') return { dates: [last], changes: [] }
  const due = guarded('notice', run, end, notice.end, 'end', holidays)
  return due.date < today ? { dates: [last], changes: [] } : { dates: [due, last], changes: [due.date] }
}

/** The renewal to come, the notice that stops it, and when that was missed the next that can be given. */
function automatic(run: RunOfTerms, renewal: Extract<RunOfTerms['rules']['renewal'], { kind: 'automatic' }>, end: string, today: string, holidays: Holidays): Found {
  const renews = { step: 'renews', on: dayAfter(end, { days: 1 }), length: renewal.period, number: run.period.number + 1 } as const
  const renewed = (because: Because): DerivedDate => ({ kind: 'renewal', date: renews.on, guards: null, because })
  if (renewal.notice === null) return { dates: [renewed([...endSteps(run), renews])], changes: [end] }
  const { last } = noticeDay(end, renewal.notice, 'stop-renewal', holidays)
  const due = guarded('notice', run, end, renewal.notice, 'stop-renewal', holidays)
  if (last >= today) return { dates: [due, renewed([...endSteps(run), renews])], changes: [last, end] }
  const missed = renewed([...endSteps(run), { step: 'notice-missed', on: last }, renews])
  const next = noticesAndEnd(followed(run, renewal, 'automatic'), today, holidays)
  return { dates: [due, missed, ...next.dates.filter(({ kind }) => kind !== 'renewal')], changes: [end, ...next.changes] }
}

function option(run: RunOfTerms, end: string, deadline: Notice | null, holidays: Holidays): DerivedDate {
  if (deadline === null) return { kind: 'option', date: end, guards: end, because: endSteps(run) }
  return guarded('option', run, end, deadline, 'exercise-option', holidays)
}

function guarded(kind: 'notice' | 'option', run: RunOfTerms, end: string, notice: Notice, purpose: NoticePurpose, holidays: Holidays): DerivedDate {
  const { act, steps } = noticeDay(end, notice, purpose, holidays)
  return { kind, date: act, guards: end, because: [...endSteps(run), ...steps] }
}

function endSteps({ steps, period: { end, number }, stopAfter }: RunOfTerms): Because {
  if (end === null) return steps
  const stopped = stopAfter !== null && stopAfter === number ? [{ step: 'ended-early', on: end, how: 'not-renewed' } as const] : []
  return steps.some(({ step }) => step === 'ended-early') ? steps : [...steps, ...(stopped.length > 0 ? stopped : [{ step: 'ends', on: end, renewal: number } as const])]
}

/** The notice that ends an open-ended term with its minimum. */
function firstWayOut({ rules: { minimum, notice }, start, period, steps }: RunOfTerms, today: string, holidays: Holidays): Found {
  if (period.end !== null || minimum === null || notice.convenience === null || start.on === null) return nothing
  const last = lastDayOf(start.on, minimum)
  if (last === null) return nothing
  const due = noticeDay(last.day, notice.convenience, 'end', holidays)
  if (due.act < today) return nothing
  const because: Because = [...steps, { step: 'minimum', length: minimum, on: last.day }, ...due.steps]
  return { dates: [{ kind: 'notice', date: due.act, guards: last.day, because }], changes: [due.act] }
}

/** The next review of those that come again and again, or the one that is set. None after the end. */
function review(run: RunOfTerms, today: string): Found {
  const { review: rule } = run.rules
  if (rule === null) return nothing
  const found = rule.every === null ? onDay(rule.first) : nextReview(run, { ...rule, every: rule.every }, today)
  const last = renewsByItself(run) ? null : run.period.end
  return { ...found, dates: found.dates.filter(({ date }) => last === null || date <= last) }
}

/** The review that is due so many days before each end. It stays until that end. */
function reviewBeforeEnd(run: RunOfTerms, today: string): Found {
  const { period, rules } = run
  if (rules.reviewBefore === null || period.end === null || period.end < today) return nothing
  const on = dayAfter(period.end, { days: -rules.reviewBefore })
  if (period.start !== null && on < period.start) return nothing
  const because: Because = [...endSteps(run), { step: 'review-before', days: rules.reviewBefore, on }]
  return { dates: [{ kind: 'review', date: on, guards: null, because }], changes: [period.end] }
}

function onDay(on: string | null): Found {
  return on === null ? nothing : { dates: [{ kind: 'review', date: on, guards: null, because: [{ step: 'review-day', on }] }], changes: [] }
}

/** Reviews go on from the first one, or from the start of the term. */
function nextReview({ start, term }: RunOfTerms, { first, every, assumed }: { readonly first: string | null; readonly every: string; readonly assumed: boolean }, today: string): Found {
  if (first !== null && first >= today) return { ...onDay(first), changes: [first] }
  const from = first ?? start.on
  const on = from === null ? null : nextOf(from, every, today)
  if (from === null || on === null) return nothing
  const begins: Because = first === null ? [{ step: 'starts', on: from, rule: term.effectiveRule }] : [{ step: 'review-day', on: first }]
  return { dates: [{ kind: 'review', date: on, guards: null, because: [...begins, { step: 'reviewed', every, assumed, on }] }], changes: [on] }
}

/** The first of the days so many lengths after a day that is not before today. */
function nextOf(start: string, every: string, today: string): string | null {
  const first = timesLater(start, every, 1)
  if (first === null || first >= today) return first
  let times = Math.max(1, Math.floor(daysBetween(start, today) / (daysBetween(start, first) + 4)))
  for (;;) {
    const on = timesLater(start, every, times)
    if (on === null || on >= today) return on
    times += 1
  }
}

function cure({ openBreach, cutOff, rules: { cureDays } }: RunOfTerms): Found {
  if (openBreach === null || cureDays === null || cutOff !== null) return nothing
  const date = dayAfter(openBreach, { days: cureDays })
  return { dates: [{ kind: 'cure', date, guards: null, because: [{ step: 'breach', on: openBreach, cureDays }] }], changes: [] }
}

/** Until when duties go on and records are kept. Not known while the term renews by itself, and nothing once it is past. */
function afterEnd(run: RunOfTerms, today: string): Found {
  const { end } = run.period
  if (end === null || renewsByItself(run)) return nothing
  const dates = (['survival', 'retention'] as const).flatMap((what): DerivedDate[] => {
    const length = run.rules[what]
    const date = length === null ? null : timesLater(end, length, 1)
    return length === null || date === null || date < today ? [] : [{ kind: what, date, guards: null, because: [...endSteps(run), { step: 'after-end', length, what, on: date }] }]
  })
  return { dates, changes: dates.map(({ date }) => date) }
}
