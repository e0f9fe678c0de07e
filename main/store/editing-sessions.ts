import type { Answers } from '../domain/answer.ts'
import { all, build, one, run, type Database } from './run.ts'

/** Answers that are being changed and of which the trail does not know yet. */
export interface EditingSession {
  readonly agreementId: string
  /** When the last change came, ISO 8601, UTC. */
  readonly lastAt: string
  /** All answers as they were before the first change. */
  readonly answers: Answers
}

/** Notes a change; the answers before it are kept only when no session is open. */
export function touchEditingSession(db: Database, { agreementId, lastAt, answers }: EditingSession): void {
  const row = { agreement_id: agreementId, last_at: lastAt, answers: JSON.stringify(answers) }
  run(db, build.insertInto('editing_session').values(row).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet({ last_at: lastAt })))
}

export function getEditingSession(db: Database, agreementId: string): EditingSession | null {
  const row = one(db, build.selectFrom('editing_session').selectAll().where('agreement_id', '=', agreementId))
  return row && { agreementId: row.agreement_id, lastAt: row.last_at, answers: JSON.parse(row.answers) as Answers }
}

export function endEditingSession(db: Database, agreementId: string): void {
  run(db, build.deleteFrom('editing_session').where('agreement_id', '=', agreementId))
}

/** The agreements whose session is open. */
export function listEditingSessions(db: Database): string[] {
  return all(db, build.selectFrom('editing_session').select('agreement_id')).map((row) => row.agreement_id)
}
