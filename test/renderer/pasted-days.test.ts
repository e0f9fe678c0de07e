import { expect, test } from 'vitest'
import { pastedDays } from '../../renderer/features/holidays/pasted-days.ts'

const pasted = (text: string) => pastedDays(text, '2026-11-28')

test('a column of dates is read, with its names beside it and the head left out', () => {
  expect(pasted('2027-07-02\r\n24.12.2027\r\n')).toEqual({ days: [{ date: '2027-07-02', name: '' }, { date: '2027-12-24', name: '' }] })
  expect(pasted('Day\tWhat\n2 Jul 2027\tFounders’  Day\n\n"Dec 27, 2027"\t"Office closed"')).toEqual({ days: [{ date: '2027-07-02', name: 'Founders’ Day' }, { date: '2027-12-27', name: 'Office closed' }] })
  expect(pasted('Bridge day;14 may 2027;all offices')).toEqual({ days: [{ date: '2027-05-14', name: 'Bridge day all offices' }] })
})

test('a day that comes twice counts once, with its last name', () => {
  expect(pasted('2027-07-02\tA\n2027-07-02\tB')).toEqual({ days: [{ date: '2027-07-02', name: 'B' }] })
})

test('a line without a day refuses the whole paste and says which', () => {
  expect(pasted('2027-07-02\n\n2027-02-30\tLeap')).toEqual({ wrong: 'Line 3 names no day: “2027-02-30 Leap”. Nothing was added. Write days like 24 dec 2027, one a line.' })
  expect(pasted('Christmas\n')).toMatchObject({ wrong: expect.stringContaining('Line 1') })
  expect(pasted('03/04/2027\tMeant either way\n2027-07-02')).toMatchObject({ wrong: expect.stringContaining('Line 1') })
})

test('more than can be added are refused', () => {
  expect(pasted('2027-07-02\n'.repeat(2_001))).toEqual({ wrong: 'That is 2,001 days; at most 2,000 can be added. Nothing was added.' })
})
