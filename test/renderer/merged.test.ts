import { expect, test } from 'vitest'
import { merged } from '../../renderer/ui/merged.ts'

test('a single value is the changed one, and mine when both changed it', () => {
  expect(merged('old', 'old', 'theirs')).toBe('theirs')
  expect(merged('old', 'mine', 'old')).toBe('mine')
  expect(merged('old', 'mine', 'theirs')).toBe('mine')
})

test('of parts each is taken from where it was changed', () => {
  expect(merged({ name: 'a', address: '' }, { name: 'a ', address: '' }, { name: 'a', address: 'x' })).toEqual({ name: 'a ', address: 'x' })
})

test('of rows each cell is; rows that were added on either side stay, rows that say nothing do not count', () => {
  const base = [{ item: 'a', cost: '1' }]
  expect(merged(base, [{ item: 'a', cost: 'one' }, {}], [{ item: 'b', cost: '1' }, { item: 'c', cost: '' }])).toEqual([{ item: 'b', cost: 'one' }, { item: 'c', cost: '' }])
  expect(merged(base, [{ item: 'b', cost: '1' }], [{ item: '', cost: '' }, { item: 'a', cost: '1' }])).toEqual([{ item: 'b', cost: '1' }])
  expect(merged(base, [], [{ item: 'b', cost: '1' }])).toEqual([])
})
