import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarFileWords, calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import type { CalendarQuery } from '../../../main/domain/reminder/calendar-query.ts'
import { call, shell } from '../../core.ts'
import { toast } from '../../ui/toast.tsx'

/** Asks where to, then writes what the calendar shows as CSV; a toast leads to the file. */
export async function saveCsv(query: CalendarQuery): Promise<void> {
  const place = await shell.chooseWhereToSave(`${words.csvName}.csv`, 'csv')
  if (place === null) return
  const { rows } = await call('calendar.saveCsv', { query: { ...query, kinds: query.kinds && [...query.kinds] }, to: { grant: place.grant } })
  saved(words.csvDone, rows, place)
}

/** Asks where to, then writes all deadlines for another calendar program; a toast leads to the file. */
export async function saveCalendarFile(): Promise<void> {
  const place = await shell.chooseWhereToSave(`${calendarFileWords.name}.ics`, 'ics')
  if (place === null) return
  const { events } = await call('calendar.saveFile', { to: { grant: place.grant } })
  saved(words.fileDone, events, place)
}

function saved(says: string, count: number, { shown, grant }: { readonly shown: string; readonly grant: string }): void {
  toast('calendar-file', fill(says, { count: count.toLocaleString('en-US'), file: shown }), { name: words.show, act: () => void shell.showInFolder(grant) })
}
