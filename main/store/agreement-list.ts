import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { AgreementFilter, AgreementOrder, AgreementQuery } from '../domain/agreement-query.ts'
import type { AgreementSummary } from '../domain/agreement.ts'
import { all, build, one, type Database } from './run.ts'
import { agreementsMatching } from './search.ts'

export interface Page {
  /** All when not given. */
  readonly limit?: number
  readonly offset?: number
}

/** A list's rows, in one query however many there are: first which rows by the index alone, then what they say. */
export function listAgreements(db: Database, query: AgreementQuery, { limit = -1, offset = 0 }: Page = {}): AgreementSummary[] {
  const order = orderOf(query)
  const rows = sql<Omit<AgreementSummary, 'parties'> & { readonly parties: string }>`
    SELECT agreement.id, number, title, kind, state, template_id AS templateId, partner, owner_name AS owner, term_start AS start, term_end AS end, updated_at AS updatedAt, ${partyNames} AS parties
    FROM (SELECT id AS listed FROM agreement WHERE ${conditions(query)} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}) JOIN agreement ON agreement.id = listed
    ORDER BY ${order}`
  return all(db, { compile: () => rows.compile(build) }).map((summary) => ({ ...summary, parties: JSON.parse(summary.parties) as string[] }))
}

/** The ids of a whole list, in its order. */
export function listAgreementIds(db: Database, query: AgreementQuery): string[] {
  const ids = sql<{ readonly id: string }>`SELECT id FROM agreement WHERE ${conditions(query)} ORDER BY ${orderOf(query)}`
  return all(db, { compile: () => ids.compile(build) }).map(({ id }) => id)
}

/** How many agreements a filter leaves. */
export function countAgreements(db: Database, filter: AgreementFilter = {}): number {
  const counted = sql<{ readonly count: number }>`SELECT count(*) AS count FROM agreement WHERE ${conditions(filter)}`
  return one(db, { compile: () => counted.compile(build) })?.count ?? 0
}

/** The kinds of agreement that there are, in the alphabet's order. */
export function listKinds(db: Database): string[] {
  return all(db, build.selectFrom('agreement').select('kind').distinct().where('trashed_at', 'is', null).orderBy('kind', (order) => order.collate('nocase'))).map(({ kind }) => kind)
}

const partyNames = sql`(
  SELECT json_group_array(name) FROM (SELECT name FROM agreement_party WHERE agreement_party.agreement_id = agreement.id ORDER BY position)
)`

function conditions({ text, states, kind, partner, owner, endsFrom, endsTo, trashed = false }: AgreementFilter): RawBuilder<SqlBool> {
  const all: RawBuilder<SqlBool>[] = [trashed ? sql`trashed_at IS NOT NULL` : sql`trashed_at IS NULL`]
  if (text !== undefined && text.trim() !== '') all.push(agreementsMatching(text))
  if (states !== undefined) all.push(sql`state IN (${sql.join(states.map((state) => sql`${state}`))})`)
  if (kind !== undefined) all.push(sql`kind = ${kind}`)
  if (partner !== undefined) all.push(partyIs(partner))
  if (owner !== undefined) all.push(sql`owner_id = ${owner}`)
  // The first part of the index; without it the index is not used.
  if (endsFrom !== undefined || endsTo !== undefined) all.push(sql`(term_end IS NULL) = 0`)
  if (endsFrom !== undefined) all.push(sql`term_end >= ${endsFrom}`)
  if (endsTo !== undefined) all.push(sql`term_end <= ${endsTo}`)
  return sql.join(all, sql` AND `)
}

/** By its record where there is one; where it was typed, by its name. */
function partyIs({ id, name }: NonNullable<AgreementFilter['partner']>): RawBuilder<SqlBool> {
  const typed = sql`SELECT agreement_id FROM agreement_party WHERE organization_id IS NULL AND agreement_party.name = ${name} COLLATE NOCASE`
  return id === undefined ? sql`id IN (${typed})` : sql`id IN (SELECT agreement_id FROM agreement_party WHERE organization_id = ${id} UNION ${typed})`
}

/** Each is an index of its own, walked forwards or backwards: no list is ever sorted. */
const orders: Readonly<Record<AgreementOrder, (direction: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  number: (direction) => sql`number ${direction}, id ${direction}`,
  title: (direction) => sql`title COLLATE NOCASE ${direction}, id ${direction}`,
  partner: (direction) => sql`partner COLLATE NOCASE ${direction}, id ${direction}`,
  state: (direction) => sql`state_rank ${direction}, id ${direction}`,
  kind: (direction) => sql`kind COLLATE NOCASE ${direction}, id ${direction}`,
  owner: (direction) => sql`owner_name COLLATE NOCASE ${direction}, id ${direction}`,
  start: (direction) => sql`term_start IS NULL, term_start ${direction}, id ${direction}`,
  end: (direction) => sql`term_end IS NULL, term_end ${direction}, id ${direction}`,
  updated: (direction) => sql`updated_at ${direction}, id ${direction}`,
}

function orderOf({ order, descending }: AgreementQuery): RawBuilder<unknown> {
  return orders[order](descending ? sql`DESC` : sql`ASC`)
}
