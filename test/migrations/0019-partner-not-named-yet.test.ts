import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO agreement (id, number, title, kind, state, owner_id, created_at, updated_at) VALUES ('a2', 'AGR-2026-001', 'A pledge', 'pledge', 'draft', 'ann', '2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z');
  INSERT INTO agreement_party VALUES ('p2', 'a1', 1, 'second_party', NULL, '', 'nonprofit', '', '', ''), ('p3', 'a2', 0, 'party', NULL, 'Kitchen', 'nonprofit', '', '', '');`

test('an agreement whose other party is not named yet is not listed under our own name', () => {
  const { sqlite } = migrated(18, then)
  const listed = () => rows(sqlite, 'SELECT id, partner FROM agreement ORDER BY id')
  expect(listed()).toEqual([
    { id: 'a1', partner: '' },
    { id: 'a2', partner: 'Kitchen' },
  ])
  sqlite.exec("UPDATE agreement_party SET name = 'Open Table' WHERE id = 'p2'")
  expect(listed()[0]).toEqual({ id: 'a1', partner: 'Open Table' })
  sqlite.exec("UPDATE agreement_party SET name = '' WHERE id = 'p2'")
  expect(listed()[0]).toEqual({ id: 'a1', partner: '' })
  sqlite.exec("DELETE FROM agreement_party WHERE id = 'p2'")
  expect(listed()[0]).toEqual({ id: 'a1', partner: 'City of Aldergrove' })
})
