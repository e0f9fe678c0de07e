import type { Answers } from '../domain/answer.ts'
import { all, build, one, run, transaction, type Database } from './run.ts'

/** What is being changed of a text and of which the trail does not know yet. */
export interface EditingSession {
  readonly agreementId: string
  /** When the last change came, ISO 8601, UTC. */
  readonly lastAt: string
  /** All answers as they were before the first change. */
  readonly answers: Answers
  /** By id, the clauses that were changed by hand, each as it stood before its first change; this folder does not know their shape. */
  readonly clauses: Readonly<Record<string, unknown>>
}

/** Notes a change. The answers before it are kept only when no session is open; clauses are added to those noted, or take their place. */
export function touchEditingSession(db: Database, { agreementId, lastAt, answers, clauses }: EditingSession): void {
  transaction(db, () => {
    const before = getEditingSession(db, agreementId)
    const row = { last_at: lastAt, answers: JSON.stringify(before?.answers ?? answers), clauses: JSON.stringify({ ...before?.clauses, ...clauses }) }
    run(db, build.insertInto('editing_session').values({ agreement_id: agreementId, ...row }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet(row)))
  })
}

export function getEditingSession(db: Database, agreementId: string): EditingSession | null {
  const row = one(db, build.selectFrom('editing_session').selectAll().where('agreement_id', '=', agreementId))
  return row && { agreementId: row.agreement_id, lastAt: row.last_at, answers: JSON.parse(row.answers) as Answers, clauses: JSON.parse(row.clauses) as Record<string, unknown> }
}

export function endEditingSession(db: Database, agreementId: string): void {
  run(db, build.deleteFrom('editing_session').where('agreement_id', '=', agreementId))
}

/** The agreements whose session is open. */
export function listEditingSessions(db: Database): string[] {
  return all(db, build.selectFrom('editing_session').select('agreement_id')).map((row) => row.agreement_id)
}
