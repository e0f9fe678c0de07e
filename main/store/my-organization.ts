import { build, one, run, type Database } from './run.ts'

/** Who we are, who is at the keyboard, and whether a person has confirmed both (until then they are placeholders). */
export interface MyOrganization {
  readonly organizationId: string
  readonly personId: string
  readonly setUp: boolean
}

/** Null only before the first start has set it. */
export function getMyOrganization(db: Database): MyOrganization | null {
  const row = one(db, build.selectFrom('my_organization').select(['organization_id as organizationId', 'person_id as personId', 'set_up']))
  return row === null ? null : { organizationId: row.organizationId, personId: row.personId, setUp: row.set_up === 1 }
}

/** Sets all of it; the organization and the person must be there. */
export function setMyOrganization(db: Database, mine: MyOrganization): void {
  const row = { organization_id: mine.organizationId, person_id: mine.personId, set_up: mine.setUp ? 1 : 0 } as const
  run(db, build.insertInto('my_organization').values({ only: 1, ...row }).onConflict((conflict) => conflict.column('only').doUpdateSet(row)))
}
