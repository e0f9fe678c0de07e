import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionPieces, keptApart, languageDirection, lineDirection, textDirection } from '../../main/export/direction.ts'

test('a document runs as its language does, a paragraph as its first letter', () => {
  expect(['ar', 'ar-EG', 'he', 'fa', 'en-US', 'zh-CN', 'arn'].map(languageDirection)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr'])
  expect(textDirection('(12) العدل law', 'ltr')).toBe('rtl')
  expect(textDirection('12: law العدل', 'rtl')).toBe('ltr')
  expect([textDirection('12 (3)', 'rtl'), textDirection('', 'ltr')]).toEqual(['rtl', 'ltr'])
})

test('a telephone number runs from left to right everywhere', () => {
  expect([lineDirection('+1 (555) 010-2030', 'rtl'), lineDirection('العدل 12', 'ltr'), lineDirection('—', 'rtl')]).toEqual(['ltr', 'rtl', 'rtl'])
})

test('pieces run one way each; signs between two letters go with them, others with the text around', () => {
  expect(directionPieces('The وزارة العدل (5) of 12', 'ltr')).toEqual([
    { text: 'The ', direction: 'ltr' },
    { text: 'وزارة العدل', direction: 'rtl' },
    { text: ' (5) of 12', direction: 'ltr' },
  ])
  expect(directionPieces('بين City of Riverton (2) و', 'rtl')).toEqual([
    { text: 'بين ', direction: 'rtl' },
    { text: 'City of Riverton', direction: 'ltr' },
    { text: ' (2) و', direction: 'rtl' },
  ])
  expect(directionPieces('', 'rtl')).toEqual([{ text: '', direction: 'rtl' }])
})

test('pieces put together are the text', () => {
  const sign = fc.constantFrom('a', 'ب', 'ש', '1', ' ', '(', '\u200f', '\u200e', '中', '😀')
  fc.assert(
    fc.property(fc.string({ unit: sign }), fc.constantFrom('ltr' as const, 'rtl' as const), (text, around) => {
      expect(directionPieces(text, around).map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})

test('what is kept apart stands between marks of the text around', () => {
  expect([keptApart('x', 'ltr'), keptApart('x', 'rtl')]).toEqual(['\u200ex\u200e', '\u200fx\u200f'])
})
