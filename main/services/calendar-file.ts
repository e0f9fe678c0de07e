import { createHash } from 'node:crypto'
import type { CoreEvent } from '../contract/event.ts'
import { calendarFileWords as words } from '../contract/messages/screens/calendar.ts'
import { deadlineKindWords } from '../contract/messages/reminders.ts'
import { dayAfter } from '../domain/days.ts'
import { type CalendarEvent, nextEvents } from '../domain/reminder/calendar-events.ts'
import { leadsFor } from '../domain/reminder/lead-times.ts'
import { usualTimes } from '../domain/reminder/when.ts'
import { type IcsEvent, toIcs } from '../export/ics.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { type CalendarRow, listCalendar } from '../store/calendar.ts'
import { keepCalendarEvents, listCalendarEvents } from '../store/calendar-events.ts'
import { transaction } from '../store/database.ts'
import { getLeads, getReminderTimes, setReminderTimes } from '../store/reminder-settings.ts'
import type { ServiceContext } from './context.ts'
import { whyOf } from './raising.ts'

/** What is longer ago is of no use in a calendar. */
const monthsBack = 12

/** Writes a calendar file of all deadlines, or of those of some subjects, as the next edition of what earlier ones said. */
export async function writeCalendarFile(context: ServiceContext, path: string, subjects?: readonly string[]): Promise<{ readonly events: number; readonly cancelled: number }> {
  const { db, today, now, newId } = context
  const only = subjects && new Set(subjects)
  const covers = (subject: string) => only?.has(subject) ?? true
  const from = dayAfter(today(), { months: -monthsBack })
  const rows = listCalendar(db, { from, to: '9999-12-31' }).filter(({ subject, doneOn }) => covers(subject) && doneOn === null)
  const said = rows.map((row) => ({ subject: row.subject, kind: row.kind, date: row.date, said: createHash('sha256').update(`${summaryOf(row)}\n${descriptionOf(row)}`).digest('hex') }))
  const before = listCalendarEvents(db).filter(({ date }) => date >= from)
  const events = nextEvents(before, said, covers, () => `${newId()}@entente`)
  const everyone = getLeads(db, { of: 'all' })
  const written = events.map((event, at) => icsEvent(event, rows[at], rows[at] === undefined ? [] : leadsFor(event.kind, everyone)))
  await writeFilesAtomically([{ path, bytes: toIcs(written, now(), words.name) }])
  // Kept only when the file is there: an edition that nobody got must not count as one.
  transaction(db, () => keepCalendarEvents(db, events))
  const cancelled = events.filter((event) => event.cancelled).length
  return { events: events.length - cancelled, cancelled }
}

/** The file that is written anew on each change from now on; null: none. */
export async function chooseCalendarFile(context: ServiceContext, path: string | null): Promise<string | null> {
  if (path !== null) await writeCalendarFile(context, path)
  const { db, changed } = context
  setReminderTimes(db, { ...(getReminderTimes(db) ?? usualTimes), calendarFile: path })
  changed({ kind: 'reminders-changed' })
  return path
}

/** Several changes in a row make one new edition; in milliseconds. */
const calm = 1_000

/** Writes the chosen calendar file anew after each change that may bear on it. A file that cannot be written is tried again with the next. */
export function keepCalendarFileFresh(context: ServiceContext, onTrouble: (error: unknown) => void): { hear(event: CoreEvent): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true
  const write = () => {
    timer = undefined
    const path = getReminderTimes(context.db)?.calendarFile ?? null
    if (path !== null) writeCalendarFile(context, path).catch(onTrouble)
  }
  return {
    hear: ({ kind }) => {
      if (!isOpen) return
      if (kind === 'reminders-changed' || kind === 'agreement-changed' || kind === 'agreements-changed') timer ??= setTimeout(write, calm)
    },
    stop: () => {
      isOpen = false
      clearTimeout(timer)
    },
  }
}

function icsEvent({ uid, sequence, date, kind, cancelled }: CalendarEvent, row: CalendarRow | undefined, alarms: readonly number[]): IcsEvent {
  return { uid, sequence, date, cancelled, alarms, summary: row ? summaryOf(row) : `${words.cancelled}: ${deadlineKindWords[kind]}`, description: row ? descriptionOf(row) : '' }
}

function summaryOf({ kind, title }: CalendarRow): string {
  return kind === 'own' ? title : `${deadlineKindWords[kind]}: ${title}`
}

function descriptionOf(row: CalendarRow): string {
  return [row.number === null ? '' : [row.number, row.partner].filter(Boolean).join(', '), whyOf(row)].filter(Boolean).join('\n')
}
