import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('agreements stay as they were, without papers; no agreement is its own paper', () => {
  const { sqlite } = migrated(13, `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}`)
  expect(rows(sqlite, 'SELECT id, state FROM agreement')).toEqual([{ id: 'a1', state: 'draft' }])
  expect(rows(sqlite, 'SELECT * FROM linked_paper')).toEqual([])
  expect(() => sqlite.exec("INSERT INTO linked_paper VALUES ('a1', 'a1', 'amendment', '{}', NULL)")).toThrow(/CHECK/)
})
