import { dayAfter, daysBetween } from '../days.ts'
import { type LeadTimes, longestLead } from './lead-times.ts'

/** A deadline is past. */
export const overdue = -1

/** How a deadline was brought to mind, and what came of it. Days are YYYY-MM-DD. */
export interface Reminder {
  /** The nearest lead time that was reached, in days; `overdue` when the day itself is past. */
  readonly stage: number
  /** The day on which there is something new to say of it; null: never. */
  readonly nextOn: string | null
  /** It was shown since there was last something new. */
  readonly shown: boolean
  readonly snoozedUntil: string | null
  /** The person who took it over. */
  readonly handedTo: string | null
  /** It was shown, nobody did anything, and a nearer lead time came: it is the deputy's too. */
  readonly ignored: boolean
  readonly done: { readonly on: string; readonly note: string } | null
}

/** The nearest lead time that has come; null: none has. `leads` have the most days first. */
export function stageOf(date: string, leads: LeadTimes, today: string): number | null {
  const left = daysBetween(today, date)
  if (left < 0) return overdue
  return leads.findLast((lead) => left <= lead) ?? null
}

/**
 * A reminder as it stands on a day; null: it is too early for one. It never goes back: a clock that is set back says nothing twice, and
 * one that is set forward says everything once.
 */
export function noted(before: Reminder | null, date: string, leads: LeadTimes, today: string): Reminder | null {
  const stage = stageOf(date, leads, today)
  if (before === null) return stage === null ? null : { stage, nextOn: nextDay(date, leads, today), shown: false, snoozedUntil: null, handedTo: null, ignored: false, done: null }
  if (before.done !== null) return before
  const nextOn = nextDay(date, leads, today)
  if (before.snoozedUntil !== null) return before.snoozedUntil > today ? { ...before, nextOn: before.snoozedUntil } : { ...before, stage: nearest(before.stage, stage), nextOn, shown: false, snoozedUntil: null }
  if (stage === null || stage >= before.stage) return { ...before, nextOn }
  return { ...before, stage, nextOn, shown: false, ignored: before.ignored || (before.shown && before.handedTo === null) }
}

/** A deadline that was not brought to mind yet. */
export const untold: Reminder = { stage: longestLead + 1, nextOn: null, shown: false, snoozedUntil: null, handedTo: null, ignored: false, done: null }

/** Whether it was never brought to mind: once it is open again, its first reminder is still to come. */
export function isUntold({ stage }: Reminder): boolean {
  return stage === untold.stage
}

/** Nothing is said of it before this day; whoever does this has seen it. */
export function snoozed(reminder: Reminder, until: string): Reminder {
  return { ...reminder, snoozedUntil: until, nextOn: until, shown: true, ignored: false }
}

/** Somebody else takes it over. */
export function handedOver(reminder: Reminder, to: string): Reminder {
  return { ...reminder, handedTo: to, shown: true, ignored: false }
}

/** Nothing more is said of it. */
export function done(reminder: Reminder, on: string, note: string): Reminder {
  return { ...reminder, done: { on, note }, nextOn: null, snoozedUntil: null, shown: true, ignored: false }
}

/** Whether it waits for somebody: neither done nor put off. */
export function isWaiting({ done: finished, snoozedUntil }: Reminder, today: string): boolean {
  return finished === null && (snoozedUntil === null || snoozedUntil <= today)
}

function nearest(before: number, stage: number | null): number {
  return stage === null ? before : Math.min(before, stage)
}

/** The first day after today on which another lead time is reached, or the deadline is past. */
function nextDay(date: string, leads: LeadTimes, today: string): string | null {
  const days = [...leads, overdue].map((lead) => dayAfter(date, { days: -lead }))
  return days.find((day) => day > today) ?? null
}
