import { parseDuration } from '../duration.ts'

/** The years in which the days of an agreement lie: what is outside is nearly always a slip of typing. */
export const likelyYears = { first: 1900, last: 2199 } as const

/** No length is likely to be longer, in years. */
export const mostYears = 200

/** Whether a day (YYYY-MM-DD) is one that an agreement may name. */
export function isLikelyDay(day: string): boolean {
  const year = Number(day.slice(0, 4))
  return year >= likelyYears.first && year <= likelyYears.last
}

/** Whether a length (ISO 8601) is one that an agreement may name. What is no length is not judged here. */
export function isLikelyLength(length: string): boolean {
  const duration = parseDuration(length)
  return duration === null || duration.year + duration.month / 12 + (duration.week * 7 + duration.day) / 365 <= mostYears
}

/** How many whole years lie between two days; negative when the other is before. */
export function yearsBetween(from: string, to: string): number {
  return from <= to ? wholeYears(from, to) : -wholeYears(to, from)
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
