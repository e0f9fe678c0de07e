import type { Organization } from '../domain/organization.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = ['id', 'name', 'type', 'acting_through as actingThrough', 'address'] as const

export function insertOrganization(db: Database, organization: Organization): void {
  run(db, build.insertInto('organization').values(row(organization)))
}

/** Answers whether there was one to update. */
export function updateOrganization(db: Database, organization: Organization): boolean {
  return run(db, build.updateTable('organization').set(row(organization)).where('id', '=', organization.id)) === 1
}

export function getOrganization(db: Database, id: string): Organization | null {
  return one(db, build.selectFrom('organization').select(columns).where('id', '=', id))
}

/** All organizations, ours among them, by name. */
export function listOrganizations(db: Database): Organization[] {
  return all(db, build.selectFrom('organization').select(columns).orderBy('name', (order) => order.collate('nocase')).orderBy('id'))
}

function row(organization: Organization) {
  const { actingThrough, ...same } = organization
  return { ...same, acting_through: actingThrough }
}
