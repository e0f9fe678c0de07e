import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('agreements stay as they were, and what Home asks is served by indexes', () => {
  const { sqlite } = migrated(7, `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}`)
  expect(rows(sqlite, 'SELECT id, number, title, state FROM agreement')).toEqual([{ id: 'a1', number: 'NDA-2026-001', title: 'Mutual NDA', state: 'draft' }])
  expect(rows(sqlite, "SELECT name FROM sqlite_schema WHERE name IN ('agreement_in_state', 'agreement_open_by_end') ORDER BY name")).toHaveLength(2)
})
