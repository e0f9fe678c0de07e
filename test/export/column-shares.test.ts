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
  expect(shares(['a', 'b'], ['x'.repeat(5000), 'yyyy yyyy yyyy yyyyy'])).toEqual([0.75, 0.25])
})

test('no column is narrower than its longest word, as long as the words fit side by side', () => {
  const words = ['Field', 'Source', 'Sensitivity', 'Purpose', 'Basis', 'Format', 'Frequency', 'Retention']
  const row = ['Satisfaction survey of the people who were helped, by quarter', 'Records of the other party', 'Moderate', 'To measure results', 'Release', 'Spreadsheet', 'Quarterly', '1 year']
  const found = shares(words, row)
  expect(found.reduce((total, each) => total + each, 0)).toBeCloseTo(1)
  for (const [index, share] of found.entries()) {
    const longest = Math.max(...`${words[index]} ${row[index]}`.split(' ').map((word) => word.length))
    expect(share * 98).toBeGreaterThan(longest + 1.9)
  }
  expect(shares(words, words.map(() => 'x'.repeat(30))).reduce((total, each) => total + each, 0)).toBeCloseTo(1)
})

test('a column to write in by hand has room for a name', () => {
  const [statement = 0, signature = 0] = shares(['Statement', 'Signature'], ['I verified it, long after it was done.', ''])
  expect(signature / statement).toBeCloseTo(20 / 38)
})
