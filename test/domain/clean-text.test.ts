import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../main/domain/clean-text.ts'

test('what cannot be printed is shown as a replacement, the rest stays', () => {
  expect(cleanText('a\u0000b\u001bc')).toBe('a\ufffdb\ufffdc')
  expect(cleanText('tab\tline\r\nnext\rlast')).toBe('tab\tline\nnext\nlast')
  expect(cleanText('half \ud83d, whole \ud83d\ude00')).toBe('half \ufffd, whole \ud83d\ude00')
  expect(cleanText('\u202eevil\u202c \u2067x\u2069')).toBe('\ufffdevil\ufffd \ufffdx\ufffd')
  expect(cleanText('\u05d0\u200f! \u061c')).toBe('\u05d0\u200f! \u061c')
})

test('cleaning twice is cleaning once, and leaves only characters that XML allows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      // eslint-disable-next-line no-control-regex
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
    }),
  )
})
