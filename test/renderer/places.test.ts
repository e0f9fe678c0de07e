import { expect, test } from 'vitest'
import { placeOf } from '../../renderer/app/palette/places.ts'
import { clauseAt, tabAt } from '../../renderer/app/tabs.ts'

const nothing = { id: 'it', agreement: null, organization: null }

test.each([
  [{ ...nothing, kind: 'organization' }, '/partners/it'],
  [{ ...nothing, kind: 'contact', organization: 'o1' }, '/partners/o1'],
  [{ ...nothing, kind: 'contact' }, null],
  [{ ...nothing, kind: 'agreement', agreement: 'a1' }, '/agreements/a1'],
  [{ ...nothing, kind: 'file', agreement: 'a1' }, '/agreements/a1/files'],
  [{ ...nothing, kind: 'clause', agreement: 'a1' }, '/agreements/a1/document/it'],
  // What stands before the first clause.
  [{ ...nothing, kind: 'clause', id: '', agreement: 'a1' }, '/agreements/a1/document'],
] as const)('%j is seen at %s', (hit, place) => {
  expect(placeOf(hit)).toBe(place)
})

test.each([
  ['/agreements/a1', null, null],
  ['/agreements/a1/history', 'history', null],
  ['/agreements/a1/document', 'document', null],
  ['/agreements/a1/document/purpose', 'document', 'purpose'],
  ['/agreements/a1/files/purpose', null, null],
  ['/agreements/a1/document/purpose/more', null, null],
  ['/partners/a1/document', null, null],
])('%s names the tab %s and the clause %s', (place, tab, clause) => {
  expect([tabAt(place), clauseAt(place)]).toEqual([tab, clause])
})
