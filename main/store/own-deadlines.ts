import type { OwnDeadline } from '../domain/reminder/own-deadline.ts'
import { build, one, run, type Database } from './run.ts'

/** Keeps a deadline, in the place of the one with its id when there is one. */
export function keepOwnDeadline(db: Database, { id, agreementId, title, date, note, ownerId, deputyId, doneOn }: OwnDeadline): void {
  const facts = { agreement_id: agreementId, title, date, note, owner_id: ownerId, deputy_id: deputyId, done_on: doneOn }
  run(db, build.insertInto('own_deadline').values({ id, ...facts }).onConflict((conflict) => conflict.column('id').doUpdateSet(facts)))
}

export function getOwnDeadline(db: Database, id: string): OwnDeadline | null {
  const columns = ['id', 'agreement_id as agreementId', 'title', 'date', 'note', 'owner_id as ownerId', 'deputy_id as deputyId', 'done_on as doneOn'] as const
  return one(db, build.selectFrom('own_deadline').select(columns).where('id', '=', id))
}

/** Answers whether there was one. */
export function deleteOwnDeadline(db: Database, id: string): boolean {
  return run(db, build.deleteFrom('own_deadline').where('id', '=', id)) === 1
}
