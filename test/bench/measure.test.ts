import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interleave, percentile, summarize } from './measure.ts'

describe('percentile', () => {
  it('takes the middle, and goes between neighbours', () => {
    expect(percentile([3, 1, 2], 50)).toBe(2)
    expect(percentile([4, 1, 2, 3], 50)).toBe(2.5)
    expect(percentile(Array.from({ length: 101 }, (_, value) => value), 95)).toBe(95)
  })

  it('is never outside of what was measured, and never falls as the percentage grows', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(times, (values) => {
        const { low, median, high, p95 } = summarize(values)
        const steps = [Math.min(...values), low, median, high, p95, Math.max(...values)]
        for (const [index, step] of steps.entries()) if (index > 0) expect(step).toBeGreaterThanOrEqual((steps[index - 1] ?? 0) - 1e-6)
      }),
    )
  })

  it('says when nothing was measured', () => {
    expect(() => percentile([], 50)).toThrow('Nothing was measured.')
  })
})

describe('interleave', () => {
  it('throws the warm-up away and turns the order round every other time', async () => {
    const order: string[] = []
    let clock = 0
    const measure = (name: string) => async () => {
      order.push(name)
      return (clock += 1)
    }
    const times = await interleave({ a: measure('a'), b: measure('b') }, { warmUps: 1, rounds: 3 })
    expect(order.join('')).toBe('baabbaab')
    expect(times).toEqual({ a: [3, 6, 7], b: [4, 5, 8] })
  })
})
