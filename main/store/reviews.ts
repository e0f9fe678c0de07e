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
