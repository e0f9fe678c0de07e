import { z } from 'zod'
import type { HolidayCountry } from '../domain/term/holiday-places.ts'
import type { DayOff, HolidayPlace } from '../domain/term/holidays.ts'
import { ask } from './method.ts'
import { line } from './typed-text.ts'

/** So many own days off are kept at most. */
export const mostOwnHolidays = 2_000

/** A country in ISO 3166, and a region as the holiday calendar calls it. Whether there is such a one is checked where it is kept. */
export const holidayCountry = z.string().regex(/^[A-Z]{2}$/)
export const holidayRegion = z.string().regex(/^[A-Za-z0-9.-]{1,20}$/)

export interface HolidaySettings {
  /** Whose public holidays count where an agreement does not say; null: nobody's. */
  readonly place: HolidayPlace | null
  /** Somebody chose it, or it stands in the address of my organization; null: neither. */
  readonly from: 'choice' | 'address' | null
  /** Further days off, in their order. */
  readonly own: readonly DayOff[]
}

const dayOff = z.strictObject({ date: z.iso.date(), name: line(100) })

export const holidayMethods = {
  /** The countries and regions whose public holidays are known, by name. */
  'holidays.places': ask(z.strictObject({})).gives<readonly HolidayCountry[]>(),
  'holidays.settings': ask(z.strictObject({})).gives<HolidaySettings>(),
  /** Public holidays of a place, in their order; without one, of whichever counts where an agreement does not say. */
  'holidays.list': ask(z.strictObject({ year: z.int().min(1).max(9_999), place: z.strictObject({ country: holidayCountry, region: holidayRegion.nullable() }).optional() })).gives<readonly DayOff[]>(),
  /** Null: nobody's; `address`: as the address of my organization says. */
  'holidays.setDefault': ask(z.strictObject({ place: z.union([z.strictObject({ country: holidayCountry, region: holidayRegion.nullable() }), z.literal('address'), z.null()]) })).gives<HolidaySettings>(),
  /** A day that is there gets the new name. Answers with those that were there before, and how many are new. */
  'holidays.addOwn': ask(z.strictObject({ days: z.array(dayOff).min(1).max(mostOwnHolidays) })).gives<{ readonly added: number; readonly renamed: readonly DayOff[] }>(),
  /** Answers with what they were, for whoever wants them back. */
  'holidays.removeOwn': ask(z.strictObject({ dates: z.array(z.iso.date()).min(1).max(mostOwnHolidays) })).gives<{ readonly removed: readonly DayOff[] }>(),
}
