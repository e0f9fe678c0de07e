import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { migrated, organizations } from './from-version.ts'

const then = `${organizations}
  INSERT INTO own_deadline VALUES ('d1', NULL, 'Ask the council', '2027-10-01', '', 'ann', NULL);
  INSERT INTO reminder_times VALUES (1, '09:00', '20:00', '07:00', '/home/ann/Entente deadlines.ics');`

test('the chosen calendar file and own deadlines stay, the deadlines without a deputy', () => {
  const { sqlite } = migrated(17, then)
  expect(rows(sqlite, 'SELECT id, owner_id, deputy_id FROM own_deadline')).toEqual([{ id: 'd1', owner_id: 'ann', deputy_id: null }])
  expect(rows(sqlite, 'SELECT * FROM calendar_file')).toEqual([{ only: 1, path: '/home/ann/Entente deadlines.ics', written_at: null, trouble: null }])
  expect(rows(sqlite, 'SELECT * FROM reminder_times')).toEqual([{ only: 1, hour: '09:00', quiet_from: '20:00', quiet_to: '07:00' }])
  expect(() => sqlite.exec("UPDATE own_deadline SET deputy_id = 'nobody'")).toThrow('FOREIGN KEY')
  expect(() => sqlite.exec("UPDATE calendar_file SET trouble = 'full'")).toThrow('CHECK')
})
