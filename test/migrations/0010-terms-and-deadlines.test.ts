import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO agreement_term (agreement_id, kind, start_date, end_date, notice_days) VALUES ('a1', 'fixed', '2026-01-01', '2027-12-31', 60);`

test('a term keeps its days of notice, and its dates are due to be derived', () => {
  const { sqlite } = migrated(9, then)
  expect(rows(sqlite, 'SELECT kind, start_date, end_date, notice_count, notice_unit, renewal, own_holidays FROM agreement_term')).toEqual([
    { kind: 'fixed', start_date: '2026-01-01', end_date: '2027-12-31', notice_count: 60, notice_unit: null, renewal: null, own_holidays: '[]' },
  ])
  expect(rows(sqlite, 'SELECT * FROM deadline_due')).toEqual([{ agreement_id: 'a1' }])
})

test.each([
  ['the term', "UPDATE agreement_term SET length = 'P2Y'"],
  ['what happened to it', `INSERT INTO term_event VALUES ('e1', 'a1', '2026-02-01', '{"kind":"signed","on":"2026-02-01"}')`],
  ['the state', "UPDATE agreement SET state = 'active'"],
  ['how it stands', "INSERT INTO agreement_standing (agreement_id, executed_on) VALUES ('a1', '2026-02-01')"],
  ['the Trash', "UPDATE agreement SET trashed_at = '2026-02-01T00:00:00.000Z'"],
])('a change of %s notes the agreement', (_, change) => {
  const { sqlite } = migrated(9, then)
  sqlite.exec(`DELETE FROM deadline_due; ${change}`)
  expect(rows(sqlite, 'SELECT * FROM deadline_due')).toEqual([{ agreement_id: 'a1' }])
})

test('what does not bear on its dates notes nothing, and nothing is left of an agreement that is gone', () => {
  const { sqlite } = migrated(9, then)
  sqlite.exec("DELETE FROM deadline_due; UPDATE agreement SET title = 'Another'")
  expect(rows(sqlite, 'SELECT * FROM deadline_due')).toEqual([])
  sqlite.exec("PRAGMA foreign_keys = ON; DELETE FROM agreement WHERE id = 'a1'")
  expect(rows(sqlite, 'SELECT * FROM deadline_due UNION ALL SELECT agreement_id FROM agreement_term')).toEqual([])
})
