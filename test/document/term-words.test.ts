import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finder, termsIn } from '../../main/document/term-words.ts'

const piece = fc.constantFrom('Agency', 'Agencies', 'Data', 'data', 'Set', 's', 'the ', ' ', '-', '“', '”', '.', '§', '5', 'É', 'e\u0301', '中', '𝒜', '(')
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

test.each(['en-US', 'de', 'zh-CN'])('a term is found in the texts in which it stands, in the language %s', (language) => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), text, (texts, term) => {
      const pattern = finder([term], language)
      const expected = texts.flatMap((each, index) => (pattern !== null && each.search(pattern) >= 0 ? [index] : []))
      const found = new Set<number>()
      termsIn(texts, language)(term, (at) => !found.add(at))
      expect([...found].toSorted((a, b) => a - b)).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('looking ends when enough is found', () => {
  const seen: number[] = []
  expect(termsIn(['Data', 'Data', 'Data'], 'en')('Data', (at) => seen.push(at) === 2)).toBe(true)
  expect(seen).toEqual([0, 1])
  expect(termsIn(['Data'], 'en')('Agency', () => true)).toBe(false)
})
