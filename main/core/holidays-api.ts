import type { HolidayCountry } from '../domain/term/holiday-places.ts'
import type { HolidayPlace } from '../domain/term/holidays.ts'

/** What the thread that knows public holidays serves to core. */
export type HolidaysApi = {
  places(): readonly HolidayCountry[]
  days(place: HolidayPlace): Readonly<Record<string, string>> | null
}
