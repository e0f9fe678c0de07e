import { stateWords } from '../contract/messages/states.ts'
import { failure } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'
import { type LifecycleEvent, type Refusal, type Standing, transition } from '../domain/lifecycle.ts'
import { updateAgreement } from '../store/agreements.ts'
import { getStandingDays, setStandingDays } from '../store/standings.ts'
import type { ServiceContext } from './context.ts'

const refusals = {
  'needs-review': 'review-skip-needs-reason',
  'in-review': 'agreement-in-review',
  'already-final': 'agreement-already-final',
  'not-out': 'agreement-not-out',
  'not-in-review': 'agreement-not-in-review',
  'starts-later': 'agreement-starts-later',
  'not-executed': 'agreement-not-executed',
  'not-active': 'agreement-not-active',
  suspended: 'agreement-suspended',
  'not-suspended': 'agreement-not-suspended',
  'signed-already': 'agreement-signed-already',
  'not-signed': 'agreement-not-signed',
  'not-over': 'agreement-not-over',
  'ended-already': 'agreement-ended-already',
} as const satisfies Readonly<Record<Refusal, string>>

export function standingOf({ db }: Pick<ServiceContext, 'db'>, { id, state }: Pick<Agreement, 'id' | 'state'>): Standing {
  const { suspendedOn, ending } = getStandingDays(db, id)
  return { state, suspended: suspendedOn !== null, ending }
}

/** Where the agreement stands after this; throws the problem that says why it cannot happen. */
export function standingAfter(context: Pick<ServiceContext, 'db'>, agreement: Agreement, event: LifecycleEvent): Standing {
  const after = transition(standingOf(context, agreement), event)
  const { number, state } = agreement
  if (!after.ok) throw failure(refusals[after.why], { number, state: stateWords[state] })
  return after.standing
}

/** Keeps where an agreement stands, with the day on which it came to stand so. Belongs in the transaction of what it tells of. */
export function keepStanding({ db, now }: Pick<ServiceContext, 'db' | 'now'>, agreement: Agreement, { state, suspended, ending }: Standing, on: string): void {
  const before = getStandingDays(db, agreement.id)
  updateAgreement(db, { ...agreement, state, updatedAt: now() })
  setStandingDays(db, agreement.id, {
    executedOn: state === 'executed' ? (before.executedOn ?? on) : isSigned(state) ? before.executedOn : null,
    activeOn: state === 'active' ? (before.activeOn ?? on) : state === 'ended' ? before.activeOn : null,
    suspendedOn: suspended ? (before.suspendedOn ?? on) : null,
    endedOn: state === 'ended' ? on : null,
    ending,
  })
}

function isSigned(state: Agreement['state']): boolean {
  return state === 'executed' || state === 'active' || state === 'ended'
}
