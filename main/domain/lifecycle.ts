import type { AgreementState } from './agreement.ts'
import { assertNever } from './assert-never.ts'

/** What happens to an agreement and may change its state. */
export type LifecycleEvent =
  /** `reviewSkipped`: a person gave a reason for going without a review. */
  | { readonly kind: 'finalise'; readonly reviewSkipped: boolean }
  | { readonly kind: 'reopen' }

export type Refusal = 'needs-review' | 'in-review' | 'already-final' | 'not-out'

export type Transition = { readonly ok: true; readonly state: AgreementState } | { readonly ok: false; readonly why: Refusal }

/** The state that an agreement has after something happened to it, or why that cannot happen in its state. */
export function transition(state: AgreementState, event: LifecycleEvent): Transition {
  switch (event.kind) {
    case 'finalise':
      return finalised(state, event.reviewSkipped)
    case 'reopen':
      return state === 'out-for-signature' ? { ok: true, state: 'draft' } : { ok: false, why: 'not-out' }
    default:
      return assertNever(event)
  }
}

function finalised(state: AgreementState, reviewSkipped: boolean): Transition {
  switch (state) {
    case 'draft':
      return reviewSkipped ? { ok: true, state: 'out-for-signature' } : { ok: false, why: 'needs-review' }
    case 'approved':
      return { ok: true, state: 'out-for-signature' }
    case 'in-review':
      return { ok: false, why: 'in-review' }
    case 'out-for-signature':
    case 'executed':
    case 'active':
    case 'ended':
      return { ok: false, why: 'already-final' }
    default:
      return assertNever(state)
  }
}
