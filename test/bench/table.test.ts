import { describe, expect, it } from 'vitest'
import { isMet, line, ratio } from './line.ts'
import { table } from './table.ts'

const within = line({ what: 'start', yardstick: 'blank', goal: { kind: 'at-most', times: 1.5 } }, [120, 100, 140], [100, 100, 100])
const slower = line({ what: 'print', yardstick: 'bare', goal: { kind: 'at-most', times: 1.1 } }, [120], [100])
const faster = line({ what: 'write', yardstick: 'another', goal: { kind: 'faster', times: 8 } }, [10], [100])
const memory = line({ what: 'rest', yardstick: 'blank', unit: 'MB' }, [300], [200])
const told = line({ what: 'call', yardstick: 'echo', statistic: 'p95' }, [3], [1])

describe('a line', () => {
  it('knows whether its goal is met', () => {
    expect(ratio(within)).toBeCloseTo(1.2)
    expect([within, slower, faster, told].map(isMet)).toEqual([true, false, true, null])
    expect(isMet({ ...faster, goal: { kind: 'faster', times: 11 } })).toBe(false)
  })
})

describe('the table', () => {
  it('shows figures, yardsticks, ratios and goals in columns', () => {
    expect(table([within, slower, faster, memory, told]).split('\n')).toEqual([
      'what       subject              yardstick                  ratio          goal          met',
      'start      120 ms (110–130)     100 ms (100–100)  blank    1.20 ×         ≤ 1.5 ×       yes',
      'print      120 ms (120–120)     100 ms (100–100)  bare     1.20 ×         ≤ 1.1 ×       NO',
      'write      10.0 ms (10.0–10.0)  100 ms (100–100)  another  10.0 × faster  ≥ 8 × faster  yes',
      'rest       300 MB (300–300)     200 MB (200–200)  blank    1.50 ×         –',
      'call, p95  3.00 ms              1.00 ms           echo     3.00 ×         –',
    ])
  })
})
