import { expect, test } from 'vitest'
import { emsOf } from '../../main/export/letter-widths.ts'

/** Widths in ems in Arimo bold, the widest of the fonts, as its file says. */
const measured: Readonly<Record<string, number>> = { 'nvelasquez@riverton.example': 14.37, Access: 3.5, 'Telephone,': 5.2, Department: 5.56, Coordinator: 5.72, Spreadsheet: 6, Sensitivity: 5, Frequency: 5.06, responsibilities: 7.34, Confidentiality: 6.94, '$13,520.00': 5, 'MOU-2026-014': 6.89, '(number)': 4.33 }

test('a word is taken to be as wide as the widest of the fonts prints it, or a little more', () => {
  for (const [word, ems] of Object.entries(measured)) {
    expect(emsOf(word) / ems, word).toBeGreaterThan(0.98)
    expect(emsOf(word) / ems, word).toBeLessThan(1.16)
  }
})

test('Chinese letters are as wide as high, marks over letters take no room', () => {
  expect(emsOf('中文')).toBe(2)
  expect(emsOf('e\u0301')).toBe(emsOf('e'))
})
