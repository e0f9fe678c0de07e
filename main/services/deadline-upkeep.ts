import { setImmediate as aMoment } from 'node:timers/promises'
import type { CoreEvent } from '../contract/event.ts'
import type { AgreementState, Term } from '../domain/agreement.ts'
import { deriveTerm } from '../domain/term/derive-term.ts'
import type { DerivedTerm } from '../domain/term/derived-date.ts'
import type { TermEvent } from '../domain/term/term-event.ts'
import { type DeadlineGround, deadlineGround, deadlinesDue, deadlinesPast, setDeadlines } from '../store/deadlines.ts'
import { transaction } from '../store/database.ts'
import { getStandingDays, type StandingDays } from '../store/standings.ts'
import { listTermEvents } from '../store/term-events.ts'
import type { ServiceContext } from './context.ts'
import { holidaysFor, learnHolidays } from './days-off.ts'

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

/**
 * Derives what is due now, with the holidays that it needs, and again whenever days off change. Where my organization is may say whose
 * holidays count.
 */
export function keepDeadlinesUpToDate(context: Upkeep & Pick<ServiceContext, 'changed' | 'holidayBook'>, onTrouble: (error: unknown) => void): { hear(event: CoreEvent): void; stop(): void } {
  let isOpen = true
  const told = (error: unknown) => {
    if (isOpen) onTrouble(error)
  }
  let deriving: Promise<void> | undefined
  const derive = () => (deriving ??= bringAllDeadlinesUpToDate(context, () => isOpen).catch(told).finally(() => (deriving = undefined)))
  void derive().then(() => (isOpen ? learnHolidays(context) : undefined)).catch(told)
  return {
    hear: ({ kind }) => {
      if (kind === 'organizations-changed') void learnHolidays(context).catch(told)
      if (kind === 'holidays-changed' || kind === 'agreements-changed') void derive()
    },
    stop: () => void (isOpen = false),
  }
}

/** The same for all there are, some at a time, so that calls between are answered. */
async function bringAllDeadlinesUpToDate(context: Upkeep & Pick<ServiceContext, 'changed'>, isOpen: () => boolean): Promise<void> {
  let done = 0
  for (await aMoment(); isOpen(); await aMoment()) {
    const some = bringDeadlinesUpToDate(context)
    if (some === 0) break
    done += some
  }
  if (done > 0) context.changed({ kind: 'agreements-changed' })
}

/** The term of an agreement as it stands on a day, or would stand with other facts, with what follows from it; null when there is no such agreement. */
export function derivedTerm(db: ServiceContext['db'], agreementId: string, today: string, facts: Partial<Term> = {}): { readonly ground: DeadlineGround; readonly derived: DerivedTerm } | null {
  const found = deadlineGround(db, agreementId)
  if (found === null) return null
  const ground = { ...found, term: { ...found.term, ...facts } }
  const standing = getStandingDays(db, agreementId)
  const events = [...fromStanding(standing, ground), ...listTermEvents(db, agreementId)]
  const derived = deriveTerm(ground.term, events, today, holidaysFor(db, ground.term))
  return { ground, derived: { ...derived, dates: derived.dates.filter(({ kind }) => counts(kind, ground, standing)) } }
}

/** Whether the dates of an agreement in this state bind, rather than being planned. */
export function isBinding(state: AgreementState): boolean {
  return state === 'executed' || state === 'active' || state === 'ended'
}

function derive({ db, today }: Upkeep, ids: readonly string[]): void {
  for (const id of ids) {
    const found = derivedTerm(db, id, today())
    if (found) setDeadlines(db, id, found.derived, isBinding(found.ground.state))
  }
}

/** Of one that is in the Trash nothing counts; of one that has ended only what goes on after the end, if it ever began. */
function counts(kind: DerivedTerm['dates'][number]['kind'], { state, trashed }: DeadlineGround, { ending }: StandingDays): boolean {
  if (trashed) return false
  return state !== 'ended' || ((kind === 'survival' || kind === 'retention') && ending !== 'declined' && ending !== 'abandoned')
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
