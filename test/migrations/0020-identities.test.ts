import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { migrated, organizations } from './from-version.ts'

test('organizations stay as they were; a key has a place, once for each name and fingerprint', () => {
  const { sqlite } = migrated(19, organizations)
  expect(rows(sqlite, 'SELECT count(*) AS count FROM organization')).not.toEqual([{ count: 0 }])
  const insert = (id: string, name: string, fingerprint: string) => sqlite.exec(`INSERT INTO identity VALUES ('${id}', '${name}', '', 'x', 1, '2026-01-01T00:00:00Z', '2031-01-01T00:00:00Z', '${fingerprint}', x'00', '2026-01-01T00:00:00.000Z')`)
  insert('1', 'Ana', 'a'.repeat(64))
  expect(() => insert('2', 'ANA', 'b'.repeat(64))).toThrow('UNIQUE')
  expect(() => insert('2', 'Ben', 'a'.repeat(64))).toThrow('UNIQUE')
  expect(() => insert('2', 'Ben', 'b')).toThrow('CHECK')
})
