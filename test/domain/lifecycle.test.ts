import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgreementState, agreementStates } from '../../main/domain/agreement.ts'
import { type LifecycleEvent, type Standing, transition } from '../../main/domain/lifecycle.ts'

const at = (state: AgreementState, more: Partial<Standing> = {}): Standing => ({ state, suspended: false, ending: null, ...more })
const today = '2027-06-30'

/** What each event makes of each state, in the order draft, in review, approved, out for signature, executed, active, ended. */
const table: readonly (readonly [name: string, event: LifecycleEvent, outcomes: readonly string[]])[] = [
  ['a request for review', { kind: 'request-review' }, ['in-review', 'in-review', 'already-final', 'already-final', 'already-final', 'already-final', 'already-final']],
  ['the last approval', { kind: 'approve', othersOpen: false }, ['not-in-review', 'approved', 'not-in-review', 'not-in-review', 'not-in-review', 'not-in-review', 'not-in-review']],
  ['an approval before others', { kind: 'approve', othersOpen: true }, ['not-in-review', 'in-review', 'not-in-review', 'not-in-review', 'not-in-review', 'not-in-review', 'not-in-review']],
  ['sending back', { kind: 'send-back' }, ['not-in-review', 'draft', 'draft', 'not-in-review', 'not-in-review', 'not-in-review', 'not-in-review']],
  ['a change of the text', { kind: 'change-text' }, ['draft', 'in-review', 'in-review', 'already-final', 'already-final', 'already-final', 'already-final']],
  ['finalising', { kind: 'finalise', reviewSkipped: false }, ['needs-review', 'in-review', 'out-for-signature', 'already-final', 'already-final', 'already-final', 'already-final']],
  ['finalising without a review', { kind: 'finalise', reviewSkipped: true }, ['out-for-signature', 'in-review', 'out-for-signature', 'already-final', 'already-final', 'already-final', 'already-final']],
  ['reopening', { kind: 'reopen' }, ['not-out', 'not-out', 'not-out', 'draft', 'not-out', 'not-out', 'not-out']],
  ['the last signature', { kind: 'sign' }, ['not-out', 'not-out', 'not-out', 'executed', 'not-out', 'not-out', 'not-out']],
  ['the first day', { kind: 'start', start: today, today }, ['not-executed', 'not-executed', 'not-executed', 'not-executed', 'active', 'not-executed', 'not-executed']],
  ['starting without a first day', { kind: 'start', start: null, today }, ['not-executed', 'not-executed', 'not-executed', 'not-executed', 'active', 'not-executed', 'not-executed']],
  ['the day before the first', { kind: 'start', start: '2027-07-01', today }, ['not-executed', 'not-executed', 'not-executed', 'not-executed', 'starts-later', 'not-executed', 'not-executed']],
  ['a pause', { kind: 'suspend' }, ['not-active', 'not-active', 'not-active', 'not-active', 'not-active', 'active, suspended', 'not-active']],
  ['resuming what is not paused', { kind: 'resume' }, ['not-suspended', 'not-suspended', 'not-suspended', 'not-suspended', 'not-suspended', 'not-suspended', 'not-suspended']],
  ['a refusal by the partner', { kind: 'decline' }, ['not-in-review', 'ended: declined', 'ended: declined', 'ended: declined', 'signed-already', 'signed-already', 'ended-already']],
  ['letting it be', { kind: 'abandon' }, ['ended: abandoned', 'ended: abandoned', 'ended: abandoned', 'ended: abandoned', 'signed-already', 'signed-already', 'ended-already']],
  ['the day after the last', { kind: 'expire', end: '2027-06-29', today }, ['not-active', 'not-active', 'not-active', 'not-active', 'not-active', 'ended: expired', 'ended-already']],
  ['the last day', { kind: 'expire', end: today, today }, ['not-active', 'not-active', 'not-active', 'not-active', 'not-active', 'not-over', 'ended-already']],
  ['expiry without an end', { kind: 'expire', end: null, today }, ['not-active', 'not-active', 'not-active', 'not-active', 'not-active', 'not-over', 'ended-already']],
  ['termination', { kind: 'terminate' }, ['not-signed', 'not-signed', 'not-signed', 'not-signed', 'ended: terminated', 'ended: terminated', 'ended-already']],
  ['a renewal that takes its place', { kind: 'supersede' }, ['not-signed', 'not-signed', 'not-signed', 'not-signed', 'ended: superseded', 'ended: superseded', 'ended-already']],
]

function outcome(standing: Standing, event: LifecycleEvent): string {
  const after = transition(standing, event)
  if (!after.ok) return after.why
  const { state, suspended, ending } = after.standing
  return `${state}${suspended ? ', suspended' : ''}${ending === null ? '' : `: ${ending}`}`
}

describe('every event in every state', () => {
  test.each(table)('%s', (_, event, outcomes) => {
    expect(agreementStates.map((state) => outcome(at(state), event))).toEqual(outcomes)
  })

  test('no event is left out', () => {
    const kinds: Readonly<Record<LifecycleEvent['kind'], true>> = {
      'request-review': true, approve: true, 'send-back': true, 'change-text': true, finalise: true, reopen: true, sign: true, start: true,
      suspend: true, resume: true, decline: true, abandon: true, expire: true, terminate: true, supersede: true,
    }
    expect([...new Set(table.map(([, { kind }]) => kind))].toSorted()).toEqual(Object.keys(kinds).toSorted())
  })
})

describe('a pause', () => {
  const paused = at('active', { suspended: true })

  test('ends with resuming, and cannot begin twice', () => {
    expect(outcome(paused, { kind: 'resume' })).toBe('active')
    expect(outcome(paused, { kind: 'suspend' })).toBe('suspended')
  })

  test('keeps no agreement from ending', () => {
    expect(outcome(paused, { kind: 'terminate' })).toBe('ended: terminated')
    expect(outcome(paused, { kind: 'expire', end: '2027-01-01', today })).toBe('ended: expired')
  })
})

const events = fc.constantFrom(...table.map(([, event]) => event), { kind: 'resume' } as const)

/** The standings that a draft passes as these happen, those that are refused left out, each with what led there. */
function way(happenings: readonly LifecycleEvent[]): readonly (readonly [LifecycleEvent | null, Standing])[] {
  return happenings.reduce<(readonly [LifecycleEvent | null, Standing])[]>((passed, event) => {
    const after = transition(passed.at(-1)?.[1] ?? at('draft'), event)
    return after.ok ? [...passed, [event, after.standing] as const] : passed
  }, [[null, at('draft')]])
}

describe('whatever happens, in whatever order', () => {
  const ways = (check: (passed: ReturnType<typeof way>) => void) => fc.assert(fc.property(fc.array(events, { maxLength: 40 }), (happenings) => check(way(happenings))), { numRuns: 2_000 })

  test('nothing is in force that was not signed, nothing is signed that was not final, nothing is final without a review or a reason', () => {
    ways((passed) => {
      passed.forEach(([event, { state }], index) => {
        const before = passed[index - 1]?.[1].state
        if (state === 'active' && before !== 'active') expect(before).toBe('executed')
        if (state === 'executed') expect(before).toBe('out-for-signature')
        if (state === 'out-for-signature') expect(before === 'approved' || (event?.kind === 'finalise' && event.reviewSkipped)).toBe(true)
        if (state === 'approved') expect(before).toBe('in-review')
      })
    })
  })

  test('what has ended stays as it ended, and says how', () => {
    ways((passed) => {
      const end = passed.findIndex(([, { state }]) => state === 'ended')
      if (end === -1) return
      expect(end).toBe(passed.length - 1)
      expect(passed[end]?.[1].ending).not.toBeNull()
    })
  })

  test('only what is active is paused', () => {
    ways((passed) => {
      for (const [, { state, suspended }] of passed) if (suspended) expect(state).toBe('active')
    })
  })

  test('a text that is approved has not changed since', () => {
    ways((passed) => {
      passed.forEach(([event], index) => {
        if (event?.kind === 'change-text') expect(passed[index]?.[1].state).not.toBe('approved')
      })
    })
  })
})
