import { sql } from 'kysely'
import type { DayOff, HolidayPlace } from '../domain/term/holidays.ts'
import { all, build, type Database, one, run } from './run.ts'

/** Whose holidays count where an agreement does not say. */
export interface HolidayDefault {
  readonly place: HolidayPlace | null
  /** The address that it was read from; null: somebody chose it. */
  readonly address: string | null
}

/** Null until it was chosen or read. */
export function getHolidayDefault(db: Database): HolidayDefault | null {
  const row = one(db, build.selectFrom('holiday_default').select(['country', 'region', 'address']))
  return row && { place: row.country === null ? null : { country: row.country, region: row.region }, address: row.address }
}

export function setHolidayDefault(db: Database, { place, address }: HolidayDefault): void {
  const row = { country: place?.country ?? null, region: place?.region ?? null, address }
  run(db, build.insertInto('holiday_default').values({ only: 1, ...row }).onConflict((conflict) => conflict.column('only').doUpdateSet(row)))
}

/** The name of each public holiday by its day; null: they were not worked out. */
export function getHolidayCalendar(db: Database, { country, region }: HolidayPlace): Readonly<Record<string, string>> | null {
  const row = one(db, build.selectFrom('holiday_calendar').select('days').where('country', '=', country).where('region', '=', region ?? ''))
  return row && (JSON.parse(row.days) as Record<string, string>)
}

export function keepHolidayCalendar(db: Database, { country, region }: HolidayPlace, version: string, days: Readonly<Record<string, string>>): void {
  const facts = { version, days: JSON.stringify(days) }
  run(db, build.insertInto('holiday_calendar').values({ country, region: region ?? '', ...facts }).onConflict((conflict) => conflict.columns(['country', 'region']).doUpdateSet(facts)))
}

/** Whether the holidays of a place were worked out by this version of the library. */
export function hasHolidayCalendar(db: Database, { country, region }: HolidayPlace, version: string): boolean {
  return one(db, build.selectFrom('holiday_calendar').select('country').where('country', '=', country).where('region', '=', region ?? '').where('version', '=', version)) !== null
}

/** The places that terms name, each once. */
export function placesOfTerms(db: Database): HolidayPlace[] {
  const rows = sql<HolidayPlace>`SELECT DISTINCT holiday_country AS country, holiday_region AS region FROM agreement_term INDEXED BY agreement_term_by_holidays WHERE holiday_country IS NOT NULL`
  return all(db, { compile: () => rows.compile(build) })
}

/** Days off that count for every agreement, in their order. */
export function listOwnHolidays(db: Database): DayOff[] {
  return all(db, build.selectFrom('own_holiday').select(['date', 'name']).orderBy('date'))
}

export function countOwnHolidays(db: Database): number {
  return one(db, build.selectFrom('own_holiday').select(sql<number>`count(*)`.as('count')))?.count ?? 0
}

export function keepOwnHoliday(db: Database, { date, name }: DayOff): void {
  run(db, build.insertInto('own_holiday').values({ date, name }).onConflict((conflict) => conflict.column('date').doUpdateSet({ name })))
}

/** Answers with what it was; null: there was none. */
export function deleteOwnHoliday(db: Database, date: string): DayOff | null {
  return one(db, build.deleteFrom('own_holiday').where('date', '=', date).returning(['date', 'name']))
}

/** Which terms have to be derived again: those that name a place, those that name none, or all. */
export type HolidayScope = HolidayPlace | 'unsaid' | 'all'

/** Has the dates of agreements derived again that a notice decides, or that an amendment changed: it may have brought a notice or another place. */
export function deriveForHolidays(db: Database, scope: HolidayScope): void {
  const where = scope === 'all' ? sql`1` : scope === 'unsaid' ? sql`holiday_country IS NULL` : sql`holiday_country = ${scope.country} AND holiday_region IS ${scope.region}`
  const note = sql`INSERT OR IGNORE INTO deadline_due SELECT agreement_id FROM agreement_term WHERE (${where} AND (notice_count IS NOT NULL OR termination_count IS NOT NULL)) OR EXISTS (SELECT 1 FROM term_event WHERE term_event.agreement_id = agreement_term.agreement_id AND term_event.event ->> 'kind' = 'amended')`
  run(db, { compile: () => note.compile(build) })
}
