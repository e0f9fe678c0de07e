import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('what was there stays, and agreements can point at it', () => {
  const { sqlite } = migrated(1, organizations)
  expect(rows(sqlite, 'SELECT id, name, acting_through FROM organization ORDER BY id')).toEqual([
    { id: 'o1', name: 'City of Aldergrove', acting_through: 'its Police Department' },
    { id: 'o2', name: 'Kitchen', acting_through: '' },
  ])
  expect(rows(sqlite, 'SELECT organization_id, name FROM contact')).toEqual([{ organization_id: 'o2', name: 'Cy Park' }])
  expect(rows(sqlite, 'SELECT * FROM my_organization')).toEqual([{ only: 1, organization_id: 'o1', person_id: 'ann', set_up: 1 }])
  sqlite.exec(agreements)
  expect(() => sqlite.exec("DELETE FROM person WHERE id = 'ann'")).toThrow('FOREIGN KEY')
  sqlite.exec("DELETE FROM agreement WHERE id = 'a1'")
  expect(rows(sqlite, 'SELECT id FROM agreement_party')).toEqual([])
  expect(rows(sqlite, 'SELECT agreement_id FROM agreement_text')).toEqual([])
})
