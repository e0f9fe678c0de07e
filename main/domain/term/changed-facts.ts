import type { Term } from '../agreement.ts'
import type { DerivedTerm } from './derived-date.ts'
import { inOrder, type TermEvent } from './term-event.ts'

/** A fact of a term that is another today than what was signed. */
export interface ChangedFact {
  readonly fact: keyof Term
  /** The day from which it is so; null: the term renewed by itself. */
  readonly on: string | null
  /** The id of the paper that changed it, where one did. */
  readonly by: string | null
}

/** A term as it stands on a day, and which of its facts are others than signed. `end`: its last day as derived. */
export function changedFacts(term: Term, events: readonly TermEvent[], { end, renewals }: Pick<DerivedTerm, 'end' | 'renewals'>, today: string): { readonly now: Term; readonly changed: readonly ChangedFact[] } {
  const happened = inOrder(events).filter(({ on }) => on <= today)
  const amended = new Map<keyof Term, ChangedFact>()
  let now = term
  for (const event of happened) {
    if (event.kind !== 'amended') continue
    now = { ...now, ...event.changes }
    for (const fact of Object.keys(event.changes) as (keyof Term)[]) amended.set(fact, { fact, on: event.on, by: event.by ?? null })
  }
  amended.delete('end')
  const differing = [...amended.values()].filter(({ fact }) => JSON.stringify(now[fact]) !== JSON.stringify(term[fact]))
  if (end === null || end === term.end) return { now: { ...now, end: end ?? now.end }, changed: differing }
  const last = happened.findLast((event) => event.kind === 'renewed' || event.kind === 'option-exercised' || event.kind === 'termination-notice' || event.kind === 'terminated' || (event.kind === 'amended' && changesEnd(event.changes)))
  const byItself = renewals.at(-1)?.how === 'automatic'
  if (last === undefined && !byItself) return { now, changed: differing }
  const how: ChangedFact = byItself || last === undefined ? { fact: 'end', on: null, by: null } : { fact: 'end', on: last.on, by: 'by' in last ? (last.by ?? null) : null }
  return { now: { ...now, end }, changed: [...differing, how] }
}

function changesEnd({ end, length, kind }: Partial<Term>): boolean {
  return end !== undefined || length !== undefined || kind !== undefined
}
