/** What the public or own holiday on a day (YYYY-MM-DD) is called, empty when it has no name; null: the day is none. */
export type Holidays = (day: string) => string | null

/** Whose public holidays count: the country in ISO 3166, and the region within it as the holiday calendar calls it. */
export interface HolidayPlace {
  readonly country: string
  readonly region: string | null
}

/** Public holidays are known from the first to the last of these years. */
export const holidayYears = { first: 1990, last: 2099 } as const

/** A day that is no business day. */
export interface DayOff {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly name: string
}
