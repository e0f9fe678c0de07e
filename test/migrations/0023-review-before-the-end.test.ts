import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO agreement_term (agreement_id, kind, start_date, length, review_on) VALUES ('a1', 'fixed', '2026-01-01', 'P2Y', '2027-01-01');`

test('a term is reviewed on the days that it had, and can be before its end', () => {
  const { sqlite } = migrated(22, then)
  expect(rows(sqlite, 'SELECT review_on, review_before FROM agreement_term')).toEqual([{ review_on: '2027-01-01', review_before: null }])
  sqlite.exec("UPDATE agreement_term SET review_before = 90 WHERE agreement_id = 'a1'")
  expect(() => sqlite.exec("UPDATE agreement_term SET review_before = -1 WHERE agreement_id = 'a1'")).toThrow(/CHECK/)
})
