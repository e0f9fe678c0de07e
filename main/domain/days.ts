import { Temporal } from 'temporal-polyfill'

/** The day so many days (or months) after another; negative: before it. Days are YYYY-MM-DD. Throws a RangeError for what is no day. */
export function dayAfter(day: string, by: { readonly days?: number; readonly months?: number }): string {
  return Temporal.PlainDate.from(day).add(by).toString()
}

/** How many days from one day to another; negative when it is before. Days are YYYY-MM-DD. Throws a RangeError for what is no day. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}
