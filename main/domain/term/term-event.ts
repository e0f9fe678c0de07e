import type { Term } from '../agreement.ts'

/** Something that happened to a term, on a day (YYYY-MM-DD); `by`: the id of the paper that did it, where one did. */
export type TermEvent =
  /** The last party signed. */
  | { readonly kind: 'signed'; readonly on: string }
  /** The last body whose approval is needed approved it. */
  | { readonly kind: 'approved'; readonly on: string }
  /** It began on this day, whatever the rule would say. */
  | { readonly kind: 'started'; readonly on: string }
  /** The parties agreed on another term; `until` is its last day. */
  | { readonly kind: 'renewed'; readonly on: string; readonly until: string; readonly by?: string }
  /** `on`: the day that counts. One that comes late extends nothing unless the other party accepted it. */
  | { readonly kind: 'option-exercised'; readonly on: string; readonly acceptedLate: boolean; readonly by?: string }
  /** From this day the term has these facts instead. */
  | { readonly kind: 'amended'; readonly on: string; readonly changes: Partial<Term>; readonly by?: string }
  /** `on`: the day that counts. It ends the term that it is in time for. */
  | { readonly kind: 'non-renewal-notice'; readonly on: string; readonly by?: string }
  /** Notice to end it; `ends` is the last day. */
  | { readonly kind: 'termination-notice'; readonly on: string; readonly ends: string; readonly by?: string }
  /** Notice of a breach, from which the time to cure runs. */
  | { readonly kind: 'breach-notice'; readonly on: string; readonly by?: string }
  | { readonly kind: 'breach-cured'; readonly on: string }
  /** `on`: the last day. */
  | { readonly kind: 'terminated'; readonly on: string }
  | { readonly kind: 'suspended'; readonly on: string }
  | { readonly kind: 'resumed'; readonly on: string }

/** By day; of one day, in the order in which they were recorded. */
export function inOrder(events: readonly TermEvent[]): readonly TermEvent[] {
  return events.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}
