import { mostOwnHolidays, type HolidaySettings, type holidayMethods } from '../contract/holidays.ts'
import { failure } from '../contract/problem.ts'
import { countOwnHolidays, deleteOwnHoliday, deriveForHolidays, getHolidayCalendar, getHolidayDefault, keepOwnHoliday, listOwnHolidays, setHolidayDefault } from '../store/holidays.ts'
import type { ServiceContext } from './context.ts'
import { changeDaysOff, learnHolidays } from './days-off.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'

export const holidayHandlers = (context: ServiceContext): HandlersOf<typeof holidayMethods> => ({
  'holidays.places': () => context.holidayBook.places(),
  'holidays.settings': () => settings(context),
  'holidays.list': async ({ year, place = getHolidayDefault(context.db)?.place ?? null }) => {
    if (place === null) return []
    await learnHolidays(context, [place])
    const days = getHolidayCalendar(context.db, place) ?? {}
    return Object.entries(days).flatMap(([date, name]) => (date.startsWith(String(year).padStart(4, '0')) ? [{ date, name }] : [])).toSorted((one, other) => (one.date < other.date ? -1 : 1))
  },
  'holidays.setDefault': async ({ place }) => {
    const { db } = context
    if (place !== null && place !== 'address') await learnHolidays(context, [place])
    changeDaysOff(db, () => {
      // An address that nobody has: it is read anew.
      setHolidayDefault(db, place === 'address' ? { place: null, address: '' } : { place, address: null })
      deriveForHolidays(db, 'unsaid')
      record(context, 'holidays.default-set', null, { place })
    })
    await learnHolidays(context)
    context.changed({ kind: 'holidays-changed' })
    return settings(context)
  },
  'holidays.addOwn': ({ days }) => {
    const { db } = context
    const renamed = changeDaysOff(db, () => {
      const before = new Map(listOwnHolidays(db).map((day) => [day.date, day]))
      for (const day of days) keepOwnHoliday(db, day)
      if (countOwnHolidays(db) > mostOwnHolidays) throw failure('own-holidays-full', { most: mostOwnHolidays })
      deriveForHolidays(db, 'all')
      record(context, 'holidays.own-added', null, { days })
      return days.flatMap(({ date }) => before.get(date) ?? [])
    })
    context.changed({ kind: 'holidays-changed' })
    return { added: new Set(days.map(({ date }) => date)).size - renamed.length, renamed }
  },
  'holidays.removeOwn': ({ dates }) => {
    const { db } = context
    const removed = changeDaysOff(db, () => {
      const gone = dates.flatMap((date) => deleteOwnHoliday(db, date) ?? [])
      if (gone.length > 0) {
        deriveForHolidays(db, 'all')
        record(context, 'holidays.own-removed', null, { days: gone })
      }
      return gone
    })
    if (removed.length > 0) context.changed({ kind: 'holidays-changed' })
    return { removed }
  },
})

function settings({ db }: ServiceContext): HolidaySettings {
  const standard = getHolidayDefault(db)
  const place = standard?.place ?? null
  const from = standard === null || (place === null && standard.address !== null) ? null : standard.address === null ? 'choice' : 'address'
  return { place, from, own: listOwnHolidays(db) }
}
