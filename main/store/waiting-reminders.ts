import { sql } from 'kysely'
import type { AgreementState } from '../domain/agreement.ts'
import type { DeadlineKind } from '../domain/reminder/lead-times.ts'
import { all, build, one, type Database } from './run.ts'

/** A reminder that waits for somebody, with what it is about. */
export interface WaitingRow {
  readonly subject: string
  readonly kind: DeadlineKind
  readonly date: string
  readonly stage: number
  readonly shown: 0 | 1
  readonly ignored: 0 | 1
  readonly handedTo: string | null
  readonly agreementId: string | null
  readonly number: string | null
  readonly title: string
  readonly agreementTitle: string | null
  readonly partner: string | null
  readonly state: AgreementState | null
  readonly owner: string
  readonly deputy: string | null
  /** How a derived date came about, as JSON; of an own deadline, its note. */
  readonly because: string
}

/**
 * A reminder counts only while its deadline is still there: a date that an amendment moved, or that was done, has none any more. The
 * partial index over what waits serves all of these.
 */
const waiting = (today: string) => sql`
  FROM reminder
  LEFT JOIN deadline ON reminder.kind <> 'own' AND deadline.agreement_id = reminder.subject AND deadline.kind = reminder.kind AND deadline.date = reminder.date AND deadline.binding = 1
  LEFT JOIN own_deadline ON reminder.kind = 'own' AND own_deadline.id = reminder.subject AND own_deadline.date = reminder.date AND own_deadline.done_on IS NULL
  LEFT JOIN agreement ON agreement.id = coalesce(own_deadline.agreement_id, deadline.agreement_id)
  WHERE reminder.done_on IS NULL AND (reminder.snoozed_until IS NULL OR reminder.snoozed_until <= ${today})
    AND (deadline.agreement_id IS NOT NULL OR own_deadline.id IS NOT NULL) AND agreement.trashed_at IS NULL`

const columns = sql`
  reminder.subject, reminder.kind, reminder.date, reminder.stage, reminder.shown, reminder.ignored,
  (SELECT name FROM person WHERE person.id = reminder.handed_to) AS handedTo, agreement.id AS agreementId, agreement.number,
  coalesce(own_deadline.title, agreement.title) AS title, agreement.title AS agreementTitle, agreement.partner, agreement.state,
  coalesce((SELECT name FROM person WHERE person.id = own_deadline.owner_id), agreement.owner_name) AS owner,
  coalesce((SELECT name FROM person WHERE person.id = own_deadline.deputy_id), (SELECT name FROM person JOIN agreement_deputy ON person.id = person_id WHERE agreement_id = agreement.id)) AS deputy,
  coalesce(deadline.because, own_deadline.note) AS because`

/** The earliest deadline first. `unsaid`: only what was not shown yet. */
export function waitingReminders(db: Database, today: string, { unsaid = false, limit }: { readonly unsaid?: boolean; readonly limit: number }): WaitingRow[] {
  const only = unsaid ? sql`AND reminder.shown = 0` : sql``
  const rows = sql<WaitingRow>`SELECT ${columns} ${waiting(today)} ${only} ORDER BY reminder.date, reminder.subject, reminder.kind LIMIT ${limit}`
  return all(db, { compile: () => rows.compile(build) })
}

interface Waiting {
  readonly total: number
  readonly ignored: number
  readonly past: number
}

/** How many wait, how many of them were ignored, and how many are past. */
export function countWaiting(db: Database, today: string): Waiting {
  const counted = sql<Waiting>`SELECT count(*) AS total, coalesce(sum(reminder.ignored), 0) AS ignored, coalesce(sum(reminder.date < ${today}), 0) AS past ${waiting(today)}`
  return one(db, { compile: () => counted.compile(build) }) ?? { total: 0, ignored: 0, past: 0 }
}
