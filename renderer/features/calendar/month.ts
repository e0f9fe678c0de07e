import { dayAfter, daysBetween } from '../../../main/domain/days.ts'

/** The first day of the month that a day is in. Days are YYYY-MM-DD. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The day in another month, or the last one there when that month is too short for it. */
export function monthsAfter(day: string, months: number): string {
  return dayAfter(day, { months })
}

/** A Monday. */
const someMonday = '2024-01-01'

/** The day with which a week begins: 1 is Monday, 6 Saturday, 7 Sunday. */
export type FirstDay = 1 | 6 | 7

/** How many days after the first of its week: when that is Monday, 0 is Monday and 6 Sunday. */
export function weekday(day: string, first: FirstDay = 1): number {
  return (((daysBetween(someMonday, day) - (first - 1)) % 7) + 7) % 7
}

/** The first day of the quarter, or the year, that a day is in. */
export function periodOf(day: string, months: 3 | 12): string {
  const month = Number(day.slice(5, 7)) - 1
  return `${day.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, '0')}-01`
}

/** The weeks that a month touches, each from its first day on, with the days of its neighbours that complete them. */
export function weeksOf(day: string, begins: FirstDay = 1): readonly (readonly string[])[] {
  const first = monthOf(day)
  const last = dayAfter(monthsAfter(first, 1), { days: -1 })
  const start = dayAfter(first, { days: -weekday(first, begins) })
  const count = (daysBetween(start, last) + 7 - weekday(last, begins)) / 7
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_unused, at) => dayAfter(start, { days: week * 7 + at })))
}

/** Where a key leads from a day in the grid; null: nowhere. */
export function dayByKey(day: string, key: string, begins: FirstDay = 1): string | null {
  switch (key) {
    case 'ArrowLeft':
      return dayAfter(day, { days: -1 })
    case 'ArrowRight':
      return dayAfter(day, { days: 1 })
    case 'ArrowUp':
      return dayAfter(day, { days: -7 })
    case 'ArrowDown':
      return dayAfter(day, { days: 7 })
    case 'PageUp':
      return monthsAfter(day, -1)
    case 'PageDown':
      return monthsAfter(day, 1)
    case 'Home':
      return dayAfter(day, { days: -weekday(day, begins) })
    case 'End':
      return dayAfter(day, { days: 6 - weekday(day, begins) })
    default:
      return null
  }
}

/** What has a date, by a part of it: 7 signs are its month, 10 its day. */
export function byDate<Item extends { readonly date: string }>(items: readonly Item[], signs: 7 | 10): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const part = item.date.slice(0, signs)
    const group = groups.get(part)
    if (group) group.push(item)
    else groups.set(part, [item])
  }
  return groups
}

const formatter = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "November 2026". */
export function monthInWords(day: string): string {
  return formatter.format(new Date(`${monthOf(day)}T00:00:00Z`))
}

/** "October – December 2026" for a quarter, "2026" for a year. */
export function periodInWords(day: string, months: 3 | 12): string {
  const first = periodOf(day, months)
  if (months === 12) return first.slice(0, 4)
  return `${monthInWords(first).replace(/ \d+$/, '')} – ${monthInWords(monthsAfter(first, 2))}`
}
