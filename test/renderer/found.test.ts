import { expect, test } from 'vitest'
import { placesOf } from '../../renderer/ui/found.ts'

test.each([
  ['The parties and the Party', 'part', [4, 20]],
  ['aaaa', 'aa', [0, 2]],
  ['Notice', 'NOTICE', [0]],
  ['notice', '', []],
  ['notice', 'term', []],
  // The small letter of İ is two signs.
  ['İstanbul Notice', 'Notice', [9]],
])('in “%s”, “%s” stands at %j', (text, words, places) => {
  expect(placesOf(text, words)).toEqual(places)
})
