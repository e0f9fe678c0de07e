import { describe, expect, it } from 'vitest'
import type { HomeAgreement, HomeDeadline } from '../../main/contract/home.ts'
import { groupsOf, nearness } from '../../renderer/features/home/groups.ts'
import { headlineOf } from '../../renderer/features/home/headline.ts'
import { readIds, withOpened } from '../../renderer/features/home/recent.ts'
import { lanes, marksOn, monthsOn, placeOn, shapeOf } from '../../renderer/features/home/timeline.ts'

/** A Sunday. */
const today = '2026-11-22'
const agreement = (id: string): HomeAgreement => ({ id, number: id, title: `Agreement ${id}`, partner: '', state: 'active', updatedAt: '2026-11-01T00:00:00.000Z' })
const deadline = (date: string, facts: Partial<HomeDeadline> = {}): HomeDeadline => ({ agreementId: date, number: date, title: `Agreement ${date}`, partner: '', state: 'active', kind: 'notice', date, guards: null, because: [], ...facts })
const some = (...dates: readonly string[]) => ({ total: dates.length, items: dates.map((date) => deadline(date)) })
const none = { total: 0, items: [] }

describe('the headline', () => {
  const nothing = { overdue: 0, soon: 0, first: null }
  const says = (facts: Partial<Parameters<typeof headlineOf>[0]>) => headlineOf({ today, pressing: nothing, waiting: none, drafts: none, ...facts })

  it('names what comes first', () => {
    expect(says({})).toEqual({ says: 'Nothing needs you now', below: 'Nothing else is open.' })
    expect(says({ drafts: { total: 1, items: [] } }).says).toBe('Nothing is due: go on with one draft')
    expect(says({ drafts: { total: 1, items: [] }, waiting: { total: 3, items: [] } })).toEqual({ says: '3 agreements wait for signatures', below: 'Besides: 1 draft is open.' })
    expect(says({ pressing: { overdue: 0, soon: 2, first: deadline('2026-11-25') }, waiting: { total: 1, items: [] } })).toEqual({
      says: '2 dates are near, the first on Wed 25 Nov',
      below: 'Besides: 1 agreement waits for signatures.',
    })
    expect(says({ pressing: { overdue: 1, soon: 1, first: deadline('2026-11-25') } })).toEqual({ says: 'One date is past and still open', below: 'Besides: 1 date is near.' })
  })

  it('one date is said as what has to be done, or happens', () => {
    const first = (kind: HomeDeadline['kind']) => says({ pressing: { overdue: 0, soon: 1, first: deadline('2026-11-25', { kind }) } }).says
    expect([first('notice'), first('renewal'), first('end')]).toEqual(['Give one notice by Wed 25 Nov', 'One agreement renews by itself on Wed 25 Nov', 'One agreement ends on Wed 25 Nov'])
  })
})

describe('the groups', () => {
  it('are dated things by their week, then what waits, then drafts; empty ones are not there', () => {
    const groups = groupsOf({ today, overdue: some('2026-11-21'), due: { ...some('2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'), total: 9 }, waiting: none, drafts: { total: 8, items: [agreement('d')] } })
    expect(groups.map(({ title, rows, more }) => [title, rows.map((row) => (row.kind === 'dated' ? row.deadline.date : row.agreement.id)), more])).toEqual([
      ['Past and still open', ['2026-11-21'], 0],
      ['This week', ['2026-11-22'], 0],
      ['Next week', ['2026-11-23', '2026-11-29'], 0],
      ['Later', ['2026-11-30'], 5],
      ['Drafts to go on with', ['d'], 7],
    ])
  })

  it('a day is coloured by its distance', () => {
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
    expect(marksOn(today, ends, 600).map((mark) => mark.deadlines.length)).toEqual([2, 1])
  })
})

describe('the lanes', () => {
  it('keep decisions, ends and checks apart, each kind with its shape', () => {
    const laneOf = (kind: HomeDeadline['kind']) => lanes.find(({ shapes }) => shapes.some((shape) => shape === shapeOf(kind)))?.name
    expect((['notice', 'option', 'renewal', 'end', 'review', 'cure'] as const).map(laneOf)).toEqual(['decisions', 'decisions', 'decisions', 'ends', 'checks', 'checks'])
    expect(shapeOf('notice')).not.toBe(shapeOf('renewal'))
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
