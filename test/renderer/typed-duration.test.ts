import { describe, expect, test } from 'vitest'
import { formatDuration } from '../../main/domain/duration.ts'
import { readDuration } from '../../renderer/ui/typed-duration.ts'

describe('a typed length of time', () => {
  test.each([
    ['2 years', 'P2Y'],
    ['1 year and 6 months', 'P1Y6M'],
    ['18m', 'P18M'],
    ['18 mos', 'P18M'],
    ['90 days', 'P90D'],
    ['2w', 'P2W'],
    ['2 yrs, 3 months', 'P2Y3M'],
    ['p2y', 'P2Y'],
    ['P1Y6M', 'P1Y6M'],
  ])('%s', (typed, duration) => expect(readDuration(typed)).toBe(duration))

  test.each(['', '2', 'two years', '0 days', 'P', 'P0D', '2 fortnights', '-1 year', '1.5 years'])('%s is none', (typed) => expect(readDuration(typed)).toBeNull())

  test.each(['P2Y', 'P1Y6M', 'P3W', 'P90D', 'P1Y2M3W4D'])('what is shown for %s can be typed again', (duration) =>
    expect(readDuration(formatDuration(duration, 'en-US'))).toBe(duration),
  )
})
