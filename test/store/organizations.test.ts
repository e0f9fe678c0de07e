import { expect, test } from 'vitest'
import type { Contact, Organization } from '../../main/domain/organization.ts'
import { deleteContact, getContact, insertContact, listContacts, updateContact } from '../../main/store/contacts.ts'
import { getMyOrganization, setMyOrganization } from '../../main/store/my-organization.ts'
import { getOrganization, insertOrganization, listOrganizations, updateOrganization } from '../../main/store/organizations.ts'
import { getPerson, insertPerson, listPeople, updatePerson } from '../../main/store/people.ts'
import { freshDatabase } from './fixture.ts'

const department: Organization = { id: 'o1', name: 'City of Aldergrove', type: 'public-body', actingThrough: 'its Police Department', address: '1 Main Street\nAldergrove' }
const kitchen: Organization = { id: 'o2', name: 'aldergrove Kitchen', type: 'nonprofit', actingThrough: '', address: '' }
const contact: Contact = { id: 'c1', organizationId: 'o2', name: 'Cy Park', title: 'Director', email: 'cy@example.org', phone: '+1 555 0100' }

test('organizations come back as they were kept, by name', () => {
  const db = freshDatabase()
  insertOrganization(db, department)
  insertOrganization(db, kitchen)
  expect(listOrganizations(db)).toEqual([kitchen, department])
  expect(updateOrganization(db, { ...kitchen, actingThrough: 'its Board' })).toBe(true)
  expect(getOrganization(db, 'o2')).toEqual({ ...kitchen, actingThrough: 'its Board' })
  expect(getOrganization(db, 'o1')).toEqual(department)
  expect(updateOrganization(db, { ...kitchen, id: 'nobody' })).toBe(false)
  expect(getOrganization(db, 'nobody')).toBeNull()
})

test('people come back as they were kept, by name', () => {
  const db = freshDatabase()
  insertPerson(db, { id: 'al', name: 'al Best', title: '', email: '' })
  expect(listPeople(db).map(({ id }) => id)).toEqual(['al', 'ann'])
  expect(updatePerson(db, { id: 'al', name: 'Zoe Best', title: 'Chief', email: 'z@example.org' })).toBe(true)
  expect(getPerson(db, 'al')).toEqual({ id: 'al', name: 'Zoe Best', title: 'Chief', email: 'z@example.org' })
  expect(getPerson(db, 'nobody')).toBeNull()
  expect(updatePerson(db, { id: 'nobody', name: '', title: '', email: '' })).toBe(false)
})

test('contacts belong to one organization', () => {
  const db = freshDatabase()
  insertOrganization(db, department)
  insertOrganization(db, kitchen)
  insertContact(db, contact)
  insertContact(db, { ...contact, id: 'c2', organizationId: 'o1' })
  expect(listContacts(db, 'o2')).toEqual([contact])
  expect(updateContact(db, { ...contact, phone: '' })).toBe(true)
  expect(getContact(db, 'c1')).toEqual({ ...contact, phone: '' })
  expect(deleteContact(db, 'c1')).toBe(true)
  expect([deleteContact(db, 'c1'), getContact(db, 'c1'), listContacts(db, 'o2')]).toEqual([false, null, []])
  expect(() => insertContact(db, { ...contact, organizationId: 'nobody' })).toThrow('FOREIGN KEY')
})

test('my organization is one, and says who is at the keyboard', () => {
  const db = freshDatabase()
  expect(getMyOrganization(db)).toBeNull()
  insertOrganization(db, department)
  insertOrganization(db, kitchen)
  setMyOrganization(db, { organizationId: 'o1', personId: 'ann', setUp: false })
  expect(getMyOrganization(db)).toEqual({ organizationId: 'o1', personId: 'ann', setUp: false })
  setMyOrganization(db, { organizationId: 'o2', personId: 'ann', setUp: true })
  expect(getMyOrganization(db)).toEqual({ organizationId: 'o2', personId: 'ann', setUp: true })
  expect(() => setMyOrganization(db, { organizationId: 'o2', personId: 'nobody', setUp: true })).toThrow('FOREIGN KEY')
  expect(() => db.sqlite.exec("DELETE FROM organization WHERE id = 'o2'")).toThrow('FOREIGN KEY')
})
