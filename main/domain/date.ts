import { Temporal } from 'temporal-polyfill'

/**
 * The day that a text of the form YYYY-MM-DD names, or null when it names none ("2027-02-30", "27-2-3", a date with a time).
 */
export function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/**
 * A date as an agreement writes it: "June 30, 2027" in en-US, "30 June 2027" in en-GB. `date` is YYYY-MM-DD; anything else comes
 * back as it is, so that a reader sees what stands in the record.
 */
export function longDate(date: string, language: string): string {
  const day = parseDate(date)
  if (day === null) return date
  const formatter = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' })
  return formatter.format(Date.UTC(day.year, day.month - 1, day.day))
}
