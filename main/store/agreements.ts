import { sql } from 'kysely'
import type { Agreement, AgreementState } from '../domain/agreement.ts'
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

/** Moves agreements to the Trash at this moment (ISO 8601, UTC), or puts them back with null; answers which of them were elsewhere before. */
export function setTrashed(db: Database, ids: readonly string[], at: string | null): string[] {
  const moved = (id: string) => run(db, build.updateTable('agreement').set({ trashed_at: at }).where('id', '=', id).where('trashed_at', at === null ? 'is not' : 'is', null)) === 1
  return ids.filter(moved)
}

/** How many of these are in one of the states and not in the Trash, and the first few by number. */
export function countInStates(db: Database, ids: readonly string[], states: readonly AgreementState[], few: number): { readonly count: number; readonly first: readonly Pick<Agreement, 'number' | 'title' | 'state'>[] } {
  const named = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  const found = build.selectFrom('agreement').where('id', 'in', named).where('state', 'in', states).where('trashed_at', 'is', null)
  const count = one(db, found.select(sql<number>`count(*)`.as('count')))?.count ?? 0
  return { count, first: all(db, found.select(['number', 'title', 'state']).orderBy('number').limit(few)) }
}

/** When an agreement was moved to the Trash, ISO 8601, UTC; null when it is not there. */
export function trashedAt(db: Database, id: string): string | null {
  return one(db, build.selectFrom('agreement').select('trashed_at').where('id', '=', id))?.trashed_at ?? null
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

function row(agreement: Agreement) {
  const { ownerId, templateId, templateVersion, createdAt, updatedAt, ...same } = agreement
  return { ...same, owner_id: ownerId, template_id: templateId, template_version: templateVersion, created_at: createdAt, updated_at: updatedAt }
}
