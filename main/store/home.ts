import { sql } from 'kysely'
import type { AgreementState } from '../domain/agreement.ts'
import { all, build, one, type Database } from './run.ts'

export interface HomeRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly partner: string
  readonly state: AgreementState
  /** YYYY-MM-DD. */
  readonly end: string | null
  readonly noticeDays: number | null
  readonly updatedAt: string
}

/** Agreements that have not ended and whose term ends in a span of days, the earliest first. `from` null: however long ago. Days are YYYY-MM-DD. */
export interface EndSpan {
  readonly states: readonly AgreementState[]
  readonly from: string | null
  readonly to: string
}

const columns = [
  'agreement.id',
  'number',
  'title',
  'partner',
  'state',
  'term_end as end',
  'agreement_term.notice_count as noticeDays',
  'updated_at as updatedAt',
] as const

const rows = () => build.selectFrom('agreement').leftJoin('agreement_term', 'agreement_term.agreement_id', 'agreement.id').select(columns).where('trashed_at', 'is', null)

export function endingAgreements(db: Database, span: EndSpan, limit: number): HomeRow[] {
  return all(db, rows().where(inSpan(span)).orderBy('term_end').orderBy('agreement.id').limit(limit))
}

export function countEnding(db: Database, span: EndSpan): number {
  const query = build.selectFrom('agreement').select(sql<number>`count(*)`.as('count')).where('trashed_at', 'is', null).where(inSpan(span))
  return one(db, query)?.count ?? 0
}

/** `oldest`: the one that was not changed for the longest time first; else the one changed last first. */
export function agreementsInState(db: Database, state: AgreementState, { oldest, limit }: { readonly oldest: boolean; readonly limit: number }): HomeRow[] {
  const direction = oldest ? 'asc' : 'desc'
  return all(db, rows().where('state', '=', state).orderBy('updated_at', direction).orderBy('agreement.id', direction).limit(limit))
}

/** How many agreements each state has; a state without any is not there. */
export function countByState(db: Database): ReadonlyMap<AgreementState, number> {
  const query = build.selectFrom('agreement').select(['state', sql<number>`count(*)`.as('count')]).where('trashed_at', 'is', null).groupBy('state')
  return new Map(all(db, query).map(({ state, count }) => [state, count]))
}

/** In no particular order; those that are gone, or in the Trash, are not there. */
export function agreementsWithIds(db: Database, ids: readonly string[]): HomeRow[] {
  return ids.length === 0 ? [] : all(db, rows().where('agreement.id', 'in', ids))
}

/** Written so that the index over the ends of what has not ended serves it: the plus keeps SQLite from the one over states. */
function inSpan({ states, from, to }: EndSpan) {
  return sql<boolean>`state <> 'ended' AND term_end IS NOT NULL AND term_end >= ${from ?? ''} AND term_end <= ${to} AND +state IN (${sql.join(states)})`
}
