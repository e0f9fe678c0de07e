import { expect, test } from 'vitest'
import { byDate, dayByKey, monthInWords, periodInWords, periodOf, weekday, weeksOf } from '../../renderer/features/calendar/month.ts'
import { firstDayIn } from '../../renderer/features/calendar/week-start.ts'
import { nearnessOf } from '../../renderer/features/calendar/kinds.ts'

test.each([
  // Begins on a Sunday: its first week is nearly all of the month before.
  ['2026-11-15', '2026-10-26', '2026-12-06', 6],
  // Four weeks to the day.
  ['2027-02-28', '2027-02-01', '2027-02-28', 4],
  // A leap day, and the turn of a year.
  ['2028-02-29', '2028-01-31', '2028-03-05', 5],
  ['2026-12-31', '2026-11-30', '2027-01-03', 5],
])('the weeks around %s go from %s to %s', (day, first, last, count) => {
  const weeks = weeksOf(day)
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([count, first, last])
  expect(weeks.every((week) => week.length === 7 && week.every((each, at) => weekday(each) === at))).toBe(true)
  expect(new Set(weeks.flat()).size).toBe(count * 7)
})

test('days before the counted Monday have their weekday too', () => {
  expect(weekday('1999-12-31')).toBe(4)
})

test.each([
  ['2026-12-31', 'ArrowRight', '2027-01-01'],
  ['2026-11-01', 'ArrowLeft', '2026-10-31'],
  ['2026-11-03', 'ArrowUp', '2026-10-27'],
  ['2026-11-27', 'ArrowDown', '2026-12-04'],
  ['2027-01-31', 'PageDown', '2027-02-28'],
  ['2027-03-31', 'PageUp', '2027-02-28'],
  ['2026-11-25', 'Home', '2026-11-23'],
  ['2026-11-25', 'End', '2026-11-29'],
  ['2026-11-25', 'a', null],
])('from %s the key %s leads to %s', (day, key, to) => {
  expect(dayByKey(day, key)).toBe(to)
})

test('what has a date is put together by month, in its order', () => {
  const groups = byDate([{ date: '2026-11-30' }, { date: '2026-12-01' }, { date: '2026-12-24' }], 7)
  expect([...groups].map(([month, { length }]) => [month, length])).toEqual([['2026-11', 1], ['2026-12', 2]])
  expect(monthInWords('2026-11-30')).toBe('November 2026')
})

test.each([
  ['2026-11-20', null, 'near'],
  ['2026-11-29', null, 'near'],
  ['2026-11-30', null, 'soon'],
  ['2026-12-22', null, 'soon'],
  ['2026-12-23', null, 'later'],
  ['2026-11-20', '2026-11-19', 'done'],
] as const)('on 22 November what is due on %s, done on %s, is %s', (date, doneOn, nearness) => {
  expect(nearnessOf({ date, doneOn }, '2026-11-22')).toBe(nearness)
})

test('weeks begin as the language has it, in the grid and for the keys', () => {
  expect([firstDayIn('en-US'), firstDayIn('de'), firstDayIn('en-GB'), firstDayIn('ar-EG')]).toEqual([7, 1, 1, 6])
  expect([weekday('2026-11-29', 7), weekday('2026-11-28', 7), weekday('2026-11-28', 6)]).toEqual([0, 6, 0])
  const weeks = weeksOf('2026-11-15', 7)
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([5, '2026-11-01', '2026-12-05'])
  expect([dayByKey('2026-11-25', 'Home', 7), dayByKey('2026-11-25', 'End', 7)]).toEqual(['2026-11-22', '2026-11-28'])
})

test('a quarter and a year begin with their first month', () => {
  expect(['2026-11-28', '2027-01-01', '2027-06-30'].map((day) => periodOf(day, 3))).toEqual(['2026-10-01', '2027-01-01', '2027-04-01'])
  expect(periodOf('2026-11-28', 12)).toBe('2026-01-01')
  expect([periodInWords('2026-11-28', 3), periodInWords('2026-11-28', 12)]).toEqual(['October – December 2026', '2026'])
})
