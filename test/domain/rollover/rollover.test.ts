import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyTerm, type Term } from '../../../main/domain/agreement.ts'
import { dayAfter } from '../../../main/domain/days.ts'
import { mostPassed, renewalsByItself } from '../../../main/domain/rollover/coming-renewals.ts'
import { renewalChoices, type RenewalEntry, rollover } from '../../../main/domain/rollover/rollover.ts'
import type { TermEvent } from '../../../main/domain/term/term-event.ts'

/** From 1 July, a year at a time; sixty days of notice, to the day. */
const yearly: Partial<Term> = { kind: 'fixed', start: '2026-07-01', length: 'P1Y', renewal: 'automatic', noticeCount: 60, noticeRoll: 'none' }

const entry = (renews: string, kind: RenewalEntry['entry'], on: string): RenewalEntry => ({ renews, entry: kind, grounds: 'It works.', on, by: kind === 'undecided' || kind === 'not-given' ? null : 'ann', paper: null })

function standing(today: string, { term = {}, events = [], entries = [], leads = null }: { term?: Partial<Term>; events?: readonly TermEvent[]; entries?: readonly RenewalEntry[]; leads?: readonly number[] | null } = {}) {
  return rollover(renewalsByItself({ ...emptyTerm, ...yearly, ...term }, events, today, () => null), entries, leads)
}

describe('the renewal that is asked about', () => {
  test('is the next that a notice can stop, from 180 days before its last day', () => {
    expect(standing('2026-08-01').coming).toEqual({ renews: '2027-07-01', number: 1, noticeBy: '2027-05-01', lastDay: '2027-05-01', asksFrom: '2026-11-02', decision: null })
  })

  test('is asked from the first lead time that somebody chose; without any, as usual', () => {
    expect(standing('2026-08-01', { leads: [30, 7] }).coming?.asksFrom).toBe('2027-04-01')
    expect(standing('2026-08-01', { leads: [] }).coming?.asksFrom).toBe('2026-11-02')
  })

  test('is to be answered by the day of sending, and passes with the last day of arrival', () => {
    const term = { deliveryDays: 5, noticeRoll: 'earlier' } as const
    expect(standing('2027-04-30', { term }).coming).toMatchObject({ noticeBy: '2027-04-23', lastDay: '2027-05-01' })
    expect(standing('2027-05-01', { term }).unread).toEqual([])
    expect(standing('2027-05-02', { term }).unread).toMatchObject([{ renews: '2027-07-01', outcome: 'undecided' }])
  })

  test('is asked by the last day of the term where no notice is agreed', () => {
    expect(standing('2027-06-30', { term: { noticeCount: null } }).coming).toMatchObject({ renews: '2027-07-01', noticeBy: '2027-06-30' })
  })

  test('is the third after two that came by themselves', () => {
    expect(standing('2028-09-01').coming).toMatchObject({ renews: '2029-07-01', number: 3, noticeBy: '2029-05-01' })
  })

  test('is none where nothing renews by itself, the cap is reached, or it was terminated', () => {
    expect(standing('2026-08-01', { term: { renewal: 'by-agreement' } }).coming).toBeNull()
    expect(standing('2027-08-01', { term: { renewalCount: 1 } }).coming).toBeNull()
    expect(standing('2027-08-01', { term: { renewalUntil: '2028-06-30' } }).coming).toBeNull()
    expect(standing('2026-09-01', { events: [{ kind: 'terminated', on: '2026-08-31' }] }).coming).toBeNull()
  })

  test('is none once notice was given, and is there again when the parties renew all the same', () => {
    const given: TermEvent = { kind: 'non-renewal-notice', on: '2027-03-01' }
    expect(standing('2027-03-02', { events: [given] }).coming).toBeNull()
    expect(standing('2027-08-01', { events: [given] }).unread).toEqual([])
    const again = standing('2027-06-02', { events: [given, { kind: 'renewed', on: '2027-06-01', until: '2028-06-30' }] })
    expect(again.coming).toMatchObject({ renews: '2028-07-01' })
    expect(again.unread).toEqual([])
  })

  test('comes all the same while the agreement is suspended: its term runs on', () => {
    expect(standing('2027-01-01', { events: [{ kind: 'suspended', on: '2026-12-01' }] }).coming).toMatchObject({ renews: '2027-07-01' })
  })
})

describe('a decision', () => {
  test('counts as the last one that was not taken back', () => {
    const [keep, notice] = [entry('2027-07-01', 'keep', '2027-02-01'), entry('2027-07-01', 'notice', '2027-03-01')]
    const decided = (...entries: RenewalEntry[]) => standing('2027-04-01', { entries }).coming?.decision?.entry ?? null
    expect(decided(keep)).toBe('keep')
    expect(decided(keep, notice)).toBe('notice')
    expect(decided(keep, notice, entry('2027-07-01', 'taken-back', '2027-03-02'))).toBe('keep')
    expect(decided(keep, entry('2027-07-01', 'taken-back', '2027-03-02'))).toBeNull()
  })

  test('of one renewal says nothing of the next', () => {
    expect(standing('2027-09-01', { entries: [entry('2027-07-01', 'keep', '2027-02-01')] })).toMatchObject({ unread: [], coming: { renews: '2028-07-01', decision: null } })
  })

  test('for notice that was never given leaves the renewal open, and one that is renegotiated does not', () => {
    expect(standing('2027-06-01', { entries: [entry('2027-07-01', 'notice', '2027-03-01')] }).unread).toMatchObject([{ renews: '2027-07-01', outcome: 'not-given' }])
    expect(standing('2027-06-01', { entries: [entry('2027-07-01', 'renegotiate', '2027-03-01')] }).unread).toEqual([])
  })
})

describe('what nobody decided', () => {
  const ten = () => standing('2036-09-01')

  test('is each renewal of an evergreen that renewed for ten years unread', () => {
    expect(ten().unread.map(({ renews }) => renews.slice(0, 4))).toEqual(['2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034', '2035', '2036'])
    expect(ten().unrecorded).toHaveLength(10)
    expect(ten().coming).toMatchObject({ renews: '2037-07-01', number: 11 })
  })

  test('stays open through further renewals once it was noted, and is not to be noted again', () => {
    const noted = ten().unrecorded.slice(0, 9).map(({ renews }) => entry(renews, 'undecided', '2035-07-02'))
    const later = standing('2036-09-01', { entries: noted })
    expect(later.unread).toHaveLength(10)
    expect(later.unrecorded).toEqual([{ renews: '2036-07-01', lastDay: '2036-05-01', outcome: 'undecided' }])
  })

  test('is answered by a decision after the fact, which answers for the earlier ones too; taken back, they are open again', () => {
    const late = [entry('2036-07-01', 'undecided', '2036-07-01'), entry('2036-07-01', 'keep', '2036-09-01')]
    expect(standing('2036-09-02', { entries: late })).toMatchObject({ unread: [], unrecorded: [], coming: { decision: null } })
    expect(standing('2036-09-02', { entries: [...late, entry('2036-07-01', 'taken-back', '2036-09-02')] }).unread).toHaveLength(10)
    expect(standing('2037-09-02', { entries: late }).unread.map(({ renews }) => renews)).toEqual(['2037-07-01'])
  })
})

test('whatever is entered and whenever it is looked at: the coming one can still be stopped, what is unread cannot, and noting all leaves nothing to note', () => {
  const day = fc.integer({ min: 0, max: 8_000 }).map((days) => dayAfter('2026-07-01', { days }))
  const term = fc.record({
    length: fc.constantFrom('P1M', 'P6M', 'P1Y'),
    noticeCount: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    renewalCount: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  })
  fc.assert(
    fc.property(term, day, fc.array(fc.tuple(day, fc.constantFrom(...renewalChoices, 'taken-back' as const)), { maxLength: 6 }), (facts, today, made) => {
      const terms = { ...emptyTerm, ...yearly, ...facts }
      const renewals = renewalsByItself(terms, [], today, () => null)
      const all = [...renewals.passed, ...(renewals.coming ? [renewals.coming] : [])]
      const entries = made.filter(([on]) => on <= today).map(([on, kind]) => entry(all[on.length % Math.max(1, all.length)]?.renews ?? today, kind, on))
      const stands = rollover(renewals, entries, null)
      if (stands.coming) expect(stands.coming.noticeBy <= stands.coming.lastDay && stands.coming.lastDay >= today && stands.coming.lastDay < stands.coming.renews).toBe(true)
      expect(stands.unread.every(({ lastDay }) => lastDay < today)).toBe(true)
      expect(renewals.passed.length).toBeLessThanOrEqual(mostPassed)
      expect(new Set(all.map(({ renews }) => renews)).size).toBe(all.length)
      const noted = [...entries, ...stands.unrecorded.map(({ renews, outcome }) => entry(renews, outcome, today))]
      const after = rollover(renewals, noted, null)
      expect(after.unrecorded).toEqual([])
      expect(after.unread.map(({ renews }) => renews)).toEqual(stands.unread.map(({ renews }) => renews))
    }),
  )
})
