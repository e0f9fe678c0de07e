import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { CoreEvent } from '../contract/event.ts'
import { calendarFileWords as words } from '../contract/messages/screens/calendar.ts'
import { deadlineKindWords } from '../contract/messages/reminders.ts'
import { failure } from '../contract/problem.ts'
import { dayAfter } from '../domain/days.ts'
import { type CalendarEvent, nextEvents } from '../domain/reminder/calendar-events.ts'
import type { CalendarQuery } from '../domain/reminder/calendar-query.ts'
import { type IcsEvent, toIcs } from '../export/ics.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { type CalendarRow, listCalendar, subjectsOf } from '../store/calendar.ts'
import { getCalendarFile, type KeptCalendarFile, setCalendarFile } from '../store/calendar-file.ts'
import { keepCalendarEvents, listCalendarEvents } from '../store/calendar-events.ts'
import { transaction } from '../store/database.ts'
import { listLeads } from '../store/reminder-settings.ts'
import { asProblem } from './as-problem.ts'
import type { ServiceContext } from './context.ts'
import { inTurn } from './in-turn.ts'
import { leadsAmong } from './lead-choices.ts'
import { whyOf } from './raising.ts'

const fileName = `${words.name}.ics`

/** What is longer ago is of no use in a calendar. */
const monthsBack = 12

/** Which deadlines a file is about: all, unless it names subjects, kinds, or whose they are. */
export interface CalendarFileScope extends Omit<CalendarQuery, 'from' | 'to'> {
  /** Agreements, or own deadlines. */
  readonly subjects?: readonly string[] | undefined
}

/** Writes a calendar file, as the next edition of what earlier ones said. */
export function writeCalendarFile(context: ServiceContext, path: string, scope: CalendarFileScope = {}): Promise<Written> {
  return editions(context.db, () => write(context, path, scope))
}

interface Written {
  readonly events: number
  readonly cancelled: number
}

/** Each edition goes on from the one before. */
const editions = inTurn()

async function write(context: ServiceContext, path: string, { subjects, kinds, owner, partner }: CalendarFileScope): Promise<Written> {
  const { db, today, now, newId } = context
  const named = subjects && new Set(subjects)
  const theirs = owner === undefined && partner === undefined ? null : subjectsOf(db, { owner, partner })
  const covers = ({ subject, kind }: Pick<CalendarEvent, 'subject' | 'kind'>) => (named?.has(subject) ?? true) && (theirs?.has(subject) ?? true) && (kinds?.includes(kind) ?? true)
  const from = dayAfter(today(), { months: -monthsBack })
  const rows = listCalendar(db, { from, to: '9999-12-31', kinds, owner, partner }).filter((row) => covers(row) && row.doneOn === null)
  const said = rows.map((row) => ({ subject: row.subject, kind: row.kind, date: row.date, said: createHash('sha256').update(`${summaryOf(row)}\n${descriptionOf(row)}`).digest('hex') }))
  const before = listCalendarEvents(db).filter(({ date }) => date >= from)
  const events = nextEvents(before, said, covers, () => `${newId()}@entente`)
  const choices = listLeads(db)
  const alarms = (row: CalendarRow | undefined) => (row === undefined ? [] : leadsAmong(choices, row))
  await writeFilesAtomically([{ path, bytes: toIcs(events.map((event, at) => icsEvent(event, rows[at], alarms(rows[at]))), now(), words.name) }])
  // Kept only when the file is there: an edition that nobody got must not count as one.
  transaction(db, () => keepCalendarEvents(db, events))
  const cancelled = events.filter((event) => event.cancelled).length
  return { events: events.length - cancelled, cancelled }
}

/** Keeps a calendar file in a folder, written anew on each change from now on; null: none. A folder that it cannot be written into is refused. */
export async function keepCalendarFile(context: ServiceContext, folder: string | null): Promise<string | null> {
  const { db, changed } = context
  const path = folder === null ? null : join(folder, fileName)
  if (path === null) setCalendarFile(db, null)
  else {
    await writeCalendarFile(context, path)
    setCalendarFile(db, { path, writtenAt: context.now(), trouble: null })
  }
  changed({ kind: 'calendar-file-changed' })
  return path
}

/** Writes the kept file anew, and notes when, or why it could not be; whether it was written. */
export async function writeKeptFile(context: ServiceContext): Promise<boolean> {
  const { db, changed } = context
  const kept = getCalendarFile(db)
  // A data folder may have come from elsewhere: it must not have another file of this computer written over.
  if (kept === null || basename(kept.path) !== fileName) throw failure('no-calendar-file')
  /** Unless somebody chose another meanwhile. */
  const note = (result: Partial<KeptCalendarFile>) => {
    if (getCalendarFile(db)?.path !== kept.path) return
    setCalendarFile(db, { ...kept, ...result })
    changed({ kind: 'calendar-file-changed' })
  }
  try {
    await writeCalendarFile(context, kept.path)
    note({ writtenAt: context.now(), trouble: null })
    return true
  } catch (error) {
    const trouble = asProblem(error)
    if (trouble === null) throw error
    note({ trouble: JSON.stringify(trouble) })
    return false
  }
}

/** Several changes in a row make one new edition; in milliseconds. */
const calm = 1_000

/** Writes the kept calendar file anew after each change that may bear on it. A file that cannot be written is tried again with the next, and at start. */
export function keepCalendarFileFresh(context: ServiceContext, onTrouble: (error: unknown) => void): { hear(event: CoreEvent): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true
  const writeAnew = () => {
    timer = undefined
    if (getCalendarFile(context.db) !== null) writeKeptFile(context).catch(onTrouble)
  }
  const soon = () => void (timer ??= setTimeout(writeAnew, calm))
  if (getCalendarFile(context.db)?.trouble) soon()
  return {
    hear: ({ kind }) => {
      if (isOpen && (kind === 'reminders-changed' || kind === 'agreement-changed' || kind === 'agreements-changed')) soon()
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
