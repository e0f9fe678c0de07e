import { setImmediate as aMoment } from 'node:timers/promises'
import { transaction } from '../store/database.ts'
import { addRenewalEntry, unrecordedRenewals } from '../store/renewals.ts'
import type { ServiceContext } from './context.ts'
import { record } from './record.ts'
import { renewalsOf } from './renewal-standing.ts'
import { termGround } from './term-ground.ts'

type Upkeep = Pick<ServiceContext, 'db' | 'today' | 'now' | 'changed'>

/** How many agreements are taken note of in one go. */
const atOnce = 50

/** Takes note of every renewal whose last day for notice has passed without a decision, some at a time, so that calls between are answered. */
export async function noteAllUndecided(context: Upkeep, isOpen: () => boolean): Promise<void> {
  let any = false
  for (await aMoment(); isOpen(); await aMoment()) {
    const ids = unrecordedRenewals(context.db, atOnce)
    if (ids.length === 0) break
    transaction(context.db, () => ids.forEach((id) => noteUndecided(context, id)))
    any = true
  }
  if (any) context.changed({ kind: 'agreements-changed' })
}

/** The same for one agreement. What was noted is not noted again. Belongs in a transaction. */
export function noteUndecided(context: Upkeep, agreementId: string): void {
  const { db, today } = context
  const ground = termGround(db, agreementId)
  const standing = ground && renewalsOf(db, agreementId, ground, today())
  for (const { renews, lastDay, outcome } of standing?.unrecorded ?? []) {
    addRenewalEntry(db, agreementId, { renews, entry: outcome, grounds: '', on: today(), by: null, paper: null })
    record(context, `renewal.${outcome}`, agreementId, { renews, lastDay })
  }
}
