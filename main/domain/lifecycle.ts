import type { AgreementState } from './agreement.ts'
import { assertNever } from './assert-never.ts'

/** How an agreement ended. */
export const endings = ['expired', 'terminated', 'superseded', 'declined', 'abandoned'] as const
export type Ending = (typeof endings)[number]

/** Where an agreement stands: its state, a pause of an active one, and how it ended. */
export interface Standing {
  readonly state: AgreementState
  readonly suspended: boolean
  /** Null until it has ended, and for one that was recorded as ended without saying how. */
  readonly ending: Ending | null
}

/** What happens to an agreement and may change its state. Days are YYYY-MM-DD. */
export type LifecycleEvent =
  | { readonly kind: 'request-review' }
  /** `othersOpen`: somebody else has not decided yet. */
  | { readonly kind: 'approve'; readonly othersOpen: boolean }
  | { readonly kind: 'send-back' }
  /** Its words or answers are about to change. */
  | { readonly kind: 'change-text' }
  /** `reviewSkipped`: a person gave a reason for going without a review. */
  | { readonly kind: 'finalise'; readonly reviewSkipped: boolean }
  | { readonly kind: 'reopen' }
  /** All parties have signed. */
  | { readonly kind: 'sign' }
  /** `start`: the first day of its term, when that is known. */
  | { readonly kind: 'start'; readonly start: string | null; readonly today: string }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'abandon' }
  /** `end`: the last day of its term, when it has one. */
  | { readonly kind: 'expire'; readonly end: string | null; readonly today: string }
  | { readonly kind: 'terminate' }
  | { readonly kind: 'supersede' }

export type LifecycleKind = LifecycleEvent['kind']

export type Refusal =
  | 'needs-review'
  | 'in-review'
  | 'already-final'
  | 'not-out'
  | 'not-in-review'
  | 'starts-later'
  | 'not-executed'
  | 'not-active'
  | 'suspended'
  | 'not-suspended'
  | 'signed-already'
  | 'not-signed'
  | 'not-over'
  | 'ended-already'

export type Transition = { readonly ok: true; readonly standing: Standing } | { readonly ok: false; readonly why: Refusal }

/** Where an agreement stands after something happened to it, or why that cannot happen as it stands. */
export function transition(standing: Standing, event: LifecycleEvent): Transition {
  const { state } = standing
  switch (event.kind) {
    case 'request-review':
      return state === 'draft' || state === 'in-review' ? to('in-review') : no('already-final')
    case 'approve':
      return state === 'in-review' ? to(event.othersOpen ? 'in-review' : 'approved') : no('not-in-review')
    case 'send-back':
      return state === 'in-review' || state === 'approved' ? to('draft') : no('not-in-review')
    case 'change-text':
      return textChanged(state)
    case 'finalise':
      return finalised(state, event.reviewSkipped)
    case 'reopen':
      return state === 'out-for-signature' ? to('draft') : no('not-out')
    case 'sign':
      return state === 'out-for-signature' ? to('executed') : no('not-out')
    case 'start':
      return started(state, event)
    case 'suspend':
      if (state !== 'active') return no('not-active')
      return standing.suspended ? no('suspended') : { ok: true, standing: { ...standing, suspended: true } }
    case 'resume':
      return standing.suspended ? to('active') : no('not-suspended')
    case 'decline':
    case 'abandon':
      return withdrawn(state, event.kind)
    case 'expire':
      if (state !== 'active') return no(state === 'ended' ? 'ended-already' : 'not-active')
      return event.end !== null && event.end < event.today ? ended('expired') : no('not-over')
    case 'terminate':
    case 'supersede':
      if (state === 'ended') return no('ended-already')
      return state === 'active' || state === 'executed' ? ended(event.kind === 'terminate' ? 'terminated' : 'superseded') : no('not-signed')
    default:
      return assertNever(event)
  }
}

/** The words of a draft and of one in review are open; those of an approved agreement send it back to review. */
function textChanged(state: AgreementState): Transition {
  return state === 'draft' ? to('draft') : state === 'in-review' || state === 'approved' ? to('in-review') : no('already-final')
}

function finalised(state: AgreementState, reviewSkipped: boolean): Transition {
  switch (state) {
    case 'draft':
      return reviewSkipped ? to('out-for-signature') : no('needs-review')
    case 'approved':
      return to('out-for-signature')
    case 'in-review':
      return no('in-review')
    case 'out-for-signature':
    case 'executed':
    case 'active':
    case 'ended':
      return no('already-final')
    default:
      return assertNever(state)
  }
}

function started(state: AgreementState, { start, today }: { readonly start: string | null; readonly today: string }): Transition {
  if (state !== 'executed') return no('not-executed')
  return start !== null && start > today ? no('starts-later') : to('active')
}

/** Nobody is bound yet: a partner says no, or we let it be. */
function withdrawn(state: AgreementState, kind: 'decline' | 'abandon'): Transition {
  if (state === 'ended') return no('ended-already')
  if (state === 'executed' || state === 'active') return no('signed-already')
  // What nobody has shown to the partner cannot be declined.
  if (kind === 'decline' && state === 'draft') return no('not-in-review')
  return ended(kind === 'decline' ? 'declined' : 'abandoned')
}

function to(state: AgreementState): Transition {
  return { ok: true, standing: { state, suspended: false, ending: null } }
}

function ended(ending: Ending): Transition {
  return { ok: true, standing: { state: 'ended', suspended: false, ending } }
}

function no(why: Refusal): Transition {
  return { ok: false, why }
}
