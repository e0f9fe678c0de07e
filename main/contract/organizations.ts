import { z } from 'zod'
import { type Contact, type Organization, organizationTypes, type Person } from '../domain/organization.ts'
import { ask } from './method.ts'
import { line, lines } from './typed-text.ts'

const name = (max: number) => line(max).pipe(z.string().min(1))
const organizationFacts = z.strictObject({
  name: name(300),
  type: z.enum(organizationTypes),
  actingThrough: line(300).default(''),
  address: lines(1_000).default(''),
})
const personFacts = z.strictObject({ name: name(200), title: line(200).default(''), email: line(320).default('') })
const contactFacts = personFacts.extend({ phone: line(60).default('') })
const id = z.uuid()

export interface MyOrganization {
  readonly organization: Organization
  /** Who is working with the app: the author of what is recorded in the trail. */
  readonly person: Person
  /** False until somebody has filled it in. */
  readonly setUp: boolean
}

export const organizationMethods = {
  'organizations.mine': ask(z.strictObject({})).gives<MyOrganization>(),
  'organizations.setUp': ask(z.strictObject({ organization: organizationFacts, person: personFacts })).gives<MyOrganization>(),
  'organizations.list': ask(z.strictObject({})).gives<readonly Organization[]>(),
  'organizations.add': ask(organizationFacts).gives<Organization>(),
  'organizations.change': ask(organizationFacts.extend({ id })).gives<Organization>(),
  'people.list': ask(z.strictObject({})).gives<readonly Person[]>(),
  'people.add': ask(personFacts).gives<Person>(),
  'people.change': ask(personFacts.extend({ id })).gives<Person>(),
  'contacts.list': ask(z.strictObject({ organizationId: id })).gives<readonly Contact[]>(),
  'contacts.add': ask(contactFacts.extend({ organizationId: id })).gives<Contact>(),
  'contacts.change': ask(contactFacts.extend({ id })).gives<Contact>(),
}
