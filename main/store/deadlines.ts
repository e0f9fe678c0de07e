import { sql } from 'kysely'
import { type AgreementState, emptyTerm, type Term } from '../domain/agreement.ts'
import type { Because, DerivedDate, DerivedKind, DerivedTerm } from '../domain/term/derived-date.ts'
import { all, build, one, run, type Database } from './run.ts'
import type { Schema } from './schema.ts'
import { termOf } from './terms.ts'

/** A derived date with the agreement that it is of. */
export interface DeadlineRow {
  readonly agreementId: string
  readonly number: string
  readonly title: string
  readonly partner: string
  readonly state: AgreementState
  readonly kind: DerivedKind
  /** YYYY-MM-DD. */
  readonly date: string
  readonly guards: string | null
  readonly because: Because
}

/** Dates in a span of days, of agreements in force or, when not `binding`, of those still prepared. `from` null: however long ago. */
export interface DeadlineSpan {
  readonly binding: boolean
  readonly kinds?: readonly DerivedKind[]
  readonly from: string | null
  readonly to: string | null
  /** `not-done`: those that nobody has marked as done. `next-unsaid`: of those the next of each agreement in the span, unless a reminder speaks of it. */
  readonly only?: 'not-done' | 'next-unsaid'
  /** The day on which a notice is left out whose renewal asks for a decision: that says the same. */
  readonly unasked?: string
}

const dated = (span: DeadlineSpan, limit: number) =>
  build
    .selectFrom('deadline')
    .innerJoin('agreement', 'agreement.id', 'deadline.agreement_id')
    .select(['deadline.agreement_id as agreementId', 'number', 'title', 'state', 'deadline.kind', 'date'])
    .where(inSpan(span))
    .orderBy('date')
    .orderBy('deadline.agreement_id')
    .orderBy('deadline.kind')
    .limit(limit)

/** The earliest first. */
export function listDeadlines(db: Database, span: DeadlineSpan, limit = -1): DeadlineRow[] {
  return all(db, dated(span, limit).select(['partner', 'guards', 'because'])).map((row) => ({ ...row, because: JSON.parse(row.because) as Because }))
}

/** The same for a picture of many: without how each day came about, so that the index over days has all but the agreement's own words. */
export function listDays(db: Database, span: DeadlineSpan, limit: number): Omit<DeadlineRow, 'partner' | 'guards' | 'because'>[] {
  return all(db, dated(span, limit))
}

export function countDeadlines(db: Database, span: DeadlineSpan): number {
  return one(db, build.selectFrom('deadline').select(sql<number>`count(*)`.as('count')).where(inSpan(span)))?.count ?? 0
}

/** What a list says of the agreement beside its dates. */
export function deadlineHead(db: Database, agreementId: string): Pick<DeadlineRow, 'agreementId' | 'number' | 'title' | 'partner' | 'state'> | null {
  return one(db, build.selectFrom('agreement').select(['id as agreementId', 'number', 'title', 'partner', 'state']).where('id', '=', agreementId))
}

/** The dates of one agreement, the earliest first. */
export function deadlinesOf(db: Database, agreementId: string): DerivedDate[] {
  const query = build.selectFrom('deadline').select(['kind', 'date', 'guards', 'because']).where('agreement_id', '=', agreementId).orderBy('date').orderBy('kind')
  return all(db, query).map((row) => ({ ...row, because: JSON.parse(row.because) as Because }))
}

/** Puts what was derived in the place of what stood there, the start and end of its agreement included; that it was due is done. */
export function setDeadlines(db: Database, agreementId: string, { start, end, dates, goodUntil }: Pick<DerivedTerm, 'start' | 'end' | 'dates' | 'goodUntil'>, binding: boolean): void {
  run(db, build.deleteFrom('deadline').where('agreement_id', '=', agreementId))
  for (const { kind, date, guards, because } of dates) {
    run(db, build.insertInto('deadline').values({ agreement_id: agreementId, kind, date, guards, because: JSON.stringify(because), binding: binding ? 1 : 0 }).onConflict((conflict) => conflict.doNothing()))
  }
  run(db, build.updateTable('agreement').set({ term_start: start, term_end: end }).where('id', '=', agreementId).where(sql<boolean>`(term_start IS NOT ${start} OR term_end IS NOT ${end})`))
  if (goodUntil === null) run(db, build.deleteFrom('deadline_until').where('agreement_id', '=', agreementId))
  else run(db, build.insertInto('deadline_until').values({ agreement_id: agreementId, good_until: goodUntil }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet({ good_until: goodUntil })))
  run(db, build.deleteFrom('deadline_due').where('agreement_id', '=', agreementId))
}

/** Agreements that were changed since their dates were derived last. */
export function deadlinesDue(db: Database, limit = -1): string[] {
  return all(db, build.selectFrom('deadline_due').select('agreement_id as id').limit(limit)).map(({ id }) => id)
}

/** Agreements whose dates are others today than they were, though nobody changed them. */
export function deadlinesPast(db: Database, today: string, limit = -1): string[] {
  return all(db, build.selectFrom('deadline_until').select('agreement_id as id').where('good_until', '<', today).limit(limit)).map(({ id }) => id)
}

/** What the dates of an agreement are derived from besides what happened to its term; null when it is gone. */
export interface DeadlineGround {
  readonly state: AgreementState
  readonly trashed: boolean
  /** It has a text of ours, so that its state follows what people did and is not typed. */
  readonly drafted: boolean
  readonly templateId: string | null
  readonly term: Term
}

export function deadlineGround(db: Database, agreementId: string): DeadlineGround | null {
  const query = build
    .selectFrom('agreement')
    .leftJoin('agreement_term', 'agreement_term.agreement_id', 'agreement.id')
    .selectAll('agreement_term')
    .select(['state', 'trashed_at', 'template_id'])
    .where('agreement.id', '=', agreementId)
  const row = one(db, query)
  if (row === null) return null
  const { state, trashed_at, template_id, agreement_id, ...term } = row
  return { state, trashed: trashed_at !== null, drafted: template_id !== null, templateId: template_id, term: agreement_id === null ? emptyTerm : termOf(term as Omit<Schema['agreement_term'], 'agreement_id'>) }
}

/** The ids of agreements that are not in the Trash and have a term, in their order. */
export function agreementsWithTerms(db: Database): string[] {
  const query = build.selectFrom('agreement_term').innerJoin('agreement', 'agreement.id', 'agreement_id').select('agreement_id as id').where('trashed_at', 'is', null)
  return all(db, query).map(({ id }) => id)
}

/** Written so that the index over one kind, or the one over dates, serves it: the plus keeps SQLite from sorting what it found kind by kind. */
function inSpan(span: DeadlineSpan) {
  const wanted = span.unasked === undefined ? isWithin('deadline', span) : sql<boolean>`${isWithin('deadline', span)} AND NOT (+deadline.kind = 'notice' AND EXISTS (
    SELECT 1 FROM renewal_standing WHERE renewal_standing.agreement_id = deadline.agreement_id AND decision IS NULL AND notice_by = deadline.date AND asks_from <= ${span.unasked}))`
  if (span.only === undefined) return wanted
  if (span.only === 'not-done') return sql<boolean>`${wanted} AND NOT EXISTS (${reminderOf('deadline')} AND done_on IS NOT NULL)`
  const before = sql<boolean>`(earlier.date < deadline.date OR (earlier.date = deadline.date AND earlier.kind < deadline.kind))`
  return sql<boolean>`${wanted} AND NOT EXISTS (${reminderOf('deadline')}) AND NOT EXISTS (
    SELECT 1 FROM deadline AS earlier WHERE earlier.agreement_id = deadline.agreement_id AND ${before} AND ${isWithin('earlier', span)}
    AND NOT EXISTS (${reminderOf('earlier')} AND done_on IS NOT NULL))`
}

function isWithin(name: string, { binding, kinds, from, to }: DeadlineSpan) {
  const column = (of: string) => sql.ref(`${name}.${of}`)
  // Of one agreement the few dates are read by its id, not those of everyone by their days.
  const unindexed = name === 'earlier' ? sql`+` : sql``
  const days = sql<boolean>`${unindexed}${column('binding')} = ${binding ? 1 : 0} AND ${column('date')} >= ${from ?? ''} AND ${column('date')} <= ${to ?? '9999-12-31'}`
  if (kinds === undefined) return days
  return kinds.length === 1 ? sql<boolean>`${days} AND ${column('kind')} = ${kinds[0]}` : sql<boolean>`${days} AND +${column('kind')} IN (${sql.join(kinds)})`
}

function reminderOf(name: string) {
  return sql`SELECT 1 FROM reminder WHERE reminder.subject = ${sql.ref(`${name}.agreement_id`)} AND reminder.kind = ${sql.ref(`${name}.kind`)} AND reminder.date = ${sql.ref(`${name}.date`)}`
}
