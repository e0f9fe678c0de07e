import type { AgreementState } from './agreement.ts'

/** By what a list of agreements can be ordered; each is also a column of the table. */
export const agreementOrders = ['number', 'title', 'partner', 'state', 'kind', 'owner', 'start', 'end', 'updated'] as const
export type AgreementOrder = (typeof agreementOrders)[number]

/** Which agreements a list shows. What is not given filters nothing. */
export interface AgreementFilter {
  /** Words of which each begins a word of the number, the title or a party's name. */
  readonly text?: string | undefined
  readonly states?: readonly AgreementState[] | undefined
  readonly kind?: string | undefined
  /** An organization that is a party, by its id in the registry, or by its name where it was typed. */
  readonly partner?: { readonly id?: string | undefined; readonly name: string } | undefined
  /** A person's id. */
  readonly owner?: string | undefined
  /** Ends on or after, and on or before this day, YYYY-MM-DD. */
  readonly endsFrom?: string | undefined
  readonly endsTo?: string | undefined
  /** Those in the Trash instead of those that are not. */
  readonly trashed?: boolean | undefined
}

/** A list: which agreements, in which order. Agreements without a date come last, whatever the direction. */
export interface AgreementQuery extends AgreementFilter {
  readonly order: AgreementOrder
  readonly descending: boolean
}
