import { setImmediate as aMoment } from 'node:timers/promises'
import type { Term } from '../domain/agreement.ts'
import { deriveTerm } from '../domain/term/derive-term.ts'
import type { DerivedTerm } from '../domain/term/derived-date.ts'
import type { TermEvent } from '../domain/term/term-event.ts'
import { type DeadlineGround, deadlinesDue, deadlinesPast, setDeadlines } from '../store/deadlines.ts'
import { transaction } from '../store/database.ts'
import type { StandingDays } from '../store/standings.ts'
import { setRenewalStanding } from '../store/renewals.ts'
import type { ServiceContext } from './context.ts'
import { holidaysFor } from './days-off.ts'
import { renewalsOf } from './renewal-standing.ts'
import { isBinding, termGround } from './term-ground.ts'

type Upkeep = Pick<ServiceContext, 'db' | 'today'>

/** How many agreements are derived in one go: about a frame. */
const atOnce = 20

/** From now on the dates of whatever changes are derived before the change is kept; where a change is of many, of the others soon after. */
export function keepDeadlines(context: Upkeep): void {
  context.db.beforeCommit.add(() => derive(context, deadlinesDue(context.db, atOnce)))
}

/** Derives the dates of agreements that changed, or whose dates are others today; answers how many there were, some at a time. */
export function bringDeadlinesUpToDate(context: Upkeep): number {
  const { db, today } = context
  const ids = new Set([...deadlinesDue(db, atOnce), ...deadlinesPast(db, today(), atOnce)])
  if (ids.size > 0) transaction(db, () => derive(context, [...ids]))
  return ids.size
}

/** The same for all there are, some at a time, so that calls between are answered. */
export async function bringAllDeadlinesUpToDate(context: Upkeep & Pick<ServiceContext, 'changed'>, isOpen: () => boolean): Promise<void> {
  let done = 0
  for (await aMoment(); isOpen(); await aMoment()) {
    const some = bringDeadlinesUpToDate(context)
    if (some === 0) break
    done += some
  }
  if (done > 0) context.changed({ kind: 'agreements-changed' })
}

/** The term of an agreement as it stands on a day, or would stand with other facts, with what follows from it; null when there is no such agreement. */
export function derivedTerm(db: ServiceContext['db'], agreementId: string, today: string, facts: Partial<Term> = {}): { readonly ground: DeadlineGround; readonly events: readonly TermEvent[]; readonly derived: DerivedTerm } | null {
  const found = termGround(db, agreementId, facts)
  if (found === null) return null
  const { ground, standing, events } = found
  const derived = deriveTerm(ground.term, events, today, holidaysFor(db, ground.term))
  return { ground, events, derived: { ...derived, dates: derived.dates.filter(({ kind }) => counts(kind, ground, standing)) } }
}

function derive({ db, today }: Upkeep, ids: readonly string[]): void {
  for (const id of ids) {
    const found = derivedTerm(db, id, today())
    if (!found) continue
    setDeadlines(db, id, found.derived, isBinding(found.ground.state))
    setRenewalStanding(db, id, renewalsOf(db, id, found, today()))
  }
}

/** Of one that is in the Trash nothing counts; of one that has ended only what goes on after the end, if it ever began. */
function counts(kind: DerivedTerm['dates'][number]['kind'], { state, trashed }: DeadlineGround, { ending }: StandingDays): boolean {
  if (trashed) return false
  return state !== 'ended' || ((kind === 'survival' || kind === 'retention') && ending !== 'declined' && ending !== 'abandoned')
}
