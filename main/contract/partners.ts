import { z } from 'zod'
import type { AgreementSummary } from '../domain/agreement.ts'
import type { Contact, Organization } from '../domain/organization.ts'
import { ask } from './method.ts'

/** An organization of the registry as a list shows it. */
export interface PartnerSummary extends Organization {
  readonly agreements: number
  /** Of those, how many have not ended. */
  readonly open: number
  readonly contacts: number
}

export interface Partner {
  readonly organization: Organization
  readonly contacts: readonly Contact[]
  /** Those that it is a party of, by its record or by its name; the one changed last first. */
  readonly agreements: readonly AgreementSummary[]
  /** How many there are, should there be more than are told. */
  readonly total: number
}

export const partnerMethods = {
  /** The organizations of the registry but our own, and the parties of agreements that are not in it, each with how many agreements name it. */
  'partners.list': ask(z.strictObject({})).gives<{
    readonly partners: readonly PartnerSummary[]
    readonly unregistered: readonly { readonly name: string; readonly type: Organization['type']; readonly address: string; readonly actingThrough: string; readonly agreements: number }[]
  }>(),
  'partners.get': ask(z.strictObject({ id: z.uuid() })).gives<Partner>(),
  /** Organizations whose names are so like this one that they may be the same. */
  'partners.alike': ask(z.strictObject({ name: z.string().max(300), but: z.uuid().optional() })).gives<readonly Organization[]>(),
}
