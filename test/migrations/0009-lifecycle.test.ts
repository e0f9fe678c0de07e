import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

test('agreements stay as they were, with no review, no approval and nothing known beside their state', () => {
  const { sqlite } = migrated(8, `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}`)
  expect(rows(sqlite, 'SELECT id, state FROM agreement')).toEqual([{ id: 'a1', state: 'draft' }])
  for (const table of ['agreement_standing', 'review', 'approval']) expect(rows(sqlite, `SELECT * FROM ${table}`)).toEqual([])
})

test('a review is decided with a day or open without one, and days exist', () => {
  const { sqlite } = migrated(8, `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}`)
  const review = (outcome: string, at: string) => sqlite.exec(`INSERT INTO review (id, agreement_id, assignee_id, due_on, note, requested_at, requested_by, outcome, decided_at) VALUES ('r', 'a1', 'ann', NULL, '', 'x', 'ann', ${outcome}, ${at})`)
  expect(() => review("'approved'", 'NULL')).toThrow(/CHECK/)
  expect(() => sqlite.exec("INSERT INTO agreement_standing (agreement_id, ended_on) VALUES ('a1', '2027-02-30')")).toThrow(/CHECK/)
  review('NULL', 'NULL')
  expect(rows(sqlite, 'SELECT id FROM review')).toHaveLength(1)
})
