import type { AgreementState, Party } from '../domain/agreement.ts'
import { all, build, run, transaction, type Database } from './run.ts'

const columns = ['id', 'role', 'organization_id as organizationId', 'name', 'type', 'acting_through as actingThrough', 'address', 'short_name as shortName'] as const

/** The parties of an agreement in their order. */
export function listParties(db: Database, agreementId: string): Party[] {
  return all(db, build.selectFrom('agreement_party').select(columns).where('agreement_id', '=', agreementId).orderBy('position'))
}

/** The parties of all agreements of a kind, but of those in one state and those in the Trash, in no order. */
export function listPartiesOfKind(db: Database, kind: string, exceptState: AgreementState): (Pick<Party, 'organizationId' | 'name'> & { readonly agreementId: string })[] {
  const query = build.selectFrom('agreement').innerJoin('agreement_party', 'agreement_party.agreement_id', 'agreement.id')
  return all(db, query.select(['agreement_id as agreementId', 'organization_id as organizationId', 'name']).where('agreement.kind', '=', kind).where('state', '<>', exceptState).where('trashed_at', 'is', null))
}

/**
 * Makes these the parties of an agreement, in this order. A role that the agreement had before keeps its id, whatever id is given here.
 * Returns the parties as they are now.
 */
export function replaceParties(db: Database, agreementId: string, parties: readonly Party[]): Party[] {
  return transaction(db, () => {
    const roles = parties.map((party) => party.role)
    run(db, build.deleteFrom('agreement_party').where('agreement_id', '=', agreementId).where('role', 'not in', roles))
    for (const [position, party] of parties.entries()) {
      const { id, ...facts } = { ...row(party), agreement_id: agreementId, position }
      run(db, build.insertInto('agreement_party').values({ id, ...facts }).onConflict((conflict) => conflict.columns(['agreement_id', 'role']).doUpdateSet(facts)))
    }
    return listParties(db, agreementId)
  })
}

function row(party: Party) {
  const { organizationId, actingThrough, shortName, ...same } = party
  return { ...same, organization_id: organizationId, acting_through: actingThrough, short_name: shortName }
}
