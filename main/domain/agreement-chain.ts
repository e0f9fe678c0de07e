import { isErased, payloadErased, rowFaults, type Sha256, trailGenesis, type TrailRow } from './trail.ts'
import type { TrailProblem } from './trail-check.ts'

/**
 * Checks the history of one agreement by its own chain, without any other row: each row for itself, and that each follows the one
 * before it. `rows`: all of this agreement's, in the order of seq. What it cannot see is a row that was cut off at the end.
 */
export function checkAgreementChain(sha256: Sha256, rows: readonly TrailRow[]): TrailProblem[] {
  const recorded = recordedErasures(rows)
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]
    const problem = (kind: TrailProblem['kind'], seq = row.seq): TrailProblem => ({ kind, seq, through: row.seq })
    const faults = rowFaults(sha256, row)
    const follows = row.agreementPreviousHash === (before?.agreementHash ?? trailGenesis)
    return [
      ...faults.map((fault) => problem(fault)),
      ...(follows ? [] : [problem('agreement-chain-broken', before?.seq ?? row.seq)]),
      ...(isErased(row) && !recorded.has(row.seq) ? [problem('erased-unrecorded')] : []),
    ]
  })
}

function recordedErasures(rows: readonly TrailRow[]): ReadonlySet<number> {
  const recorded = rows.flatMap(({ action, payload }) => (action === payloadErased && payload !== null ? (/^\{"seq":(\d+)\}$/.exec(payload)?.[1] ?? []) : []))
  return new Set(recorded.map(Number))
}
