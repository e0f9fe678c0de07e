import type { Signatory } from '../domain/agreement.ts'
import { all, build, run, transaction, type Database } from './run.ts'

const columns = ['id', 'role', 'party_role as partyRole', 'capacity', 'name', 'title', 'authority'] as const

/** The signatories of an agreement in their order. */
export function listSignatories(db: Database, agreementId: string): Signatory[] {
  return all(db, build.selectFrom('agreement_signatory').select(columns).where('agreement_id', '=', agreementId).orderBy('position'))
}

/**
 * Makes these the signatories of an agreement, in this order. A role that the agreement had before keeps its id, whatever id is given
 * here. Returns the signatories as they are now.
 */
export function replaceSignatories(db: Database, agreementId: string, signatories: readonly Signatory[]): Signatory[] {
  return transaction(db, () => {
    const roles = signatories.map((signatory) => signatory.role)
    run(db, build.deleteFrom('agreement_signatory').where('agreement_id', '=', agreementId).where('role', 'not in', roles))
    for (const [position, { id, partyRole, ...same }] of signatories.entries()) {
      const facts = { ...same, party_role: partyRole, agreement_id: agreementId, position }
      run(db, build.insertInto('agreement_signatory').values({ id, ...facts }).onConflict((conflict) => conflict.columns(['agreement_id', 'role']).doUpdateSet(facts)))
    }
    return listSignatories(db, agreementId)
  })
}
