import type { CalendarEvent } from '../domain/reminder/calendar-events.ts'
import { all, build, run, type Database } from './run.ts'

/** What calendar files have said so far. */
export function listCalendarEvents(db: Database): CalendarEvent[] {
  return all(db, build.selectFrom('calendar_event').selectAll().orderBy('uid')).map((row) => ({ ...row, cancelled: row.cancelled === 1 }))
}

export function keepCalendarEvents(db: Database, events: readonly CalendarEvent[]): void {
  for (const { uid, ...event } of events) {
    const facts = { ...event, cancelled: event.cancelled ? (1 as const) : (0 as const) }
    run(db, build.insertInto('calendar_event').values({ uid, ...facts }).onConflict((conflict) => conflict.column('uid').doUpdateSet(facts)))
  }
}
