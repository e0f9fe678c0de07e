import { expect, test } from 'vitest'
import { columnShares } from '../../main/export/column-shares.ts'
import { resolve } from '../../main/document/resolve.ts'
import { doc, table } from '../builders/document.ts'

function shares(head: string[], ...rows: string[][]): number[] {
  const block = resolve(doc(table(head, ...rows)), {}, []).body[0]
  return block?.kind === 'table' ? columnShares(block) : []
}

test('columns take room by their longest text, within limits, and sum to one', () => {
  expect(shares(['a', 'b'])).toEqual([0.5, 0.5])
  expect(shares(['a', 'b'], ['x'.repeat(24), 'y'])).toEqual([0.75, 0.25])
  expect(shares(['a', 'b'], ['x'.repeat(5000), 'y'.repeat(20)])).toEqual([0.75, 0.25])
})
