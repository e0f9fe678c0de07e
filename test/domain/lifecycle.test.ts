import { expect, test } from 'vitest'
import { type AgreementState, agreementStates } from '../../main/domain/agreement.ts'
import { type LifecycleEvent, transition } from '../../main/domain/lifecycle.ts'

const outcome = (state: AgreementState, event: LifecycleEvent) => {
  const after = transition(state, event)
  return after.ok ? after.state : after.why
}

test('a draft is finalised with a reason for skipping its review, an approved agreement without one, and no other', () => {
  expect(agreementStates.map((state) => outcome(state, { kind: 'finalise', reviewSkipped: false }))).toEqual(['needs-review', 'in-review', 'out-for-signature', 'already-final', 'already-final', 'already-final', 'already-final'])
  expect(outcome('draft', { kind: 'finalise', reviewSkipped: true })).toBe('out-for-signature')
  expect(outcome('in-review', { kind: 'finalise', reviewSkipped: true })).toBe('in-review')
})

test('only what is out for signature is reopened', () => {
  expect(agreementStates.map((state) => outcome(state, { kind: 'reopen' }))).toEqual(['not-out', 'not-out', 'not-out', 'draft', 'not-out', 'not-out', 'not-out'])
})
