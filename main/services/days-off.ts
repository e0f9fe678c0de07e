import { version } from 'date-holidays/package.json'
import { failure } from '../contract/problem.ts'
import type { Term } from '../domain/agreement.ts'
import { type HolidayCountry, placeInAddress } from '../domain/term/holiday-places.ts'
import type { HolidayPlace, Holidays } from '../domain/term/holidays.ts'
import { type Database, transaction } from '../store/database.ts'
import { deriveForHolidays, getHolidayCalendar, getHolidayDefault, hasHolidayCalendar, keepHolidayCalendar, listOwnHolidays, placesOfTerms, setHolidayDefault } from '../store/holidays.ts'
import { getMyOrganization } from '../store/my-organization.ts'
import { getOrganization } from '../store/organizations.ts'
import type { ServiceContext } from './context.ts'
import { inTurn } from './in-turn.ts'

/** The public holidays of all countries, as others keep them up. It takes a third of a second to open, so it is asked once for each place. */
export interface HolidayBook {
  places(): Promise<readonly HolidayCountry[]>
  /** The name of each public holiday by its day; null: there is no such place. */
  days(place: HolidayPlace): Promise<Readonly<Record<string, string>> | null>
}

interface Known {
  readonly standard: HolidayPlace | null
  readonly own: ReadonlyMap<string, string>
  readonly calendars: Map<string, Readonly<Record<string, string>>>
}

/** What is read once and then asked for each day. */
const known = new WeakMap<Database, Known>()

/** The days that are no business days for an agreement. */
export function holidaysFor(db: Database, { ownHolidays, holidayCountry, holidayRegion }: Pick<Term, 'ownHolidays' | 'holidayCountry' | 'holidayRegion'>): Holidays {
  const { standard, own, calendars } = knownIn(db)
  const place = holidayCountry === null ? standard : { country: holidayCountry, region: holidayRegion }
  const days = place === null ? {} : calendarOf(db, place, calendars)
  const further = new Set(ownHolidays)
  return (day) => days[day] ?? own.get(day) ?? (further.has(day) ? '' : null)
}

/** Changes what days are off, in a transaction; what was known before counts no longer. */
export function changeDaysOff<Result>(db: Database, work: () => Result): Result {
  try {
    return transaction(db, () => {
      const result = work()
      known.delete(db)
      return result
    })
  } catch (error) {
    known.delete(db)
    throw error
  }
}

type Learning = Pick<ServiceContext, 'db' | 'holidayBook' | 'changed'>

/** One after the other: what the first found out the second need not. */
const learning = inTurn()

/**
 * Works out the public holidays of every place that counts and is not known yet, of `also` too, which have to exist. Whose dates follow
 * from them is due to be derived again afterwards.
 */
export async function learnHolidays(context: Learning, also: readonly HolidayPlace[] = []): Promise<void> {
  await learning(context.db, () => learn(context, also))
}

/** The same for the place that a term names, which has to exist. */
export async function learnHolidaysOf(context: Learning, { holidayCountry, holidayRegion }: { readonly holidayCountry?: string | null | undefined; readonly holidayRegion?: string | null | undefined }): Promise<void> {
  if (typeof holidayCountry === 'string') await learnHolidays(context, [{ country: holidayCountry, region: holidayRegion ?? null }])
}

async function learn(context: Learning, also: readonly HolidayPlace[]): Promise<void> {
  const { db, holidayBook, changed } = context
  let learned = await readDefault(context)
  const standard = getHolidayDefault(db)?.place ?? null
  const wanted = [...also, ...placesOfTerms(db), ...(standard === null ? [] : [standard])]
  for (const place of wanted) {
    if (hasHolidayCalendar(db, place, version)) continue
    const days = await holidayBook.days(place)
    if (days === null && also.includes(place)) throw failure('holidays-unknown', { place: [place.country, place.region].filter(Boolean).join('-') })
    changeDaysOff(db, () => {
      keepHolidayCalendar(db, place, version, days ?? {})
      deriveForHolidays(db, place)
      if (keyOf(place) === (standard && keyOf(standard))) deriveForHolidays(db, 'unsaid')
    })
    learned = true
  }
  if (learned) changed({ kind: 'holidays-changed' })
}

/** Where nobody chose, the address of my organization says whose holidays count; whether it says something else now. */
async function readDefault({ db, holidayBook }: Learning): Promise<boolean> {
  const before = getHolidayDefault(db)
  const address = addressOfOurs(db)
  if (before === null ? address === '' : before.address === null || before.address === address) return false
  const place = address === '' ? null : placeInAddress(address, await holidayBook.places())
  changeDaysOff(db, () => {
    setHolidayDefault(db, { place, address })
    deriveForHolidays(db, 'unsaid')
  })
  return true
}

function addressOfOurs(db: Database): string {
  const mine = getMyOrganization(db)
  return (mine && getOrganization(db, mine.organizationId)?.address.trim()) ?? ''
}

function knownIn(db: Database): Known {
  const before = known.get(db)
  if (before !== undefined) return before
  const fresh = { standard: getHolidayDefault(db)?.place ?? null, own: new Map(listOwnHolidays(db).map(({ date, name }) => [date, name])), calendars: new Map() }
  known.set(db, fresh)
  return fresh
}

function calendarOf(db: Database, place: HolidayPlace, calendars: Known['calendars']): Readonly<Record<string, string>> {
  const before = calendars.get(keyOf(place))
  if (before !== undefined) return before
  const days = getHolidayCalendar(db, place) ?? {}
  calendars.set(keyOf(place), days)
  return days
}

function keyOf({ country, region }: HolidayPlace): string {
  return `${country} ${region ?? ''}`
}
