import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('who signed before signs as a party, and an agreement takes its confirmations and links along', () => {
  const { sqlite } = migrated(4, `${organizations} ${agreements} INSERT INTO agreement_signatory VALUES ('s1', 'a1', 0, 'first_signs', 'first_party', 'Ann Ode', 'Chief', '');`)
  expect(rows(sqlite, 'SELECT role, name, capacity FROM agreement_signatory')).toEqual([{ role: 'first_signs', name: 'Ann Ode', capacity: 'party' }])
  expect(() => sqlite.exec("UPDATE agreement_signatory SET capacity = 'boss'")).toThrow('CHECK')
  sqlite.exec(`INSERT INTO check_confirmation VALUES ('a1', 'purpose', '${'0'.repeat(64)}', '2026-01-02T03:04:05.000Z', 'ann')`)
  sqlite.exec("INSERT INTO agreement_link SELECT 'a1', id, 'companion' FROM agreement WHERE id <> 'a1' LIMIT 1")
  sqlite.exec("DELETE FROM agreement WHERE id = 'a1'")
  expect(rows(sqlite, 'SELECT * FROM check_confirmation')).toEqual([])
  expect(rows(sqlite, 'SELECT * FROM agreement_link')).toEqual([])
  expect(() => sqlite.exec("INSERT INTO house_style VALUES (2, 'letter', 'decimal', 'tinos', 0, 0, '[]', NULL)")).toThrow('CHECK')
})
