import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('agreements stay as they were, and the trail begins with nothing', () => {
  const { sqlite } = migrated(2, organizations + agreements)
  expect(rows(sqlite, 'SELECT id, number, state, template_id FROM agreement')).toEqual([{ id: 'a1', number: 'NDA-2026-001', state: 'draft', template_id: 'mutual-nda' }])
  expect(rows(sqlite, 'SELECT tree, answers, revision FROM agreement_text')).toEqual([{ tree: '{"body":[]}', answers: '{"purpose":"To share"}', revision: 7 }])
  expect(rows(sqlite, 'SELECT organization_id, short_name FROM agreement_party')).toEqual([{ organization_id: 'o1', short_name: 'the City' }])
  expect(rows(sqlite, 'SELECT * FROM trail')).toEqual([])
  expect(rows(sqlite, 'SELECT * FROM trail_head')).toEqual([{ only: 1, seq: 0, hash: '0'.repeat(64) }])
  sqlite.exec("INSERT INTO trail VALUES (1, '2026-01-02T03:04:05.000Z', 'ann', 'Ann Ode', 'a1', 'x', NULL, NULL, '', '', '', '', '')")
  expect(() => sqlite.exec("DELETE FROM agreement WHERE id = 'a1'")).toThrow('FOREIGN KEY')
})
