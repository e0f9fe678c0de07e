import { describe, expect, it } from 'vitest'
import { hasJumped } from '../../../main/domain/reminder/clock.ts'
import { mayRaise } from '../../../main/domain/reminder/when.ts'

describe('when something is said', () => {
  const times = { hour: '09:00', quiet: { from: '20:00', to: '07:00' } }

  it.each([
    ['start', '08:00', true],
    ['wake', '08:00', true],
    ['unlock', '07:00', true],
    ['jump', '19:59', true],
    ['hour', '08:59', false],
    ['hour', '09:00', true],
    ['hour', '15:00', true],
    ['start', '20:00', false],
    ['start', '23:59', false],
    ['wake', '00:00', false],
    ['hour', '21:00', false],
    ['unlock', '06:59', false],
  ] as const)('%s at %s: %s', (cause, time, says) => {
    expect(mayRaise(cause, time, times)).toBe(says)
  })

  it('quiet hours may lie within a day, and from a time to the same are none', () => {
    const noon = { hour: '00:00', quiet: { from: '12:00', to: '13:00' } }
    expect(['11:59', '12:00', '12:59', '13:00'].map((time) => mayRaise('hour', time, noon))).toEqual([true, false, false, true])
    expect(mayRaise('start', '12:00', { hour: '00:00', quiet: { from: '12:00', to: '12:00' } })).toBe(true)
    expect(mayRaise('start', '03:00', { hour: '09:00', quiet: null })).toBe(true)
  })
})

describe('a clock that jumps', () => {
  const before = { wall: 1_800_000_000_000, steady: 5_000, zone: 300 }
  const later = (wall: number, steady: number, zone = 300) => ({ wall: before.wall + wall, steady: before.steady + steady, zone })

  it('is one that was set, one in another zone, or one that went on while the machine slept', () => {
    expect(hasJumped(before, later(30_000, 30_000))).toBe(false)
    expect(hasJumped(before, later(600_000, 599_000))).toBe(false)
    expect(hasJumped(before, later(31 * 86_400_000, 30_000))).toBe(true)
    expect(hasJumped(before, later(-31 * 86_400_000, 30_000))).toBe(true)
    expect(hasJumped(before, later(30_000, 30_000, 240))).toBe(true)
    expect(hasJumped(before, later(3_600_000, 100))).toBe(true)
  })
})
