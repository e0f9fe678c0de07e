import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  UPDATE agreement SET term_end = '2027-12-31';`

test('the index that nothing asks any more is gone, and what it was over is as it was', () => {
  const { sqlite } = migrated(20, then)
  expect(rows(sqlite, "SELECT name FROM sqlite_schema WHERE name = 'agreement_open_by_end'")).toEqual([])
  expect(rows(sqlite, 'SELECT id, term_end FROM agreement')).toEqual([{ id: 'a1', term_end: '2027-12-31' }])
})
