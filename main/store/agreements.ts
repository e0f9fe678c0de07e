import { sql } from 'kysely'
import type { Agreement, AgreementState, AgreementSummary } from '../domain/agreement.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = [
  'id',
  'number',
  'title',
  'kind',
  'state',
  'owner_id as ownerId',
  'template_id as templateId',
  'template_version as templateVersion',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const

export function insertAgreement(db: Database, agreement: Agreement): void {
  run(db, build.insertInto('agreement').values(row(agreement)))
}

/** Updates every fact of the record; answers whether there was one. */
export function updateAgreement(db: Database, agreement: Agreement): boolean {
  return run(db, build.updateTable('agreement').set(row(agreement)).where('id', '=', agreement.id)) === 1
}

/** Marks a change to the agreement or to any record that belongs to it. `at`: ISO 8601, UTC. */
export function touchAgreement(db: Database, id: string, at: string): void {
  run(db, build.updateTable('agreement').set({ updated_at: at }).where('id', '=', id))
}

export function getAgreement(db: Database, id: string): Agreement | null {
  return one(db, build.selectFrom('agreement').select(columns).where('id', '=', id))
}

/** By its id or by its number, as a person names it on the command line; capitals do not matter. */
export function findAgreement(db: Database, idOrNumber: string): Agreement | null {
  return getAgreement(db, idOrNumber.toLowerCase()) ?? one(db, build.selectFrom('agreement').select(columns).where('number', '=', idOrNumber))
}

export interface AgreementListOptions {
  /** `updated`: the latest first; `end`: the earliest first, those without an end last. By number when not given. */
  readonly order?: 'number' | 'title' | 'updated' | 'end'
  readonly state?: AgreementState
  /** All when not given. */
  readonly limit?: number
  readonly offset?: number
}

/** A list's rows, in one query however many there are. */
export function listAgreements(db: Database, options: AgreementListOptions = {}): AgreementSummary[] {
  let query = build
    .selectFrom('agreement')
    .leftJoin('agreement_term', 'agreement_term.agreement_id', 'agreement.id')
    .select(['agreement.id', 'number', 'title', 'agreement.kind', 'state', 'template_id as templateId', 'end_date as end', 'updated_at as updatedAt'])
    .select(partyNames)
  if (options.state !== undefined) query = query.where('state', '=', options.state)
  const ordered = orders[options.order ?? 'number'].reduce((ordering, by) => ordering.orderBy(by), query)
  return all(db, ordered.limit(options.limit ?? -1).offset(options.offset ?? 0)).map((summary) => ({ ...summary, parties: JSON.parse(summary.parties) as string[] }))
}

/** How many agreements there are, in a state when one is given. */
export function countAgreements(db: Database, state?: AgreementState): number {
  let query = build.selectFrom('agreement').select((counted) => counted.fn.countAll<number>().as('count'))
  if (state !== undefined) query = query.where('state', '=', state)
  return one(db, query)?.count ?? 0
}

/**
 * The next number for a prefix and a year: NDA-2026-001 … NDA-2026-999, NDA-2026-1000. Only inside the transaction that inserts the
 * agreement, so that nobody else gets the same.
 */
export function nextAgreementNumber(db: Database, prefix: string, year: number): string {
  if (!db.sqlite.inTransaction) throw new Error('The next number is only sure inside a transaction.')
  const start = `${prefix}-${year}-`
  const tail = sql<string>`substr(number, ${start.length + 1})`
  const query = build
    .selectFrom('agreement')
    .select(sql<number | null>`max(cast(${tail} AS INTEGER))`.as('last'))
    // "." follows "-" in ASCII: all numbers that begin so, by the index.
    .where('number', '>', start)
    .where('number', '<', `${prefix}-${year}.`)
    .where(sql<boolean>`${tail} NOT GLOB '*[^0-9]*'`)
  return start + String((one(db, query)?.last ?? 0) + 1).padStart(3, '0')
}

const partyNames = sql<string>`(
  SELECT json_group_array(name) FROM (SELECT name FROM agreement_party WHERE agreement_party.agreement_id = agreement.id ORDER BY position)
)`.as('parties')

const orders = {
  number: [sql`number`],
  title: [sql`title COLLATE NOCASE`, sql`agreement.id`],
  updated: [sql`updated_at DESC`, sql`agreement.id DESC`],
  end: [sql`end_date IS NULL`, sql`end_date`, sql`agreement.id`],
}

function row(agreement: Agreement) {
  const { ownerId, templateId, templateVersion, createdAt, updatedAt, ...same } = agreement
  return { ...same, owner_id: ownerId, template_id: templateId, template_version: templateVersion, created_at: createdAt, updated_at: updatedAt }
}
