import Calendar from 'date-holidays'
import { dayAfter } from '../domain/days.ts'
import type { HolidayCountry } from '../domain/term/holiday-places.ts'
import { type HolidayPlace, holidayYears } from '../domain/term/holidays.ts'

// Opening the library takes a third of a second: only the thread that core starts for it imports this file.
const names = new Calendar()
const day = 86_400_000

/** Every country, by its English name. */
export function places(): readonly HolidayCountry[] {
  const own = names.getCountries()
  return Object.entries(names.getCountries('en'))
    .map(([code, name]) => ({ code, name, ownName: own[code] ?? name, regions: regionsOf(code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** States and what is smaller, each with the state before it: "Bavaria, Augsburg" is BY.A. */
function regionsOf(country: string): HolidayCountry['regions'] {
  return entriesOf(names.getStates(country, 'en'))
    .flatMap(([state, name]) => [{ code: state, name }, ...entriesOf(names.getRegions(country, state, 'en')).map(([region, inner]) => ({ code: `${state}.${region}`, name: `${name}, ${inner}` }))])
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

function entriesOf(found: Readonly<Record<string, string>> | undefined): [string, string][] {
  return Object.entries(found ?? {})
}

/** The name of each public holiday of a place by its day; null: there is no such place. */
export function days({ country, region }: HolidayPlace): Readonly<Record<string, string>> | null {
  if (!Object.hasOwn(names.getCountries(), country)) return null
  if (region !== null && !regionsOf(country).some(({ code }) => code === region)) return null
  const calendar = new Calendar([country, region].filter(Boolean).join('.'))
  // Americans call it Labor Day.
  const english = calendar.getLanguages().find((language) => language.startsWith('en')) ?? 'en'
  const found: Record<string, string> = {}
  for (let year = holidayYears.first; year <= holidayYears.last; year += 1) {
    for (const { date, start, end, name, type } of calendar.getHolidays(year, english)) {
      if (type !== 'public') continue
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / day))
      for (let at = 0; at < length; at += 1) found[dayAfter(date.slice(0, 10), { days: at })] ??= name
    }
  }
  return found
}
