import type { CalendarItem, calendarMethods } from '../contract/calendar.ts'
import { calendarCells } from '../contract/messages/calendar-table.ts'
import { calendarColumns } from '../contract/messages/screens/calendar.ts'
import { failure } from '../contract/problem.ts'
import type { CalendarQuery } from '../domain/reminder/calendar-query.ts'
import { toCsv } from '../domain/table-text.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { isInside, realPath } from '../files/paths.ts'
import { type CalendarRow, countByDay, listCalendar } from '../store/calendar.ts'
import { keepCalendarFile, writeCalendarFile, writeKeptFile } from './calendar-file.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { keepOwn, removeOwn } from './own-deadlines.ts'
import { agreementOf, whyOf } from './raising.ts'

export const calendarHandlers = (context: ServiceContext): HandlersOf<typeof calendarMethods> => {
  const { db, today } = context
  /** A place outside the data folder. */
  const placeOf = async (...asked: Parameters<ServiceContext['grants']['pathFor']>): Promise<string> => {
    const path = context.grants.pathFor(...asked)
    if (isInside(await realPath(path), await realPath(context.folder.root))) throw failure('path-in-data-folder', { path, folder: context.folder.root })
    return path
  }
  return {
    'calendar.list': ({ query, limit }) => {
      const items = listCalendar(db, query, limit).map(calendarItem)
      return { today: today(), total: items.length < limit ? items.length : countAll(context, query), items }
    },
    'calendar.counts': ({ query }) => countByDay(db, query),
    'calendar.keep': (asked) => keepOwn(context, asked),
    'calendar.remove': ({ id }) => removeOwn(context, id),
    'calendar.saveCsv': async ({ query, to }, { door }) => {
      const path = await placeOf(to, 'csv', door)
      const items = listCalendar(db, query).map(calendarItem)
      await writeFilesAtomically([{ path, bytes: new TextEncoder().encode(toCsv([Object.values(calendarColumns), ...items.map(calendarCells)])) }])
      return { rows: items.length }
    },
    'calendar.saveFile': async ({ to, subjects, filter }, { door }) => {
      const path = await placeOf(to, 'ics', door)
      return { path, ...(await writeCalendarFile(context, path, { ...filter, subjects })) }
    },
    'calendar.keepFile': async ({ folder }, { door }) => ({ path: await keepCalendarFile(context, folder === null ? null : await placeOf(folder, 'folder', door)) }),
    'calendar.writeKeptFile': async () => ({ written: await writeKeptFile(context) }),
  }
}

function countAll({ db }: ServiceContext, query: CalendarQuery): number {
  return countByDay(db, query).reduce((sum, { count }) => sum + count, 0)
}

function calendarItem(row: CalendarRow): CalendarItem {
  const { subject, kind, date, title, ownerId, owner, deputyId, doneOn } = row
  return { subject, kind, date, title, agreement: agreementOf(row), ownerId, owner, deputyId, doneOn, why: whyOf(row) }
}
