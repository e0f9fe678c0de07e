import { numberInWords } from './number-words.ts'

const units = ['year', 'month', 'week', 'day'] as const

/** How many of each unit a duration of whole days counts. */
export type Duration = Readonly<Record<(typeof units)[number], number>>

/** What an ISO 8601 duration of years, months, weeks and days says (P2Y, P1Y6M, P90D), or null: no times, fractions, signs or nothing at all. */
export function parseDuration(text: string): Duration | null {
  const match = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(text)
  if (match === null) return null
  const [year, month, week, day] = match.slice(1).map((count) => Number(count ?? 0)) as [number, number, number, number]
  return year + month + week + day === 0 ? null : { year, month, week, day }
}

/**
 * A duration as an agreement writes it: "2 years", "1 year and 6 months"; with `words` also spelled out: "two (2) years".
 * A text that is no duration comes back as it is.
 */
export function formatDuration(text: string, language: string, style: 'figures' | 'words' = 'figures'): string {
  const duration = parseDuration(text)
  if (duration === null) return text
  const parts = units.filter((unit) => duration[unit] > 0).map((unit) => countOf(duration[unit], unit, language, style))
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
}

function countOf(count: number, unit: string, language: string, style: 'figures' | 'words'): string {
  const formatter = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false })
  if (style === 'figures') return formatter.format(count)
  const spelled = numberInWords(count, language)
  return formatter
    .formatToParts(count)
    .map((part) => (part.type === 'integer' && spelled !== null ? `${spelled} (${part.value})` : part.value))
    .join('')
}
