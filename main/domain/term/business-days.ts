import { Temporal } from 'temporal-polyfill'
import { dayAfter } from '../days.ts'
import type { DayOff, Holidays } from './holidays.ts'

export function isBusinessDay(day: string, holidays: Holidays): boolean {
  return isWeekday(day) && holidays(day) === null
}

/** The day itself when it is a business day, else the last one before it. */
export function businessDayOnOrBefore(day: string, holidays: Holidays): string {
  let found = day
  while (!isBusinessDay(found, holidays)) found = dayAfter(found, { days: -1 })
  return found
}

/** The latest day after which so many business days still lie, the given day among them. */
export function businessDaysBefore(day: string, count: number, holidays: Holidays): string {
  let found = day
  for (let left = count; left > 0; found = dayAfter(found, { days: -1 })) if (isBusinessDay(found, holidays)) left -= 1
  return found
}

/** The holidays on weekdays after one day, up to another. */
export function daysOffAfter(day: string, last: string, holidays: Holidays): readonly DayOff[] {
  const found: DayOff[] = []
  for (let date = dayAfter(day, { days: 1 }); date <= last; date = dayAfter(date, { days: 1 })) {
    const name = holidays(date)
    if (name !== null && isWeekday(date)) found.push({ date, name })
  }
  return found
}

function isWeekday(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5
}
