import type { HolidayCountry } from '../../domain/term/holiday-places.ts'
import type { HolidayPlace } from '../../domain/term/holidays.ts'

/** "United States of America, California". */
export function placeInWords({ country, region }: HolidayPlace, countries: readonly HolidayCountry[]): string {
  const found = countries.find(({ code }) => code === country)
  const inside = found?.regions.find(({ code }) => code === region)
  return [found?.name ?? country, inside?.name ?? region].filter(Boolean).join(', ')
}
