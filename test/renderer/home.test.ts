import { describe, expect, it } from 'vitest'
import type { HomeAgreement } from '../../main/contract/home.ts'
import { distance, groupsOf, nearness } from '../../renderer/features/home/groups.ts'
import { headlineOf } from '../../renderer/features/home/headline.ts'
import { readIds, withOpened } from '../../renderer/features/home/recent.ts'
import { marksOn, monthsOn, placeOn } from '../../renderer/features/home/timeline.ts'

/** A Sunday. */
const today = '2026-11-22'
const agreement = (id: string, facts: Partial<HomeAgreement> = {}): HomeAgreement => ({
  id,
  number: id,
  title: `Agreement ${id}`,
  partner: '',
  state: 'active',
  end: null,
  noticeDays: null,
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...facts,
})
const some = (...ends: readonly string[]) => ({ total: ends.length, items: ends.map((end) => agreement(end, { end })) })
const none = some()

describe('the headline', () => {
  const says = (facts: Partial<Parameters<typeof headlineOf>[0]>) => headlineOf({ today, ending: none, waiting: none, drafts: none, ...facts })

  it('names what comes first', () => {
    expect(says({})).toEqual({ says: 'Nothing needs you now', below: 'Nothing else is open.' })
    expect(says({ drafts: some('2027-01-01') }).says).toBe('Nothing is due: go on with one draft')
    expect(says({ drafts: some('2027-01-01'), waiting: { total: 3, items: [] } })).toEqual({ says: '3 agreements wait for signatures', below: 'Besides: 1 draft is open.' })
    expect(says({ ending: some('2026-11-30', '2026-12-05', '2027-03-01'), waiting: some('x') })).toEqual({
      says: '2 agreements end by 5 Dec',
      below: 'Besides: 1 term ends and 1 agreement waits for signatures.',
    })
    expect(says({ ending: some('2026-11-22') }).says).toBe('One agreement ends by 22 Nov')
    expect(says({ ending: some('2026-11-21', '2026-11-30') })).toEqual({ says: 'One agreement is past its end', below: 'Besides: 1 term ends.' })
  })

  it('a term that ends later is no headline', () => {
    expect(says({ ending: some('2026-12-06') })).toEqual({ says: 'Nothing needs you now', below: 'Besides: 1 term ends.' })
  })
})

describe('the groups', () => {
  it('are dated things by their week, then what waits, then drafts; empty ones are not there', () => {
    const groups = groupsOf({ today, ending: some('2026-11-21', '2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'), waiting: none, drafts: { total: 8, items: [agreement('d')] } })
    expect(groups.map(({ title, rows, more }) => [title, rows.map(({ agreement: { id } }) => id), more])).toEqual([
      ['Past their end', ['2026-11-21'], 0],
      ['This week', ['2026-11-22'], 0],
      ['Next week', ['2026-11-23', '2026-11-29'], 0],
      ['Within 90 days', ['2026-11-30'], 0],
      ['Drafts to go on with', ['d'], 7],
    ])
  })

  it('a day is told by its distance, and coloured by it', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-28', '2026-11-21', '2026-11-01'].map((day) => distance(today, day))).toEqual(['today', 'tomorrow', 'in 6 days', 'yesterday', '21 days ago'])
    expect(['2026-11-21', '2026-11-29', '2026-11-30', '2026-12-22', '2026-12-23'].map((day) => nearness(today, day))).toEqual(['near', 'near', 'soon', 'soon', 'later'])
  })
})

describe('the line of twelve months', () => {
  it('begins today, ends in a year, and gives near days more room', () => {
    expect(placeOn(today, today, 600)).toBe(0)
    expect(placeOn(today, '2027-11-22', 600)).toBe(600)
    expect(placeOn(today, '2027-05-23', 600)).toBeCloseTo(600 * 0.62, -1)
    const months = monthsOn(today, 600)
    expect(months.map(({ day }) => day.slice(0, 7))).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08', '2027-09', '2027-10', '2027-11'])
    expect(months.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(600)
    expect(months[2]?.width).toBeGreaterThan(months[10]?.width ?? 0)
  })

  it('joins marks that are closer than 24 pixels', () => {
    const ends = some('2026-12-01', '2026-12-02', '2027-06-01').items
    expect(marksOn(today, ends, 600).map((mark) => mark.agreements.length)).toEqual([2, 1])
  })
})

describe('recently opened', () => {
  const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  it('has the latest first, each once, and no more than twelve', () => {
    expect(withOpened([id(1), id(2)], id(2))).toEqual([id(2), id(1)])
    expect(withOpened(Array.from({ length: 12 }, (_, n) => id(n)), id(99))).toHaveLength(12)
  })

  it('is empty when what was kept cannot be read', () => {
    expect([readIds(null), readIds('x'), readIds('{}'), readIds(`["a", 3, "${id(1)}"]`)]).toEqual([[], [], [], [id(1)]])
  })
})
