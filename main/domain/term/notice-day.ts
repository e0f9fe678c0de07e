import { Temporal } from 'temporal-polyfill'
import { assertNever } from '../assert-never.ts'
import { dayAfter } from '../days.ts'
import { businessDayOnOrBefore, businessDaysBefore, daysOffAfter } from './business-days.ts'
import type { Step } from './derived-date.ts'
import type { Holidays } from './holidays.ts'
import type { Notice } from './term-rules.ts'

export type NoticePurpose = Extract<Step, { step: 'notice' }>['purpose']

/** The last day for a notice, twice: by the letter, and with time to arrive and for days on which nobody works. */
export interface NoticeDay {
  /** The last day on which it still counts. */
  readonly last: string
  /** The day by which to send or hand it over; never after `last`. */
  readonly act: string
  readonly steps: readonly Step[]
}

/** The last day for a notice before the last day of a term. Never after it; a longer notice is never later, a later end never earlier. */
export function noticeDay(end: string, notice: Notice, purpose: NoticePurpose, holidays: Holidays): NoticeDay {
  const { count, unit, counts, deliveryDays, roll } = notice
  const target = notice.toMonthEnd ? monthEndUpTo(end) : end
  const last = before(target, notice, holidays)
  const settled = (day: string): string => (roll === 'earlier' ? businessDayOnOrBefore(day, holidays) : day)
  const arrival = settled(last)
  const sending = dayAfter(arrival, { days: -deliveryDays })
  const act = settled(sending)
  const passed = [...daysOffAfter(act, sending, holidays), ...daysOffAfter(arrival, last, holidays), ...(unit === 'business-day' ? daysOffAfter(last, target, holidays) : [])]
  const steps: Step[] = [
    ...(notice.toMonthEnd ? [{ step: 'month-end', on: target } as const] : []),
    { step: 'notice', count, unit, counts, purpose, on: last },
    ...(arrival === last ? [] : [{ step: 'rolled', on: arrival } as const]),
    ...(deliveryDays === 0 ? [] : [{ step: 'delivery', days: deliveryDays, on: sending } as const]),
    ...(act === sending ? [] : [{ step: 'rolled', on: act } as const]),
    ...(passed.length === 0 ? [] : [{ step: 'days-off', days: passed } as const]),
  ]
  return { last, act, steps }
}

/** The last end of a month that is not after a day. */
function monthEndUpTo(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.day === date.daysInMonth ? day : date.with({ day: 1 }).subtract({ days: 1 }).toString()
}

/** Months: the same day earlier, or the last of a month that has no such day. */
function before(day: string, { count, unit }: Notice, holidays: Holidays): string {
  switch (unit) {
    case 'day':
      return dayAfter(day, { days: -count })
    case 'week':
      return dayAfter(day, { days: -7 * count })
    case 'month':
      return dayAfter(day, { months: -count })
    case 'business-day':
      return businessDaysBefore(day, count, holidays)
    default:
      return assertNever(unit)
  }
}
