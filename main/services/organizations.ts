import type { MyOrganization, organizationMethods } from '../contract/organizations.ts'
import { failure } from '../contract/problem.ts'
import type { Person } from '../domain/organization.ts'
import { getContact, insertContact, listContacts, updateContact } from '../store/contacts.ts'
import { transaction } from '../store/database.ts'
import { getMyOrganization, setMyOrganization } from '../store/my-organization.ts'
import { getOrganization, insertOrganization, listOrganizations, updateOrganization } from '../store/organizations.ts'
import { getPerson, insertPerson, listPeople, updatePerson } from '../store/people.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { record } from './record.ts'

export const organizationHandlers = (context: ServiceContext): HandlersOf<typeof organizationMethods> => {
  const { db, newId } = context

  /** Keeps a record of the registry, notes it in the trail, and tells the windows. */
  function keep<T extends { readonly id: string }>(action: string, item: T, write: (item: T) => boolean | void): T {
    transaction(db, () => {
      if (write(item) === false) throw failure('record-unknown', { id: item.id })
      record(context, action, null, item)
    })
    context.changed({ kind: 'organizations-changed' })
    return item
  }

  return {
    'organizations.mine': () => myOrganization(context),
    'organizations.setUp': ({ organization, person }) => {
      const mine = myOrganization(context)
      keep('organization.set-up', { ...organization, id: mine.organization.id, person: { ...person, id: mine.person.id } }, ({ person: me, ...ours }) => {
        updateOrganization(db, ours)
        updatePerson(db, me)
        setMyOrganization(db, { organizationId: ours.id, personId: me.id, setUp: true })
      })
      return myOrganization(context)
    },
    'organizations.list': () => listOrganizations(db),
    'organizations.add': (facts) => keep('organization.added', { id: newId(), ...facts }, (organization) => insertOrganization(db, organization)),
    'organizations.change': (facts) => keep('organization.changed', facts, (organization) => updateOrganization(db, organization)),
    'people.list': () => listPeople(db),
    'people.add': (facts) => keep('person.added', { id: newId(), ...facts }, (person) => insertPerson(db, person)),
    'people.change': (facts) => keep('person.changed', facts, (person) => updatePerson(db, person)),
    'contacts.list': ({ organizationId }) => listContacts(db, organizationId),
    'contacts.add': (facts) => {
      if (!getOrganization(db, facts.organizationId)) throw failure('record-unknown', { id: facts.organizationId })
      return keep('contact.added', { id: newId(), ...facts }, (contact) => insertContact(db, contact))
    },
    'contacts.change': (facts) => {
      const before = getContact(db, facts.id)
      if (!before) throw failure('record-unknown', { id: facts.id })
      return keep('contact.changed', { ...before, ...facts }, (contact) => updateContact(db, contact))
    },
  }
}

/** My organization and who is at the keyboard; both exist from the first start. */
export function myOrganization({ db }: Pick<ServiceContext, 'db'>): MyOrganization {
  const mine = getMyOrganization(db)
  const organization = mine && getOrganization(db, mine.organizationId)
  const person = mine && getPerson(db, mine.personId)
  if (!mine || !organization || !person) throw new Error('My organization is not in the store.')
  return { organization, person, setUp: mine.setUp }
}

/** At the very first start: an organization without a name yet, and the person whose account this is, until somebody fills them in. */
export function ensureMyOrganization(context: ServiceContext, accountName: string): void {
  const { db, newId } = context
  if (getMyOrganization(db)) return
  transaction(db, () => {
    const organization = { id: newId(), name: '', type: 'other', actingThrough: '', address: '' } as const
    const person: Person = { id: newId(), name: accountName, title: '', email: '' }
    insertOrganization(db, organization)
    insertPerson(db, person)
    setMyOrganization(db, { organizationId: organization.id, personId: person.id, setUp: false })
    record(context, 'store.created', null, { version: context.version })
  })
}
