import type { days, places } from '../services/holiday-calendar.ts'

/** What the thread that knows public holidays serves to core. */
export type HolidaysApi = {
  places: typeof places
  days: typeof days
}
