import type { Approval } from '../domain/review.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = ['id', 'agreement_id as agreementId', 'kind', 'name', 'approved_on as on', 'note', 'recorded_at as recordedAt', 'recorded_by as recordedBy'] as const

export function insertApproval(db: Database, { id, agreementId, kind, name, on, note, recordedAt, recordedBy }: Approval): void {
  run(db, build.insertInto('approval').values({ id, agreement_id: agreementId, kind, name, approved_on: on, note, recorded_at: recordedAt, recorded_by: recordedBy }))
}

export function getApproval(db: Database, id: string): Approval | null {
  return one(db, build.selectFrom('approval').select(columns).where('id', '=', id))
}

export function deleteApproval(db: Database, id: string): void {
  run(db, build.deleteFrom('approval').where('id', '=', id))
}

/** The approvals of an agreement in the order of their days. */
export function listApprovals(db: Database, agreementId: string): Approval[] {
  return all(db, build.selectFrom('approval').select(columns).where('agreement_id', '=', agreementId).orderBy('approved_on').orderBy('id'))
}
