import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO agreement_party VALUES ('p2', 'a1', 1, 'second_party', NULL, 'Open Table', 'nonprofit', '', '2 Quay', '');`

test('parties stay as they were, and those that were typed are read along an index by name', () => {
  const { sqlite } = migrated(21, then)
  expect(rows(sqlite, 'SELECT name, address FROM agreement_party ORDER BY position')).toEqual([
    { name: 'City of Aldergrove', address: '' },
    { name: 'Open Table', address: '2 Quay' },
  ])
  expect(rows(sqlite, "SELECT name FROM agreement_party INDEXED BY agreement_party_typed WHERE organization_id IS NULL AND position > 0 AND name <> ''")).toEqual([{ name: 'Open Table' }])
})
