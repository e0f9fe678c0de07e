/** What kind of legal person an organization is; some clauses and duties depend on it. */
export const organizationTypes = ['public-body', 'nonprofit', 'international-organization', 'company', 'other'] as const
export type OrganizationType = (typeof organizationTypes)[number]

/** A legal entity, ours or a partner's. */
export interface Organization {
  readonly id: string
  /** The full legal name, as it prints in an agreement. */
  readonly name: string
  readonly type: OrganizationType
  /** The department that acts for the entity ("acting through"), or empty. */
  readonly actingThrough: string
  /** Postal address, lines separated by line feeds. */
  readonly address: string
}

/** Someone of my organization: owner, approver, signatory, author of a trail row. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
}

/** Someone at a partner organization. */
export interface Contact {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly phone: string
}
