import { sql } from 'kysely'
import type { DeadlineKind } from '../domain/reminder/lead-times.ts'
import type { Reminder } from '../domain/reminder/reminder.ts'
import { all, build, one, run, type Database } from './run.ts'
import type { ReminderTable } from './schema.ts'

/** Which deadline a reminder is of. `subject`: the agreement; of an own deadline, itself. */
export interface ReminderKey {
  readonly subject: string
  readonly kind: DeadlineKind
  /** YYYY-MM-DD. */
  readonly date: string
}

/** A deadline about which there may be something new to say, with what decides its lead times. */
export interface DueForNote extends ReminderKey {
  readonly agreementId: string | null
  readonly templateId: string | null
  readonly before: Reminder | null
}

/** A span of days, YYYY-MM-DD. */
export interface Days {
  readonly from: string
  readonly to: string
}

export function getReminder(db: Database, key: ReminderKey): Reminder | null {
  const row = one(db, build.selectFrom('reminder').selectAll().where(sql<boolean>`subject = ${key.subject} AND kind = ${key.kind} AND date = ${key.date}`))
  return row && fromRow(row)
}

export function keepReminder(db: Database, { subject, kind, date }: ReminderKey, reminder: Reminder): void {
  const facts = {
    stage: reminder.stage,
    next_on: reminder.nextOn,
    shown: reminder.shown ? (1 as const) : (0 as const),
    snoozed_until: reminder.snoozedUntil,
    handed_to: reminder.handedTo,
    ignored: reminder.ignored ? (1 as const) : (0 as const),
    done_on: reminder.done?.on ?? null,
    done_note: reminder.done?.note ?? '',
  }
  run(db, build.insertInto('reminder').values({ subject, kind, date, ...facts }).onConflict((conflict) => conflict.columns(['subject', 'kind', 'date']).doUpdateSet(facts)))
}

/** As if it had never been brought to mind. */
export function forgetReminder(db: Database, key: ReminderKey): void {
  run(db, build.deleteFrom('reminder').where(sql<boolean>`subject = ${key.subject} AND kind = ${key.kind} AND date = ${key.date}`))
}

/** Everything is looked at again, for instance because lead times are others now. */
export function lookAgain(db: Database, today: string): void {
  run(db, build.updateTable('reminder').set({ next_on: today }).where(sql<boolean>`done_on IS NULL AND snoozed_until IS NULL`))
}

/** Deadlines of which there may be something new to say today: those in the span without a reminder, and those whose day has come. */
export function dueForNote(db: Database, today: string, { from, to }: Days): DueForNote[] {
  const fresh = all(
    db,
    build
      .selectFrom('deadline')
      .innerJoin('agreement', 'agreement.id', 'deadline.agreement_id')
      .select(['deadline.agreement_id as subject', sql<DeadlineKind>`deadline.kind`.as('kind'), 'date', 'deadline.agreement_id as agreementId', 'template_id as templateId'])
      .where(sql<boolean>`binding = 1 AND date >= ${from} AND date <= ${to} AND trashed_at IS NULL`)
      .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM reminder WHERE subject = deadline.agreement_id AND reminder.kind = deadline.kind AND reminder.date = deadline.date)`),
  )
  const own = all(
    db,
    build
      .selectFrom('own_deadline')
      .leftJoin('agreement', 'agreement.id', 'own_deadline.agreement_id')
      .select(['own_deadline.id as subject', sql<DeadlineKind>`'own'`.as('kind'), 'date', 'agreement_id as agreementId', 'template_id as templateId'])
      .where(sql<boolean>`date >= ${from} AND date <= ${to} AND done_on IS NULL AND trashed_at IS NULL`)
      .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM reminder WHERE subject = own_deadline.id AND reminder.kind = 'own' AND reminder.date = own_deadline.date)`),
  )
  const known = all(
    db,
    build
      .selectFrom('reminder')
      .leftJoin('own_deadline', (join) => join.onRef('own_deadline.id', '=', 'reminder.subject').on('reminder.kind', '=', 'own'))
      .leftJoin('agreement', (join) => join.on(sql<boolean>`agreement.id = CASE reminder.kind WHEN 'own' THEN own_deadline.agreement_id ELSE reminder.subject END`))
      .selectAll('reminder')
      .select(['agreement.id as agreementId', 'template_id as templateId'])
      .where(sql<boolean>`reminder.done_on IS NULL AND next_on IS NOT NULL AND next_on <= ${today}`),
  )
  return [...[...fresh, ...own].map((row) => ({ ...row, before: null })), ...known.map((row) => ({ subject: row.subject, kind: row.kind, date: row.date, agreementId: row.agreementId, templateId: row.templateId, before: fromRow(row) }))]
}

/** Takes note that everything that waits was shown. */
export function markAllShown(db: Database): void {
  run(db, build.updateTable('reminder').set({ shown: 1 }).where(sql<boolean>`done_on IS NULL AND shown = 0`))
}

function fromRow(row: ReminderTable): Reminder {
  return {
    stage: row.stage,
    nextOn: row.next_on,
    shown: row.shown === 1,
    snoozedUntil: row.snoozed_until,
    handedTo: row.handed_to,
    ignored: row.ignored === 1,
    done: row.done_on === null ? null : { on: row.done_on, note: row.done_note },
  }
}
