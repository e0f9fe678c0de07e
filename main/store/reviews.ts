import { sql } from 'kysely'
import type { AgreementState } from '../domain/agreement.ts'
import type { Review, ReviewOutcome } from '../domain/review.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = [
  'id',
  'agreement_id as agreementId',
  'assignee_id as assigneeId',
  'requested_by as requestedBy',
  'decided_by as decidedBy',
  'due_on as due',
  'note',
  'requested_at as requestedAt',
  'decided_at as decidedAt',
  'outcome',
  'comments',
  'version',
] as const

export function insertReview(db: Database, { id, agreementId, assigneeId, requestedBy, due, note, requestedAt }: Omit<Review, 'decidedBy' | 'decidedAt' | 'outcome' | 'comments' | 'version'>): void {
  run(db, build.insertInto('review').values({ id, agreement_id: agreementId, assignee_id: assigneeId, due_on: due, note, requested_at: requestedAt, requested_by: requestedBy }))
}

export interface Decision {
  readonly outcome: ReviewOutcome
  readonly comments: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly version: number | null
}

/** Decides a review that is open; answers whether it was. */
export function decideReview(db: Database, id: string, { outcome, comments, at, by, version }: Decision): boolean {
  return run(db, build.updateTable('review').set({ outcome, comments, decided_at: at, decided_by: by, version }).where('id', '=', id).where('outcome', 'is', null)) === 1
}

export function getReview(db: Database, id: string): Review | null {
  return one(db, build.selectFrom('review').select(columns).where('id', '=', id))
}

/** All reviews of an agreement, the one asked for last first. */
export function listReviews(db: Database, agreementId: string): Review[] {
  return all(db, build.selectFrom('review').select(columns).where('agreement_id', '=', agreementId).orderBy('requested_at', 'desc').orderBy('id', 'desc'))
}

/** A review that somebody still has to decide, with its agreement. */
export interface OpenReviewRow {
  readonly id: string
  readonly agreementId: string
  readonly number: string
  readonly title: string
  readonly partner: string
  readonly state: AgreementState
  readonly assignee: string
  /** YYYY-MM-DD. */
  readonly due: string | null
  /** ISO 8601, UTC. */
  readonly requestedAt: string
}

/** The one that is due first on top; those without a day come last, by when they were asked for. */
export function openReviews(db: Database, limit: number): OpenReviewRow[] {
  const open = build
    .selectFrom('review')
    .innerJoin('agreement', 'agreement.id', 'review.agreement_id')
    .innerJoin('person', 'person.id', 'assignee_id')
    .select(['review.id', 'agreement_id as agreementId', 'number', 'agreement.title', 'partner', 'state', 'person.name as assignee', 'due_on as due', 'requested_at as requestedAt'])
    .where(sql<boolean>`outcome IS NULL AND trashed_at IS NULL`)
  const due = all(db, open.where('due_on', 'is not', null).orderBy('due_on').orderBy('requested_at').limit(limit))
  return due.length === limit ? due : [...due, ...all(db, open.where('due_on', 'is', null).orderBy('requested_at').limit(limit - due.length))]
}

export function countOpenReviews(db: Database): number {
  const open = build.selectFrom('review').innerJoin('agreement', 'agreement.id', 'review.agreement_id').select(sql<number>`count(*)`.as('count'))
  return one(db, open.where(sql<boolean>`outcome IS NULL AND trashed_at IS NULL`))?.count ?? 0
}
