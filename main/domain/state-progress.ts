import type { AgreementState } from './agreement.ts'

/** How far an agreement of each state has come, from 0 to 1; null: it has ended. */
export const stateProgress: Readonly<Record<AgreementState, number | null>> = {
  draft: 0,
  'in-review': 0.25,
  approved: 0.5,
  'out-for-signature': 0.75,
  executed: 0.99,
  active: 1,
  ended: null,
}
