import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from '../../main/domain/duration.ts'

test('durations of whole days only', () => {
  expect(parseDuration('P1Y6M')).toEqual({ year: 1, month: 6, week: 0, day: 0 })
  for (const wrong of ['P', 'P0D', 'PT1H', '-P1Y', 'P1.5Y', '2 years', 'P1D1Y', 'p1y', 'P99999Y']) expect(parseDuration(wrong), wrong).toBeNull()
})

test('durations read as a sentence has them', () => {
  expect(formatDuration('P2Y', 'en-US')).toBe('2 years')
  expect(formatDuration('P1Y', 'en-US', 'words')).toBe('one (1) year')
  expect(formatDuration('P1Y6M', 'en-US', 'words')).toBe('one (1) year and six (6) months')
  expect(formatDuration('P2W', 'en-US')).toBe('2 weeks')
  expect(formatDuration('P2Y', 'de-DE', 'words')).toBe('2 Jahre')
  expect(formatDuration('for ever', 'en-US')).toBe('for ever')
})
