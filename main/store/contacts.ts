import type { Contact } from '../domain/organization.ts'
import { all, build, one, run, type Database } from './run.ts'

const columns = ['id', 'organization_id as organizationId', 'name', 'title', 'email', 'phone'] as const

export function insertContact(db: Database, contact: Contact): void {
  run(db, build.insertInto('contact').values(row(contact)))
}

/** Answers whether there was one to update. */
export function updateContact(db: Database, contact: Contact): boolean {
  return run(db, build.updateTable('contact').set(row(contact)).where('id', '=', contact.id)) === 1
}

/** Answers whether there was one to delete. */
export function deleteContact(db: Database, id: string): boolean {
  return run(db, build.deleteFrom('contact').where('id', '=', id)) === 1
}

export function getContact(db: Database, id: string): Contact | null {
  return one(db, build.selectFrom('contact').select(columns).where('id', '=', id))
}

/** The contacts at an organization, by name. */
export function listContacts(db: Database, organizationId: string): Contact[] {
  const ofOrganization = build.selectFrom('contact').select(columns).where('organization_id', '=', organizationId)
  return all(db, ofOrganization.orderBy('name', (order) => order.collate('nocase')).orderBy('id'))
}

function row(contact: Contact) {
  const { organizationId, ...same } = contact
  return { ...same, organization_id: organizationId }
}
