import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('a session that is open has changed no clause by hand, and no text or version has a numbering of its own', () => {
  const { sqlite } = migrated(
    5,
    `${organizations} ${agreements}
     INSERT INTO editing_session VALUES ('a1', '2026-01-02T03:04:05.000Z', '{"purpose":"x"}');
     INSERT INTO agreement_version VALUES ('v1', 'a1', 1, '', '2026-01-02T03:04:05.000Z', 'ann', '{}', '{}', '[]', '[]', '{}');`,
  )
  expect(rows(sqlite, 'SELECT answers, clauses FROM editing_session')).toEqual([{ answers: '{"purpose":"x"}', clauses: '{}' }])
  expect(rows(sqlite, 'SELECT revision, numbering FROM agreement_text')).toEqual([{ revision: 7, numbering: null }])
  expect(rows(sqlite, 'SELECT number, numbering FROM agreement_version')).toEqual([{ number: 1, numbering: null }])
  expect(() => sqlite.exec("UPDATE agreement_text SET numbering = 'roman'")).toThrow('CHECK')
  expect(() => sqlite.exec("UPDATE editing_session SET clauses = 'x'")).toThrow('CHECK')
})
