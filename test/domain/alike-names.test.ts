import { expect, test } from 'vitest'
import { alikeNames } from '../../main/domain/alike-names.ts'

test.each([
  ['Harbor Light, Inc.', 'The Harbor Light', true],
  ['Société Générale', 'Societe Generale', true],
  ['Northside Youth Mentoring', 'Northside Youth Mentorng', true],
  ['Northside', 'Nortshide', true],
  ['Open Table Food Bank', 'Open Table', false],
  ['City of Riverton', 'County of Riverton', false],
  ['ABC', 'ABD', false],
  ['The Company', 'The Company', true],
  ['', '', false],
])('“%s” and “%s”: %s', (one, other, alike) => {
  expect(alikeNames(one, other)).toBe(alike)
  expect(alikeNames(other, one)).toBe(alike)
})
