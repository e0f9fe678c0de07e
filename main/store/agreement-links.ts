import { all, build, run, type Database } from './run.ts'

/** Two agreements that belong together: `otherId` stands beside `agreementId` as `kind` says. */
export interface AgreementLink {
  readonly agreementId: string
  readonly otherId: string
  /** For example `companion`: a data-sharing agreement drafted for a memorandum. */
  readonly kind: string
}

/** Links two agreements; linking them once more the same way changes nothing. */
export function linkAgreements(db: Database, { agreementId, otherId, kind }: AgreementLink): void {
  run(db, build.insertInto('agreement_link').values({ agreement_id: agreementId, other_id: otherId, kind }).onConflict((conflict) => conflict.doNothing()))
}

/** The links of an agreement, whichever side of them it is on. */
export function listLinks(db: Database, agreementId: string): AgreementLink[] {
  const links = build.selectFrom('agreement_link').select(['agreement_id as agreementId', 'other_id as otherId', 'kind'])
  return all(db, links.where((row) => row.or([row('agreement_id', '=', agreementId), row('other_id', '=', agreementId)])).orderBy('agreement_id').orderBy('other_id').orderBy('kind'))
}
