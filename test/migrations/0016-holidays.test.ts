import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const then = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  INSERT INTO agreement_term (agreement_id, holiday_country, holiday_region, own_holidays) VALUES ('a1', 'US', 'CA', '["2027-12-24"]');`

test('terms keep whose holidays they name, and holidays and days off have a place', () => {
  const { sqlite } = migrated(15, then)
  expect(rows(sqlite, 'SELECT holiday_country, holiday_region, own_holidays FROM agreement_term')).toEqual([{ holiday_country: 'US', holiday_region: 'CA', own_holidays: '["2027-12-24"]' }])
  sqlite.exec(`
    INSERT INTO holiday_calendar VALUES ('US', 'CA', '3.37.0', '{"2027-05-31":"Memorial Day"}');
    INSERT INTO own_holiday VALUES ('2027-07-02', 'Founders’ Day');
    INSERT INTO holiday_default VALUES (1, 'US', 'CA', NULL);`)
  expect(() => sqlite.exec("INSERT INTO own_holiday VALUES ('2027-02-30', '')")).toThrow('CHECK')
  expect(() => sqlite.exec("INSERT INTO holiday_calendar VALUES ('US', '', '3.37.0', 'none')")).toThrow('CHECK')
  expect(() => sqlite.exec('INSERT INTO holiday_default VALUES (2, NULL, NULL, NULL)')).toThrow('CHECK')
})
