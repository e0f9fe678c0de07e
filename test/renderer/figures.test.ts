import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMoney, readNumber, showMoney } from '../../renderer/features/drafting/interview/figures.ts'
import { fileNameFor } from '../../renderer/features/exporting/file-name.ts'

describe('typed figures', () => {
  test.each([
    ['60', 60],
    ['1,250', 1250],
    ['-2.5', -2.5],
    [' 7 ', 7],
  ])('%s is a number', (typed, answer) => expect(readNumber(typed, '')).toEqual({ answer }))

  test.each(['sixty', '1,25', '1.2.3', '12 days', '1e9', '0x10'])('%s is none', (typed) => expect(readNumber(typed, '60')).toEqual({ wrong: 'Type a number in figures, like 60.' }))

  test('nothing typed is no answer', () => expect(readMoney('  ', 'USD')).toEqual({ answer: null }))

  test('a sign of currency may stand before the amount', () => expect(readMoney('$1,250.5', 'USD')).toEqual({ answer: { minor: 125_050, currency: 'USD' } }))

  test('what is shown of an amount can be typed again', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'), (minor, currency) => {
        expect(readMoney(showMoney({ minor, currency }, 'USD'), 'USD')).toEqual({ answer: { minor: minor === 0 ? 0 : minor, currency } })
      }),
    )
  })
})

describe('the name of an exported file', () => {
  test('is number and title', () => expect(fileNameFor('NDA-2026-001', ' Data  use ', 'pdf')).toBe('NDA-2026-001 Data use.pdf'))

  test('is not too long, and ends well', () => expect(fileNameFor('NDA-2026-001', `${'a'.repeat(79)}. more`, 'docx')).toBe(`NDA-2026-001 ${'a'.repeat(79)}.docx`))
})
