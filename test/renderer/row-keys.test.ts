import { expect, it } from 'vitest'
import { rowReachedBy } from '../../renderer/features/agreements/row-keys.ts'

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 5, 4],
  ['PageDown', 2, 6],
  ['PageDown', 8, 9],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['Enter', 3, null],
])('%s from row %i of ten goes to %s', (key, from, to) => expect(rowReachedBy(key, from, 10, 4)).toBe(to))

it('goes nowhere in an empty list', () => expect(rowReachedBy('ArrowDown', 0, 0, 4)).toBeNull())
