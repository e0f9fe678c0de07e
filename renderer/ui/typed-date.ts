import { Temporal } from 'temporal-polyfill'

/** What a typed day was understood as; `date` is YYYY-MM-DD. */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'two-ways'; readonly date: string }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'unclear' }

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const units = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const

/**
 * Reads a day as people type it: 2027-06-30, 30 jun 2027, June 30, 2027, 30.6.2027, 30 jun (the next one), end of june, today, tomorrow,
 * +3y, +18m, +90d. Figures with strokes are read only when day and month cannot be confused. `today` is YYYY-MM-DD.
 */
export function readDate(typed: string, today: string): TypedDate {
  const text = typed.trim().toLowerCase().replace(/[,\s]+/g, ' ')
  const now = Temporal.PlainDate.from(today)
  return fromWords(text, now) ?? fromFigures(text) ?? fromMonthName(text, now) ?? { kind: 'unclear' }
}

function fromWords(text: string, now: Temporal.PlainDate): TypedDate | null {
  if (text === 'today') return found(now)
  if (text === 'tomorrow') return found(now.add({ days: 1 }))
  const match = /^\+ ?(\d{1,4}) ?(d|w|m|y)(?:ays?|eeks?|onths?|ears?)?$/.exec(text)
  if (match === null) return null
  const later = now.add({ [units[match[2] as keyof typeof units]]: Number(match[1]) })
  return later.year > 9999 ? { kind: 'no-such-day' } : found(later)
}

function fromFigures(text: string): TypedDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const strokes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (strokes === null) return null
  const [first, second, year] = [Number(strokes[1]), Number(strokes[2]), Number(strokes[3])]
  if (first > 12) return day(year, second, first)
  const monthFirst = day(year, first, second)
  return second > 12 || first === second || monthFirst.kind !== 'date' ? monthFirst : { kind: 'two-ways', date: monthFirst.date }
}

function fromMonthName(text: string, now: Temporal.PlainDate): TypedDate | null {
  const end = /^end of ([a-z]+)\.?(?: (\d{4}))?$/.exec(text)
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]+)\.?(?: (\d{4}))?$/.exec(text)
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text)
  if (end) return inMonth(end[1], 'last', end[2], now)
  if (dayFirst) return inMonth(dayFirst[2], Number(dayFirst[1]), dayFirst[3], now)
  return monthFirst ? inMonth(monthFirst[1], Number(monthFirst[2]), monthFirst[3], now) : null
}

function inMonth(name = '', which: number | 'last', year: string | undefined, now: Temporal.PlainDate): TypedDate | null {
  const month = name.length < 3 ? 0 : monthNames.findIndex((full) => full.startsWith(name) || name === 'sept' && full === 'september') + 1
  if (month === 0) return null
  const inYear = (chosen: number) => day(chosen, month, which === 'last' ? Temporal.PlainYearMonth.from({ year: chosen, month }).daysInMonth : which)
  if (year !== undefined) return inYear(Number(year))
  const thisYear = inYear(now.year)
  return thisYear.kind === 'date' && thisYear.date >= now.toString() ? thisYear : inYear(now.year + 1)
}

function day(year: number, month: number, dayOfMonth: number): TypedDate {
  try {
    return found(Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }))
  } catch {
    return { kind: 'no-such-day' }
  }
}

function found(date: Temporal.PlainDate): TypedDate {
  return { kind: 'date', date: date.toString() }
}
