import { fill } from '../../../main/contract/messages/fill.ts'
import { wrongDay, wrongLength } from '../../../main/contract/messages/impossible-term.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { termWords } from '../../../main/contract/messages/screens/term.ts'
import { isLikelyDay, isLikelyLength } from '../../../main/domain/term/likely.ts'
import { spokenDate } from '../../ui/dates.ts'
import { readDate } from '../../ui/typed-date.ts'
import { readDuration } from '../../ui/typed-duration.ts'

/** What was typed means, or what is wrong with it. Nothing typed: there is no such fact. */
export type Meant<Value> = { readonly value: Value | null } | { readonly wrong: string }

/** A day; `today` is YYYY-MM-DD. */
export function meantDay(typed: string, today: string): Meant<string> {
  if (typed.trim() === '') return { value: null }
  const read = readDate(typed, today)
  switch (read.kind) {
    case 'date':
      return isLikelyDay(read.date) ? { value: read.date } : { wrong: wrongDay(read.date) }
    case 'two-ways':
      return { wrong: fill(words.dateTwoWays, { example: spokenDate(read.date).replace(/^\w+, /, '') }) }
    case 'no-such-day':
      return { wrong: words.noSuchDay }
    case 'unclear':
      return { wrong: words.needsDate }
  }
}

/** A length of time, in ISO 8601. */
export function meantLength(typed: string): Meant<string> {
  if (typed.trim() === '') return { value: null }
  const length = readDuration(typed)
  if (length === null) return { wrong: words.needsLength }
  return isLikelyLength(length) ? { value: length } : { wrong: wrongLength(length) }
}

/** A number of days. */
export function meantDays(typed: string): Meant<number> {
  const text = typed.trim().replace(/ ?days?$/, '')
  if (text === '') return { value: null }
  return /^\d{1,4}$/.test(text) && Number(text) <= 3_650 ? { value: Number(text) } : { wrong: words.needsDays }
}

/** A number of times. */
export function meantCount(typed: string): Meant<number> {
  const text = typed.trim().replace(/ ?times?$/, '')
  if (text === '') return { value: null }
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? { value: Number(text) } : { wrong: termWords.needsCount }
}

/** Days, separated by semicolons; `today` is YYYY-MM-DD. */
export function meantDaysOff(typed: string, today: string): Meant<readonly string[]> {
  const days = typed.split(';').filter((text) => text.trim() !== '').map((text) => meantDay(text, today))
  const meant = days.flatMap((day) => ('value' in day && day.value !== null ? [day.value] : []))
  return meant.length < days.length ? { wrong: termWords.needsDays } : { value: meant.length === 0 ? null : meant }
}
