import type { Term } from '../domain/agreement.ts'
import type { IsHoliday } from '../domain/term/business-days.ts'
import type { Database } from '../store/database.ts'

/** The days that are no business days for an agreement. */
export function holidaysFor(_db: Database, { ownHolidays }: Pick<Term, 'ownHolidays' | 'holidayCountry' | 'holidayRegion'>): IsHoliday {
  const own = new Set(ownHolidays)
  return (day) => own.has(day)
}
