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
    // What is found again and again without anything to note was derived on another day, and is derived anew in its turn.
    if (transaction(context.db, () => ids.reduce((noted, id) => noted + noteUndecided(context, id), 0)) === 0) break
    any = true
  }
  if (any) context.changed({ kind: 'agreements-changed' })
}

/** The same for one agreement; how many were noted. What was noted is not noted again. Belongs in a transaction. */
export function noteUndecided(context: Upkeep, agreementId: string): number {
  const { db, today } = context
  const ground = termGround(db, agreementId)
  const standing = ground && renewalsOf(db, agreementId, ground, today())
  const unrecorded = standing?.unrecorded ?? []
  for (const { renews, lastDay, outcome } of unrecorded) {
    addRenewalEntry(db, agreementId, { renews, entry: outcome, grounds: '', on: today(), by: null, paper: null })
    record(context, `renewal.${outcome}`, agreementId, { renews, lastDay })
  }
  return unrecorded.length
}
