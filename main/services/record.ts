import { getMyOrganization } from '../store/my-organization.ts'
import { appendTrail } from '../store/trail.ts'
import type { ServiceContext } from './context.ts'

/** The id of who is at the keyboard. */
export function actor({ db }: Pick<ServiceContext, 'db'>): string {
  const mine = getMyOrganization(db)
  if (!mine) throw new Error('Nobody is at the keyboard: the store was not set up.')
  return mine.personId
}

/** Adds a row to the trail. Belongs in the transaction of what it tells of. Codes of actions read `thing.done`. */
export function record(context: Pick<ServiceContext, 'db' | 'now'>, action: string, agreementId: string | null, payload: unknown): void {
  appendTrail(context.db, { at: context.now(), actorId: actor(context), agreementId, action, payload })
}
