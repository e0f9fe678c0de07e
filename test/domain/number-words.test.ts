import { expect, test } from 'vitest'
import { numberInWords, wordsAndFigure } from '../../main/domain/number-words.ts'

test('numbers in words as English spells them', () => {
  expect(numberInWords(125, 'en-US')).toBe('one hundred twenty-five')
  expect(numberInWords(0, 'en-US')).toBe('zero')
  expect(numberInWords(2_000_041, 'en-GB')).toBe('two million forty-one')
})

test('no words where they would be wrong', () => {
  expect(numberInWords(1.5, 'en-US')).toBeNull()
  expect(numberInWords(60, 'de-DE')).toBeNull()
  expect(wordsAndFigure(60, 'en-US')).toBe('sixty (60)')
  expect(wordsAndFigure(60, 'de-DE')).toBe('60')
})
