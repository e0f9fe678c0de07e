import { expect, test } from 'vitest'
import { zoomed } from '../../main/shell/zoom.ts'

test('zooming goes step by step between a half and double, and back to the actual size', () => {
  expect([zoomed(1, 'in'), zoomed(1.1, 'in'), zoomed(2, 'in')]).toEqual([1.1, 1.25, 2])
  expect([zoomed(1, 'out'), zoomed(0.67, 'out'), zoomed(0.5, 'out')]).toEqual([0.9, 0.5, 0.5])
  expect([zoomed(1.05, 'in'), zoomed(1.05, 'out'), zoomed(1.75, 'reset')]).toEqual([1.1, 1, 1])
})
