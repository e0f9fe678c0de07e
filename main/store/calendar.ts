import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { AgreementState } from '../domain/agreement.ts'
import type { CalendarQuery } from '../domain/reminder/calendar-query.ts'
import type { DeadlineKind } from '../domain/reminder/lead-times.ts'
import { all, build, one, type Database } from './run.ts'

/** A deadline of an agreement in force, or one that somebody set. */
export interface CalendarRow {
  /** The agreement; of an own deadline, itself. */
  readonly subject: string
  readonly kind: DeadlineKind
  readonly date: string
  readonly agreementId: string | null
  /** Of the agreement; null: it has none, or there is no agreement. */
  readonly templateId: string | null
  readonly number: string | null
  readonly title: string
  /** The agreement's own title; of an own deadline that is about none, null. */
  readonly agreementTitle: string | null
  readonly partner: string | null
  readonly state: AgreementState | null
  readonly ownerId: string
  readonly owner: string
  readonly deputyId: string | null
  readonly doneOn: string | null
  /** How a derived date came about, as JSON; of an own deadline, its note. */
  readonly because: string
}

/** The earliest first. */
export function listCalendar(db: Database, query: CalendarQuery, limit = -1): CalendarRow[] {
  // Each of the two is read along its index, and no further than the limit; only what is left of both is put in order.
  const rows = sql<CalendarRow>`
    SELECT * FROM (SELECT ${derivedColumns} ${derived(query)} ORDER BY deadline.date, deadline.agreement_id, deadline.kind LIMIT ${limit})
    UNION ALL
    SELECT * FROM (SELECT ${ownColumns} ${own(query)} ORDER BY own_deadline.date, own_deadline.id LIMIT ${limit})
    ORDER BY date, subject, kind LIMIT ${limit}`
  return all(db, { compile: () => rows.compile(build) })
}

/** How many there are on each day, and of how many of those nobody has said that they are done. */
export interface DayCount {
  readonly date: string
  readonly count: number
  readonly open: number
}

export function countByDay(db: Database, query: CalendarQuery): DayCount[] {
  const rows = sql<DayCount>`
    SELECT date, sum(count) AS count, sum(open) AS open FROM (
      SELECT deadline.date AS date, count(*) AS count, sum(NOT EXISTS (SELECT 1 FROM reminder WHERE reminder.subject = deadline.agreement_id AND reminder.kind = deadline.kind AND reminder.date = deadline.date AND done_on IS NOT NULL)) AS open ${derived(query)} GROUP BY deadline.date
      UNION ALL SELECT own_deadline.date, count(*), sum(own_deadline.done_on IS NULL) ${own(query)} GROUP BY own_deadline.date
    ) GROUP BY date ORDER BY date`
  return all(db, { compile: () => rows.compile(build) })
}

/** The agreements of a partner or an owner, in the Trash too, and the own deadlines, whether anything of theirs is due or not. */
export function subjectsOf(db: Database, { owner, partner }: Pick<CalendarQuery, 'owner' | 'partner'>): ReadonlySet<string> {
  const conditions: RawBuilder<SqlBool>[] = [sql`1`]
  if (owner !== undefined) conditions.push(sql`owner_id = ${owner}`)
  if (partner !== undefined) conditions.push(sql`instr(lower(partner), lower(${partner})) > 0`)
  const rows = sql<{ readonly id: string }>`
    SELECT id FROM agreement WHERE ${sql.join(conditions, sql` AND `)}
    UNION ALL SELECT own_deadline.id AS id ${own({ from: '', to: '9999-12-31', owner, partner })}`
  return new Set(all(db, { compile: () => rows.compile(build) }).map(({ id }) => id))
}

/** One of them; null: it is not there any more. */
export function calendarRow(db: Database, { subject, kind, date }: Pick<CalendarRow, 'subject' | 'kind' | 'date'>): CalendarRow | null {
  const day = { from: date, to: date }
  const row =
    kind === 'own'
      ? sql<CalendarRow>`SELECT ${ownColumns} ${own(day)} AND own_deadline.id = ${subject}`
      : sql<CalendarRow>`SELECT ${derivedColumns} ${derived({ ...day, kinds: [kind] })} AND deadline.agreement_id = ${subject}`
  return one(db, { compile: () => row.compile(build) })
}

const derivedColumns = sql`
  deadline.agreement_id AS subject, deadline.kind AS kind, deadline.date AS date, deadline.agreement_id AS agreementId, template_id AS templateId, number, title, title AS agreementTitle,
  partner, state, agreement.owner_id AS ownerId, owner_name AS owner, NULL AS deputyId, (SELECT done_on FROM reminder WHERE reminder.subject = deadline.agreement_id AND reminder.kind = deadline.kind AND reminder.date = deadline.date) AS doneOn, because`

const ownColumns = sql`
  own_deadline.id AS subject, 'own' AS kind, own_deadline.date AS date, own_deadline.agreement_id AS agreementId, template_id AS templateId, number, own_deadline.title AS title,
  agreement.title AS agreementTitle, partner, state, own_deadline.owner_id AS ownerId, person.name AS owner, own_deadline.deputy_id AS deputyId, own_deadline.done_on AS doneOn, own_deadline.note AS because`

function derived({ from, to, kinds, owner, partner }: CalendarQuery): RawBuilder<unknown> {
  const conditions: RawBuilder<SqlBool>[] = [sql`deadline.binding = 1 AND deadline.date >= ${from} AND deadline.date <= ${to} AND trashed_at IS NULL`]
  if (kinds !== undefined) conditions.push(kinds.length === 0 ? sql`0` : sql`deadline.kind IN (${sql.join(kinds)})`)
  if (owner !== undefined) conditions.push(sql`agreement.owner_id = ${owner}`)
  if (partner !== undefined) conditions.push(sql`instr(lower(partner), lower(${partner})) > 0`)
  return sql`FROM deadline INDEXED BY deadline_by_date CROSS JOIN agreement ON agreement.id = deadline.agreement_id WHERE ${sql.join(conditions, sql` AND `)}`
}

function own({ from, to, kinds, owner, partner }: CalendarQuery): RawBuilder<unknown> {
  const conditions: RawBuilder<SqlBool>[] = [sql`own_deadline.date >= ${from} AND own_deadline.date <= ${to} AND trashed_at IS NULL`]
  if (kinds !== undefined && !kinds.includes('own')) conditions.push(sql`0`)
  if (owner !== undefined) conditions.push(sql`own_deadline.owner_id = ${owner}`)
  if (partner !== undefined) conditions.push(sql`instr(lower(coalesce(partner, '')), lower(${partner})) > 0`)
  return sql`FROM own_deadline JOIN person ON person.id = own_deadline.owner_id LEFT JOIN agreement ON agreement.id = own_deadline.agreement_id WHERE ${sql.join(conditions, sql` AND `)}`
}
