import { describe, expect, test } from 'vitest'
import type { Answer, RowAnswer } from '../../main/domain/answer.ts'
import { editBetween, editOn, editsInOne } from '../../renderer/features/drafting/edit.ts'

const party = { name: 'Harbor', type: 'nonprofit', acting_through: '', address: '', short_name: '', organization_id: null } as const
const rows: readonly [RowAnswer, RowAnswer] = [
  { item: 'Chairs', cost: { minor: 100, currency: 'USD' } },
  { item: 'Tables', cost: null },
]

/** What core holds when one window made this of an answer and another window that. */
function bothWindows(before: Answer, mine: Answer, theirs: Answer): Answer {
  return editOn(theirs, editBetween(before, mine))
}

describe('an edit of an answer', () => {
  test('of one value is all of it', () => {
    expect(bothWindows('old', 'mine', 'theirs')).toBe('mine')
    expect(bothWindows(['a'], ['a', 'b'], ['c'])).toEqual(['a', 'b'])
    expect(bothWindows({ minor: 1, currency: 'USD' }, { minor: 2, currency: 'USD' }, { minor: 1, currency: 'EUR' })).toEqual({ minor: 2, currency: 'USD' })
    expect(bothWindows(null, null, party)).toBeNull()
  })

  test('of a party or signatory is the parts that were touched', () => {
    expect(bothWindows(party, { ...party, name: 'Harbor Light' }, { ...party, address: '1 Quay' })).toEqual({ ...party, name: 'Harbor Light', address: '1 Quay' })
    expect(bothWindows(null, { name: 'Dana', title: '', authority: '' }, { name: '', title: 'Manager', authority: '' })).toEqual({ name: 'Dana', title: 'Manager', authority: '' })
    expect(bothWindows(party, { ...party, name: 'Harbor Light' }, null)).toEqual({ ...party, name: 'Harbor Light' })
  })

  test('of a table is the cells that were touched; rows that were added stay', () => {
    const mine = [{ item: 'Stools', cost: rows[0]['cost'] ?? null }, rows[1]]
    const theirs = [rows[0], { item: 'Tables', cost: { minor: 5, currency: 'USD' } }, { item: 'Lamps', cost: null }]
    expect(bothWindows(rows, mine, theirs)).toEqual([mine[0], theirs[1], theirs[2]])
    expect(bothWindows(rows, [...rows, { item: 'Lamps', cost: null }], [mine[0] ?? rows[0], rows[1]])).toEqual([mine[0], rows[1], { item: 'Lamps', cost: null }])
  })

  test('keeps a row that was typed into when another window took one out', () => {
    expect(bothWindows(rows, [rows[0], { item: 'Desks', cost: null }], [rows[0]])).toEqual([rows[0], { item: 'Desks', cost: null }])
    expect(bothWindows(rows, [{ item: 'Stools', cost: null }, rows[1]], [rows[0]])).toEqual([{ item: 'Stools', cost: null }])
  })

  test('that takes back an earlier one is still an edit', () => {
    const there = editBetween(party, { ...party, name: 'Harbor Light' })
    const back = editBetween({ ...party, name: 'Harbor Light' }, party)
    expect(editOn({ ...party, name: 'Harbor Light', address: '1 Quay' }, editsInOne(there, back))).toEqual({ ...party, address: '1 Quay' })
  })
})
