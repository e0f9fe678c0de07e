import { expect, test } from 'vitest'
import { columnShares } from '../../main/export/column-shares.ts'
import { emsOf } from '../../main/export/letter-widths.ts'
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

test('no column is narrower than its widest word, as long as the words fit side by side', () => {
  const words = ['Field', 'Source', 'Sensitivity', 'Purpose', 'Basis', 'Format', 'Frequency', 'Retention']
  const row = ['Satisfaction survey of the people who were helped, by quarter', 'Records of the other party', 'Moderate', 'To measure results', 'Release', 'Spreadsheet', 'Quarterly', '1 year']
  const found = shares(words, row)
  expect(found.reduce((total, each) => total + each, 0)).toBeCloseTo(1)
  for (const [index, share] of found.entries()) {
    const widest = Math.max(emsOf(words[index] ?? ''), ...(row[index] ?? '').split(' ').map((word) => emsOf(word) * 0.94))
    expect(share * 415).toBeGreaterThan(widest * 8.5 + 6.4)
  }
  expect(shares(words, words.map(() => 'x'.repeat(30))).reduce((total, each) => total + each, 0)).toBeCloseTo(1)
})

test('a column to write in by hand has room for a name', () => {
  const [statement = 0, signature = 0] = shares(['Statement', 'Signature'], ['I verified it, long after it was done.', ''])
  expect(signature / statement).toBeCloseTo(20 / 38)
})

test('an address that cannot be broken leaves short words whole, and takes no more than it needs', () => {
  const [party = 0, , , email = 0, telephone = 0] = shares(['Party', 'Name', 'Role', 'Email', 'Telephone, 24 hours'], ['Department', 'Lt. Casey Okonjo-Reyes', 'Victim Services Coordinator', 'dsa@police.riverton.example', '555 010 0142'])
  for (const [share, word] of [[party, 'Department'], [telephone, 'Telephone,'], [email, 'dsa@police.riverton.example']] as const) expect(share * 415).toBeGreaterThan(emsOf(word) * 9.4 + 10.4)
  expect(email).toBeLessThan(0.4)
})
