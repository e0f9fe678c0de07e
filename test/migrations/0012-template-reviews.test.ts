import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { migrated, organizations } from './from-version.ts'

test('organizations stay as they were, and reviews of templates can be kept', () => {
  const { sqlite } = migrated(11, organizations)
  expect(rows(sqlite, 'SELECT id FROM organization ORDER BY id')).toEqual([{ id: 'o1' }, { id: 'o2' }])
  expect(rows(sqlite, 'SELECT * FROM template_review')).toEqual([])
  expect(rows(sqlite, "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'template_review' AND name LIKE 'template_review_by%' ORDER BY name")).toHaveLength(3)
})
