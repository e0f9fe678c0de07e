import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO agreement_term (agreement_id, kind, start_date, length, renewal) VALUES ('a1', 'fixed', '2026-07-01', 'P1Y', 'automatic');
  DELETE FROM deadline_due;`

test('what renews by itself is derived once more, and entries about it are kept as they are', () => {
  const { sqlite } = migrated(16, then)
  expect(rows(sqlite, 'SELECT agreement_id FROM deadline_due')).toEqual([{ agreement_id: 'a1' }])
  sqlite.exec("DELETE FROM deadline_due; INSERT INTO renewal_entry (agreement_id, renews, entry, grounds, entered_on, entered_by) VALUES ('a1', '2027-07-01', 'keep', 'It works', '2027-02-01', 'ann'), ('a1', '2028-07-01', 'undecided', '', '2028-05-03', NULL)")
  expect(rows(sqlite, 'SELECT agreement_id FROM deadline_due')).toEqual([{ agreement_id: 'a1' }])
  expect(() => sqlite.exec("UPDATE renewal_entry SET grounds = 'Other'")).toThrow('never changed')
  expect(() => sqlite.exec("INSERT INTO renewal_entry (agreement_id, renews, entry, grounds, entered_on) VALUES ('a1', '2028-07-01', 'undecided', '', '2028-05-04')")).toThrow('UNIQUE')
  expect(() => sqlite.exec("INSERT INTO renewal_entry (agreement_id, renews, entry, grounds, entered_on) VALUES ('a1', '2029-07-01', 'keep', '', '2028-05-04')")).toThrow('CHECK')
  sqlite.exec("DELETE FROM agreement WHERE id = 'a1'")
  expect(rows(sqlite, 'SELECT * FROM renewal_entry')).toEqual([])
})
