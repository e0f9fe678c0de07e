import type { partnerMethods } from '../contract/partners.ts'
import { failure } from '../contract/problem.ts'
import { alikeNames } from '../domain/alike-names.ts'
import { listContacts } from '../store/contacts.ts'
import { getOrganization, listOrganizations } from '../store/organizations.ts'
import { agreementsOfPartner, listPartners, listUnregistered } from '../store/partners.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { myOrganization } from './organizations.ts'

const most = 200

export const partnerHandlers = (context: ServiceContext): HandlersOf<typeof partnerMethods> => ({
  'partners.list': () => {
    const mine = myOrganization(context).organization
    return { partners: listPartners(context.db).filter(({ id }) => id !== mine.id), unregistered: listUnregistered(context.db) }
  },
  'partners.get': ({ id }) => {
    const organization = getOrganization(context.db, id)
    if (!organization) throw failure('record-unknown', { id })
    return { organization, contacts: listContacts(context.db, id), ...agreementsOfPartner(context.db, organization, most) }
  },
  'partners.alike': ({ name, but }) => listOrganizations(context.db).filter((other) => other.id !== but && other.name !== '' && alikeNames(other.name, name)),
})
