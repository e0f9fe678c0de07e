import { calendarCells } from '../../../main/contract/messages/calendar-table.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarColumns, calendarFileWords, calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import type { CalendarQuery } from '../../../main/domain/reminder/calendar-query.ts'
import { toHtmlTable, toTabs } from '../../../main/domain/table-text.ts'
import { call, shell } from '../../core.ts'
import { copyRich } from '../../ui/copy-rich.ts'
import { toast } from '../../ui/toast.tsx'
import type { CalendarFilters } from './calendar-state.ts'

/** Asks where to, then writes what the calendar shows as CSV; a toast leads to the file. */
export async function saveCsv(query: CalendarQuery): Promise<void> {
  const place = await shell.chooseWhereToSave(`${words.csvName}.csv`, 'csv')
  if (place === null) return
  const { rows } = await call('calendar.saveCsv', { query: { ...query, kinds: query.kinds && [...query.kinds] }, to: { grant: place.grant } })
  saved(words.csvDone, rows, place)
}

/** Asks where to, then writes all deadlines, or those that filters leave, for another calendar program; a toast leads to the file. */
export async function saveCalendarFile(filters?: CalendarFilters): Promise<void> {
  const place = await shell.chooseWhereToSave(`${calendarFileWords.name}.ics`, 'ics')
  if (place === null) return
  const { events } = await call('calendar.saveFile', { to: { grant: place.grant }, ...(filters && { filter: { ...filters, kinds: filters.kinds && [...filters.kinds] } }) })
  saved(words.fileDone, events, place)
}

/** Copies what the calendar shows, as a spreadsheet or a word processor pastes it. */
export async function copyTable(query: CalendarQuery): Promise<void> {
  const { items, total } = await call('calendar.list', { query: { ...query, kinds: query.kinds && [...query.kinds] } })
  const table = [Object.values(calendarColumns), ...items.map(calendarCells)]
  copyRich({ text: toTabs(table), html: toHtmlTable(table) })
  const [shown, count] = [items.length, total].map((number) => number.toLocaleString('en-US'))
  toast('calendar-copy', fill(total > items.length ? words.copiedSome : words.copied, { shown: shown ?? '', count: count ?? '' }))
}

function saved(says: string, count: number, { shown, grant }: { readonly shown: string; readonly grant: string }): void {
  toast('calendar-file', fill(says, { count: count.toLocaleString('en-US'), file: shown }), { name: words.show, act: () => void shell.showInFolder(grant) })
}
