import { Temporal } from 'temporal-polyfill'
import { dayAfter } from '../days.ts'

/** Whether a day (YYYY-MM-DD) is a public or an own holiday. */
export type IsHoliday = (day: string) => boolean

export function isBusinessDay(day: string, isHoliday: IsHoliday): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !isHoliday(day)
}

/** The day itself when it is a business day, else the last one before it. */
export function businessDayOnOrBefore(day: string, isHoliday: IsHoliday): string {
  let found = day
  while (!isBusinessDay(found, isHoliday)) found = dayAfter(found, { days: -1 })
  return found
}

/** The latest day after which so many business days still lie, the given day among them. */
export function businessDaysBefore(day: string, count: number, isHoliday: IsHoliday): string {
  let found = day
  for (let left = count; left > 0; found = dayAfter(found, { days: -1 })) if (isBusinessDay(found, isHoliday)) left -= 1
  return found
}
