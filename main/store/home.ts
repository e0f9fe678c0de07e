import { sql } from 'kysely'
import type { AgreementState } from '../domain/agreement.ts'
import { all, build, type Database } from './run.ts'

export interface HomeRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly partner: string
  readonly state: AgreementState
  readonly updatedAt: string
}

const rows = () => build.selectFrom('agreement').select(['id', 'number', 'title', 'partner', 'state', 'updated_at as updatedAt']).where('trashed_at', 'is', null)

/** `oldest`: the one that was not changed for the longest time first; else the one changed last first. */
export function agreementsInState(db: Database, state: AgreementState, { oldest, limit }: { readonly oldest: boolean; readonly limit: number }): HomeRow[] {
  const direction = oldest ? 'asc' : 'desc'
  return all(db, rows().where('state', '=', state).orderBy('updated_at', direction).orderBy('id', direction).limit(limit))
}

/** How many agreements each state has; a state without any is not there. */
export function countByState(db: Database): ReadonlyMap<AgreementState, number> {
  const query = build.selectFrom('agreement').select(['state', sql<number>`count(*)`.as('count')]).where('trashed_at', 'is', null).groupBy('state')
  return new Map(all(db, query).map(({ state, count }) => [state, count]))
}

/** In no particular order; those that are gone, or in the Trash, are not there. */
export function agreementsWithIds(db: Database, ids: readonly string[]): HomeRow[] {
  return ids.length === 0 ? [] : all(db, rows().where('id', 'in', ids))
}
