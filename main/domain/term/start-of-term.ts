import type { Term } from '../agreement.ts'
import type { Awaited } from './derived-date.ts'
import type { TermEvent } from './term-event.ts'

/** When a term begins, or what is awaited before it does. */
export type StartOfTerm = { readonly on: string; readonly awaits: null } | { readonly on: null; readonly awaits: Awaited | null }

/** A day on which it did begin counts before the rule, and the rule before a day that was only planned. */
export function startOfTerm(term: Term, events: readonly TermEvent[]): StartOfTerm {
  const last = (kind: TermEvent['kind']) => events.findLast((event) => event.kind === kind)?.on ?? null
  const [started, signed, approved] = [last('started'), last('signed'), last('approved')]
  if (started !== null) return { on: started, awaits: null }
  const { effectiveRule: rule, start } = term
  if (rule === 'last-signature') return known(signed ?? start, 'last-signature')
  if (rule === 'on-approval') return known(approved === null ? start : later(approved, signed), 'approval')
  return known(start === null ? null : later(start, signed), rule === 'fixed-date' ? 'start' : null)
}

function known(on: string | null, awaits: Awaited | null): StartOfTerm {
  return on === null ? { on, awaits } : { on, awaits: null }
}

function later(one: string, other: string | null): string {
  return other !== null && other > one ? other : one
}
