import { Temporal } from 'temporal-polyfill'
import { parseDuration } from '../duration.ts'

/** A last day, and whether its month was too short for the day that it was counted from. */
export interface LastDay {
  readonly day: string
  readonly clamped: boolean
}

/**
 * The last day of a term that begins on a day and lasts a length (ISO 8601): one day before the same day later. Where the month has no
 * such day the last day of the month is the last of the term: 29 Feb 2028 and one year end on 28 Feb 2029. Null for what is no length.
 */
export function lastDayOf(start: string, length: string): LastDay | null {
  const duration = parseDuration(length)
  if (duration === null) return null
  const first = Temporal.PlainDate.from(start)
  const sameDay = first.add({ years: duration.year, months: duration.month })
  const clamped = sameDay.day < first.day
  const after = sameDay.add({ weeks: duration.week, days: duration.day })
  return { day: (clamped ? after : after.subtract({ days: 1 })).toString(), clamped }
}

/** The same day so many lengths later, counted from the first so that short months do not add up. Null for what is no length. */
export function timesLater(day: string, length: string, times: number): string | null {
  const duration = parseDuration(length)
  if (duration === null) return null
  const by = { years: duration.year * times, months: duration.month * times, weeks: duration.week * times, days: duration.day * times }
  return Temporal.PlainDate.from(day).add(by).toString()
}
