import { expect, test } from 'vitest'
import { wordsOf } from '../../renderer/app/spelling/words.ts'

const found = (text: string) => wordsOf(text).map(({ word }) => word)

test('words are found at their places, with what is inside them', () => {
  expect(wordsOf('The City’s “co-op”.')).toEqual([
    { word: 'The', start: 0, end: 3 },
    { word: 'City’s', start: 4, end: 10 },
    { word: 'co', start: 12, end: 14 },
    { word: 'op', start: 15, end: 17 },
  ])
  expect(found('Naïve Zoë, n’est-ce pas?')).toEqual(['Naïve', 'Zoë', 'n’est', 'ce', 'pas'])
})

test('figures, addresses and what is longer than any word are no words', () => {
  expect(found('On 30 June, 2CFR 200.331: see https://example.org/recieve or sam@exampel.org.')).toEqual(['On', 'June', 'see', 'or'])
  expect(found(`a ${'x'.repeat(101)} b`)).toEqual(['a', 'b'])
})
