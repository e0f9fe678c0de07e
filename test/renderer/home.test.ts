import { describe, expect, it } from 'vitest'
import type { HomeAgreement, HomeDeadline } from '../../main/contract/home.ts'
import { groupsOf, nearness, type Row } from '../../renderer/features/home/groups.ts'
import { headlineOf } from '../../renderer/features/home/headline.ts'
import { readIds, withOpened } from '../../renderer/features/home/recent.ts'
import { lanes, marksOn, monthsOn, placeOn, shapeOf } from '../../renderer/features/home/timeline.ts'

/** A Sunday. */
const today = '2026-11-22'
const agreement = (id: string): HomeAgreement => ({ id, number: id, title: `Agreement ${id}`, partner: '', state: 'active', updatedAt: '2026-11-01T00:00:00.000Z' })
const deadline = (date: string, facts: Partial<HomeDeadline> = {}): HomeDeadline => ({ agreementId: date, number: date, title: `Agreement ${date}`, partner: '', state: 'active', kind: 'notice', date, guards: null, because: [], ...facts })
const some = (...dates: readonly string[]) => ({ total: dates.length, items: dates.map((date) => deadline(date)) })
const none = { total: 0, items: [] }
const renewal = { agreementId: 'r', number: 'r', title: 'Renewal', partner: '', renews: '2027-06-01', noticeBy: '2027-04-01', unread: 0 }
const review = { id: 'v', agreementId: 'x', number: 'x', title: 'Reviewed', partner: '', assignee: 'Bo', due: null, requestedAt: '2026-11-01T00:00:00.000Z' }

describe('the headline', () => {
  const nothing = { reminders: { total: 0, past: 0, first: null }, soon: { total: 0, first: null }, unread: none, toDecide: none, overdue: none, reviews: none, approved: none, waiting: none, drafts: none }
  const says = (facts: Partial<Parameters<typeof headlineOf>[0]>) => headlineOf({ today, ...nothing, ...facts })

  it('names what comes first', () => {
    expect(says({})).toEqual({ says: 'Nothing needs you now', below: 'Nothing else is open.' })
    expect(says({ drafts: { total: 1, items: [] } }).says).toBe('Nothing is due: go on with one draft')
    expect(says({ drafts: { total: 1, items: [] }, waiting: { total: 3, items: [] } })).toEqual({ says: '3 agreements wait for signatures', below: 'Besides: 1 draft is open.' })
    expect(says({ soon: { total: 2, first: deadline('2026-11-25') }, waiting: { total: 1, items: [] } })).toEqual({
      says: '2 dates are near, the first on Wed 25 Nov',
      below: 'Besides: 1 agreement waits for signatures.',
    })
    expect(says({ overdue: some('2025-11-21'), soon: { total: 1, first: deadline('2026-11-25') } })).toEqual({ says: 'One date is past and still open', below: 'Besides: 1 date is near.' })
    expect(says({ reviews: { total: 1, items: [] }, approved: { total: 2, items: [] } })).toEqual({ says: 'One review waits for a decision', below: 'Besides: 2 approved agreements are not sent out.' })
  })

  it('is of the row that stands first: what was not decided, then reminders, then what is past, to be decided, or near', () => {
    const near = { reminders: { total: 2, past: 0, first: { kind: 'own', date: '2026-11-24' } as const }, overdue: some('1901-01-01'), toDecide: { total: 1, items: [renewal] }, soon: { total: 1, first: deadline('2026-11-23') } }
    expect(says({ ...near, unread: { total: 2, items: [] } })).toEqual({ says: 'Renewals of 2 agreements were left undecided', below: 'Besides: 3 dates are near, 1 date is past, and 1 renewal is to be decided.' })
    expect(says(near)).toEqual({ says: '3 dates are near, the first on Tue 24 Nov', below: 'Besides: 1 date is past and 1 renewal is to be decided.' })
    expect(says({ ...near, reminders: { ...near.reminders, past: 1 } })).toEqual({ says: '2 dates are past and still open', below: 'Besides: 1 renewal is to be decided and 2 dates are near.' })
    expect(says({ toDecide: near.toDecide, soon: near.soon })).toEqual({ says: 'Decide about one renewal by Thu 1 Apr', below: 'Besides: 1 date is near.' })
    expect(says({ reminders: { ...near.reminders, total: 1 } }).says).toBe('One deadline of your own is due on Tue 24 Nov')
  })

  it('one date is said as what has to be done, or happens', () => {
    const first = (kind: HomeDeadline['kind']) => says({ soon: { total: 1, first: deadline('2026-11-25', { kind }) } }).says
    expect([first('notice'), first('renewal'), first('end')]).toEqual(['Give one notice by Wed 25 Nov', 'One agreement renews by itself on Wed 25 Nov', 'One agreement ends on Wed 25 Nov'])
  })
})

describe('the groups', () => {
  it('are dated things by their week, then what waits, then drafts; empty ones are not there', () => {
    const groups = groupsOf({ today, overdue: some('2026-11-21'), due: { ...some('2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'), total: 9 }, toDecide: { total: 1, items: [renewal] }, reviews: { total: 2, items: [review] }, approved: { total: 1, items: [agreement('a')] }, waiting: none, drafts: { total: 8, items: [agreement('d')] } })
    const nameOf = (row: Row) => (row.kind === 'dated' ? row.deadline.date : 'renewal' in row ? row.renewal.agreementId : 'review' in row ? row.review.id : row.agreement.id)
    expect(groups.map(({ title, rows, more }) => [title, rows.map(nameOf), more])).toEqual([
      ['Past and still open', ['2026-11-21'], 0],
      ['Renewals to decide', ['r'], 0],
      ['This week', ['2026-11-22'], 0],
      ['Next week', ['2026-11-23', '2026-11-29'], 0],
      ['Later', ['2026-11-30'], 5],
      ['In review', ['v'], 1],
      ['Approved, not sent out', ['a'], 0],
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
