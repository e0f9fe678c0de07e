import type { OrganizationType } from './organization.ts'

/** Money in minor units (cents) with its ISO 4217 code. */
export interface MoneyAnswer {
  readonly minor: number
  readonly currency: string
}

export interface PartyAnswer {
  readonly name: string
  readonly type: OrganizationType
  readonly acting_through: string
  readonly address: string
  readonly short_name: string
  readonly organization_id: string | null
}

export interface SignatoryAnswer {
  readonly name: string
  readonly title: string
  readonly authority: string
}

/** A row of a `table` answer: one plain value a column. */
export type RowAnswer = Readonly<Record<string, string | number | boolean | MoneyAnswer | null>>

/**
 * What a person answered to one question. `null`: not answered. Dates are YYYY-MM-DD, durations ISO 8601 (P2Y), a choice is its
 * option's id.
 */
export type Answer = string | number | boolean | MoneyAnswer | PartyAnswer | SignatoryAnswer | readonly string[] | readonly RowAnswer[] | null

/** Answers by question id, the roles of parties and signatories among them. */
export type Answers = Readonly<Record<string, Answer>>
