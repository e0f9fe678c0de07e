import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longDate, parseDate } from '../../main/domain/date.ts'

test('a date is a day that exists, in one form only', () => {
  expect(parseDate('2028-02-29')?.day).toBe(29)
  for (const wrong of ['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', '2027-01-01T00:00', ' 2027-01-01', '-002027-01-01', '20270101', '2027-01-00']) expect(parseDate(wrong), wrong).toBeNull()
})

test('every day that is printed back is the day that was read', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }), (day) => {
      const text = day.toISOString().slice(0, 10)
      expect(parseDate(text)?.toString()).toBe(text)
    }),
  )
})

test('a date is written as the language writes it, whatever the time zone of the machine', () => {
  expect(longDate('2027-06-30', 'en-US')).toBe('June 30, 2027')
  expect(longDate('2027-06-30', 'en-GB')).toBe('30 June 2027')
  expect(longDate('2027-01-01', 'en-US')).toBe('January 1, 2027')
  expect(longDate('soon', 'en-US')).toBe('soon')
})
