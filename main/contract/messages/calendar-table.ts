import type { CalendarItem } from '../calendar.ts'
import { deadlineKindWords } from './reminders.ts'

/** A deadline as a row of a table, in the order of the names of the columns. */
export function calendarCells({ date, kind, title, agreement, owner, why, doneOn }: CalendarItem): readonly string[] {
  return [date, deadlineKindWords[kind], title, agreement?.partner ?? '', agreement?.number ?? '', owner, doneOn ?? '', why]
}
