import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { migrated, organizations } from './from-version.ts'

test('organizations stay as they were, and the person has a dictionary, empty', () => {
  const { sqlite } = migrated(10, organizations)
  expect(rows(sqlite, 'SELECT id FROM organization ORDER BY id')).toEqual([{ id: 'o1' }, { id: 'o2' }])
  expect(rows(sqlite, 'SELECT word, added_at FROM own_word')).toEqual([])
})
