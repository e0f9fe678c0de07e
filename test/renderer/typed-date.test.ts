import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../renderer/ui/typed-date.ts'

const today = '2026-11-22'
const read = (typed: string) => readDate(typed, today)

describe('a typed day', () => {
  test.each([
    ['2027-06-30', '2027-06-30'],
    ['2027-6-3', '2027-06-03'],
    ['30 jun 2027', '2027-06-30'],
    ['30 June, 2027', '2027-06-30'],
    ['30th of june 2027', '2027-06-30'],
    ['June 30, 2027', '2027-06-30'],
    ['sept 1 2027', '2027-09-01'],
    ['30.6.2027', '2027-06-30'],
    ['6/30/2027', '2027-06-30'],
    ['30/6/2027', '2027-06-30'],
    ['5/5/2027', '2027-05-05'],
    ['end of february 2028', '2028-02-29'],
    ['end of june', '2027-06-30'],
    ['25 dec', '2026-12-25'],
    ['1 nov', '2027-11-01'],
    ['29 feb 2028', '2028-02-29'],
    ['today', '2026-11-22'],
    ['Tomorrow', '2026-11-23'],
    ['+3y', '2029-11-22'],
    ['+18 months', '2028-05-22'],
    ['+90d', '2027-02-20'],
    ['  +2w ', '2026-12-06'],
  ])('%s', (typed, date) => expect(read(typed)).toEqual({ kind: 'date', date }))

  test('that can be read in two ways is not guessed', () => expect(read('3/4/2027')).toEqual({ kind: 'two-ways', date: '2027-03-04' }))

  test.each(['30 feb 2027', '2027-13-01', '31.4.2027', '29 feb 2027', '+9999y'])('%s is no day', (typed) => expect(read(typed)).toEqual({ kind: 'no-such-day' }))

  test.each(['', 'soon', '30', 'jun', '30 ju 2027', '2027', '+3', '--', '30 jun 27'])('%s is unclear', (typed) => expect(read(typed).kind).toBe('unclear'))

  test('whatever is typed, the answer is a real day or says why not', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const result = read(typed)
        if (result.kind === 'date') expect(result.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
