import type { ResolvedBlock, ResolvedInline } from '../document/resolved.ts'

/** No column is narrower than a short word or takes more than a sentence's worth of room, whatever one cell holds. */
const letters = { least: 8, most: 60 }

/**
 * How much of a table's width each column takes, by the longest text in it; the shares sum to 1. PDF and DOCX both use it, since
 * what each would choose by itself differs.
 */
export function columnShares({ head, rows }: Extract<ResolvedBlock, { kind: 'table' }>): number[] {
  const columns = Math.max(1, head.length)
  const wanted = Array.from({ length: columns }, (_, column) => {
    const longest = [head, ...rows].reduce((most, row) => Math.max(most, lengthOf(row[column] ?? [])), 0)
    return Math.min(letters.most, Math.max(letters.least, longest))
  })
  const sum = wanted.reduce((total, each) => total + each, 0)
  return wanted.map((each) => each / sum)
}

function lengthOf(cell: readonly ResolvedInline[]): number {
  return cell.reduce((total, inline) => total + inline.text.length, 0)
}
