import { parseDate } from '../../domain/date.ts'

const formatter = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', calendar: 'gregory', timeZone: 'UTC' })

/** A day in a sentence: "Thu 26 Aug 2027", or "Sun 27 Jun" where the year is said elsewhere. What is no day comes back as it is. */
export function dayInWords(date: string, { year = true }: { readonly year?: boolean } = {}): string {
  const day = parseDate(date)
  if (day === null) return date
  const parts = Object.fromEntries(formatter.formatToParts(Date.UTC(day.year, day.month - 1, day.day)).map(({ type, value }) => [type, value]))
  return [parts.weekday, parts.day, parts.month?.slice(0, 3), ...(year ? [parts.year] : [])].join(' ')
}

/** A day as lists and the history write it: "26 Aug 2027". What is no day comes back as it is. */
export function dateInWords(date: string): string {
  return parseDate(date) === null ? date : dayInWords(date).replace(/^\S+ /, '')
}
