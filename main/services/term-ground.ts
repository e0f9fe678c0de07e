import type { AgreementState, Term } from '../domain/agreement.ts'
import type { TermEvent } from '../domain/term/term-event.ts'
import { type DeadlineGround, deadlineGround } from '../store/deadlines.ts'
import { getStandingDays, type StandingDays } from '../store/standings.ts'
import { listTermEvents } from '../store/term-events.ts'
import type { ServiceContext } from './context.ts'

export interface TermGround {
  readonly ground: DeadlineGround
  readonly standing: StandingDays
  readonly events: readonly TermEvent[]
}

/** What the dates of an agreement are derived from, with other facts of its term where some are given; null when there is no such agreement. */
export function termGround(db: ServiceContext['db'], agreementId: string, facts: Partial<Term> = {}): TermGround | null {
  const found = deadlineGround(db, agreementId)
  if (found === null) return null
  const ground = { ...found, term: { ...found.term, ...facts } }
  const standing = getStandingDays(db, agreementId)
  return { ground, standing, events: [...fromStanding(standing, ground), ...listTermEvents(db, agreementId)] }
}

/** Whether the dates of an agreement in this state bind, rather than being planned. */
export function isBinding(state: AgreementState): boolean {
  return state === 'executed' || state === 'active' || state === 'ended'
}

/**
 * What the states say of the term. Days that stand beside a state which was typed are the days of typing; they count only where the
 * paper's own are not known.
 */
function fromStanding({ executedOn, activeOn, endedOn, ending }: StandingDays, { drafted, term }: DeadlineGround): readonly TermEvent[] {
  const asRecorded = drafted || term.start === null
  return [
    ...(executedOn !== null && asRecorded ? [{ kind: 'signed', on: executedOn } as const] : []),
    ...(activeOn !== null && asRecorded ? [{ kind: 'started', on: activeOn } as const] : []),
    ...(endedOn !== null && (ending === 'terminated' || ending === 'superseded') ? [{ kind: 'terminated', on: endedOn } as const] : []),
  ]
}
