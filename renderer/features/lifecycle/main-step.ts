import type { LifecycleMove, LifecycleView } from '../../../main/contract/lifecycle.ts'
import { type PaperKind, paperKinds } from '../../../main/domain/paper.ts'

/** What a person can do next in the head of an agreement. */
export type Step = LifecycleMove | 'request-review' | 'another' | 'approve' | 'sign'

type Facts = Pick<LifecycleView, 'state' | 'possible' | 'suspendedOn'>

/** The one thing that comes next, when there is one. */
export function mainStep({ state, possible, suspendedOn }: Facts): Step | null {
  const may = (step: LifecycleView['possible'][number]) => possible.includes(step)
  switch (state) {
    case 'draft':
      return 'request-review'
    case 'in-review':
      return 'approve'
    case 'approved':
      return 'finalise'
    case 'out-for-signature':
      return 'sign'
    case 'executed':
      return may('start') ? 'start' : null
    case 'active':
      if (may('expire')) return 'expire'
      return suspendedOn === null ? null : 'resume'
    case 'ended':
      return null
  }
}

const order: readonly Step[] = ['start', 'resume', 'another', 'finalise', 'reopen', 'change-text', 'send-back', 'suspend', 'expire', 'terminate', 'supersede', 'decline', 'abandon']

/** Everything else that may be done, in the order of the menu. `hasText`: there is a text of ours, which says itself how it is reopened. */
export function stepsBeside({ state, possible }: Facts, main: Step | null, hasText: boolean): readonly Step[] {
  return order.filter((step) => {
    if (step === main) return false
    if (step === 'another') return state === 'in-review'
    if (step === 'reopen' && hasText) return false
    // A draft and a text in review are open as they are.
    if (step === 'change-text') return state === 'approved'
    return possible.some((each) => each === step)
  })
}

/** The papers that can be drafted from it: what all have signed is amended, renewed and given notice of, unless it is such a paper itself. */
export function papersFor({ state, paper, options }: Pick<LifecycleView, 'state' | 'paper' | 'options'>): readonly PaperKind[] {
  if (paper !== null || (state !== 'active' && state !== 'executed')) return []
  return paperKinds.filter((kind) => kind !== 'option' || options)
}
