import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO deadline VALUES ('a1', 'end', '2027-12-31', NULL, '[]', 1);`

test('deadlines stay as they were, and own ones and reminders have a place', () => {
  const { sqlite } = migrated(14, then)
  expect(rows(sqlite, 'SELECT agreement_id, kind, date FROM deadline')).toEqual([{ agreement_id: 'a1', kind: 'end', date: '2027-12-31' }])
  sqlite.exec(`
    INSERT INTO own_deadline VALUES ('d1', 'a1', 'Ask the council', '2027-10-01', '', 'ann', NULL);
    INSERT INTO reminder (subject, kind, date, stage, next_on, shown, ignored) VALUES ('d1', 'own', '2027-10-01', 7, NULL, 0, 0), ('a1', 'end', '2027-12-31', 90, '2028-01-01', 1, 0);`)
  expect(() => sqlite.exec("INSERT INTO own_deadline VALUES ('d2', NULL, 'x', '2027-02-30', '', 'ann', NULL)")).toThrow('CHECK')
  expect(() => sqlite.exec("INSERT INTO reminder_times VALUES (1, '9 o’clock', NULL, NULL, NULL)")).toThrow('CHECK')
  sqlite.exec("DELETE FROM own_deadline WHERE id = 'd1'")
  expect(rows(sqlite, 'SELECT subject FROM reminder')).toEqual([{ subject: 'a1' }])
})
