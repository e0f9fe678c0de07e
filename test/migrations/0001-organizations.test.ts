import { expect, test } from 'vitest'
import { migrations } from '../../main/store/migrations/index.ts'
import { open, place, rows } from '../store/fixture.ts'
import { organizations } from './from-version.ts'

test('an empty database gets tables for us, our people, organizations and contacts', () => {
  const { sqlite } = open(place(), { migrations: migrations.slice(0, 1) })
  sqlite.exec(organizations)
  expect(rows(sqlite, 'SELECT name FROM sqlite_schema WHERE type = \'table\' ORDER BY name').map((row) => Object.values(row as object)[0])).toEqual(['contact', 'my_organization', 'organization', 'person', 'schema_migration'])
  expect(() => sqlite.exec("INSERT INTO my_organization VALUES (2, 'o2', 'ann', 1)")).toThrow('CHECK')
  expect(() => sqlite.exec("INSERT INTO organization VALUES ('o3', 'Club', 'club', '', '')")).toThrow('CHECK')
  expect(() => sqlite.exec("INSERT INTO contact VALUES ('c2', 'o9', '', '', '', '')")).toThrow('FOREIGN KEY')
  expect(() => sqlite.exec("DELETE FROM organization WHERE id = 'o1'")).toThrow('FOREIGN KEY')
  sqlite.exec("DELETE FROM organization WHERE id = 'o2'")
  expect(rows(sqlite, 'SELECT * FROM contact')).toEqual([])
})
