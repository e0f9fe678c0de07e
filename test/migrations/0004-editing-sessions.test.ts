import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('the trail stays as it was, and an agreement can have one editing session', () => {
  const { sqlite } = migrated(3, `${organizations} ${agreements} INSERT INTO trail VALUES (1, '2026-01-02T03:04:05.000Z', 'ann', 'Ann Ode', NULL, 'x', 'null', 's', 'p', 'b', 'h', NULL, NULL); UPDATE trail_head SET seq = 1, hash = 'h';`)
  expect(rows(sqlite, 'SELECT seq, action, payload, hash FROM trail')).toEqual([{ seq: 1, action: 'x', payload: 'null', hash: 'h' }])
  expect(rows(sqlite, 'SELECT seq, hash FROM trail_head')).toEqual([{ seq: 1, hash: 'h' }])
  sqlite.exec("INSERT INTO editing_session VALUES ('a1', '2026-01-02T03:04:05.000Z', '{}')")
  expect(() => sqlite.exec("INSERT INTO editing_session VALUES ('a1', '2026-01-02T03:04:06.000Z', '{}')")).toThrow('UNIQUE')
  sqlite.exec("DELETE FROM agreement WHERE id = 'a1'")
  expect(rows(sqlite, 'SELECT * FROM editing_session')).toEqual([])
})
