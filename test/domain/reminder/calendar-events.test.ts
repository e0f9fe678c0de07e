import { describe, expect, it } from 'vitest'
import { type CalendarEvent, nextEvents, type Said } from '../../../main/domain/reminder/calendar-events.ts'

const said = (subject: string, date: string, words = 'x', kind: Said['kind'] = 'notice'): Said => ({ subject, kind, date, said: words })

/** What one file after the other says. */
function files(...exports: readonly (readonly Said[])[]): readonly (readonly CalendarEvent[])[] {
  let uids = 0
  let known: readonly CalendarEvent[] = []
  return exports.map((now) => (known = nextEvents(known, now, () => true, () => `u${++uids}`)))
}

describe('a second calendar file', () => {
  it('says the same of what is the same', () => {
    const [first, second] = files([said('a', '2027-06-25'), said('b', '2027-07-01')], [said('b', '2027-07-01'), said('a', '2027-06-25')])
    expect(second?.toReversed()).toEqual(first)
    expect(first?.map(({ uid, sequence }) => [uid, sequence])).toEqual([['u1', 0], ['u2', 0]])
  })

  it('moves what moved, and changes what reads otherwise', () => {
    const [, moved, renamed] = files([said('a', '2027-06-25')], [said('a', '2027-06-11')], [said('a', '2027-06-11', 'another title')])
    expect(moved).toMatchObject([{ uid: 'u1', date: '2027-06-11', sequence: 1, cancelled: false }])
    expect(renamed).toMatchObject([{ uid: 'u1', sequence: 2 }])
  })

  it('cancels what is gone, once, and takes it back when it is there again', () => {
    const [, gone, still, back] = files([said('a', '2027-06-25')], [], [], [said('a', '2027-06-25')])
    expect(gone).toMatchObject([{ uid: 'u1', sequence: 1, cancelled: true }])
    expect(still).toEqual(gone)
    expect(back).toMatchObject([{ uid: 'u1', sequence: 2, cancelled: false }])
  })

  it('keeps two deadlines of a kind apart: the one that stays is not taken for the one that moved', () => {
    const [, next] = files([said('a', '2027-03-01'), said('a', '2027-06-25')], [said('a', '2027-06-25'), said('a', '2028-03-01')])
    expect(next).toMatchObject([{ uid: 'u2', date: '2027-06-25', sequence: 0 }, { uid: 'u1', date: '2028-03-01', sequence: 1 }])
  })

  it('says nothing of what it does not cover', () => {
    const before = nextEvents([], [said('a', '2027-06-25'), said('b', '2027-07-01')], () => true, () => 'u')
    expect(nextEvents(before, [said('b', '2027-07-01')], ({ subject }) => subject === 'b', () => 'v').map(({ subject, cancelled }) => [subject, cancelled])).toEqual([['b', false]])
  })
})
