import { all, build, one, run, type Database } from './run.ts'

/** Counsel read a template, with the clauses of the library in it, and somebody recorded that. */
export interface TemplateReviewRecord {
  readonly id: string
  readonly templateId: string
  readonly version: string
  /** SHA-256 of the words that were reviewed, 64 hex digits. */
  readonly fingerprint: string
  readonly counsel: string
  /** YYYY-MM-DD. */
  readonly reviewedOn: string
  readonly note: string
  /** ISO 8601, UTC. */
  readonly recordedAt: string
  /** The person's id. */
  readonly recordedBy: string
}

const columns = [
  'id',
  'template_id as templateId',
  'version',
  'fingerprint',
  'counsel',
  'reviewed_on as reviewedOn',
  'note',
  'recorded_at as recordedAt',
  'recorded_by as recordedBy',
] as const

/** The reviews of a template, of whatever text it had, the latest first; at most the given number. */
export function listTemplateReviews(db: Database, templateId: string, limit: number): TemplateReviewRecord[] {
  return all(db, build.selectFrom('template_review').select(columns).where('template_id', '=', templateId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(limit))
}

/** The latest review of exactly these words; null: nobody recorded one. */
export function reviewOf(db: Database, fingerprint: string): TemplateReviewRecord | null {
  return one(db, build.selectFrom('template_review').select(columns).where('fingerprint', '=', fingerprint).orderBy('recorded_at', 'desc').limit(1))
}

export function insertTemplateReview(db: Database, review: TemplateReviewRecord): void {
  const { id, templateId, version, fingerprint, counsel, reviewedOn, note, recordedAt, recordedBy } = review
  run(db, build.insertInto('template_review').values({ id, template_id: templateId, version, fingerprint, counsel, reviewed_on: reviewedOn, note, recorded_at: recordedAt, recorded_by: recordedBy }))
}

/** Takes a review away and answers it; null: there was none. */
export function deleteTemplateReview(db: Database, id: string): TemplateReviewRecord | null {
  const found = one(db, build.selectFrom('template_review').select(columns).where('id', '=', id))
  if (found !== null) run(db, build.deleteFrom('template_review').where('id', '=', id))
  return found
}
