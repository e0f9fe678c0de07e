import { all, build, run, type Database } from './run.ts'

/** A person said that a required element is there. */
export interface CheckConfirmation {
  readonly agreementId: string
  /** The requirement's id. */
  readonly requirement: string
  /** SHA-256 of the words that were confirmed, 64 hex digits. */
  readonly contentHash: string
  /** ISO 8601, UTC. */
  readonly confirmedAt: string
  /** The person's id. */
  readonly confirmedBy: string
}

/** A confirmation, with the person's name as it is now. */
export interface NamedConfirmation extends CheckConfirmation {
  readonly name: string
}

/** The confirmations of an agreement by requirement, also those of words that have changed since. */
export function listConfirmations(db: Database, agreementId: string): NamedConfirmation[] {
  const query = build
    .selectFrom('check_confirmation')
    .innerJoin('person', 'person.id', 'confirmed_by')
    .select(['agreement_id as agreementId', 'requirement', 'content_hash as contentHash', 'confirmed_at as confirmedAt', 'confirmed_by as confirmedBy', 'person.name'])
  return all(db, query.where('agreement_id', '=', agreementId).orderBy('requirement'))
}

/** Keeps a confirmation in the place of an earlier one of the same requirement. */
export function keepConfirmation(db: Database, { agreementId, requirement, contentHash, confirmedAt, confirmedBy }: CheckConfirmation): void {
  const facts = { content_hash: contentHash, confirmed_at: confirmedAt, confirmed_by: confirmedBy }
  const row = { agreement_id: agreementId, requirement, ...facts }
  run(db, build.insertInto('check_confirmation').values(row).onConflict((conflict) => conflict.columns(['agreement_id', 'requirement']).doUpdateSet(facts)))
}

/** Takes a confirmation back; answers whether there was one. */
export function dropConfirmation(db: Database, agreementId: string, requirement: string): boolean {
  return run(db, build.deleteFrom('check_confirmation').where('agreement_id', '=', agreementId).where('requirement', '=', requirement)) === 1
}
