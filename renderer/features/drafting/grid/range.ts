import type { CellPlace } from './paste-block.ts'

/** Cells that are chosen together: a block between two corners, where it was begun and where it has come to. */
export interface Range {
  readonly from: CellPlace
  readonly to: CellPlace
}

/** The rows and columns of a block, first and last of each. */
export function edgesOf({ from, to }: Range) {
  return {
    rows: [Math.min(from.row, to.row), Math.max(from.row, to.row)] as const,
    columns: [Math.min(from.column, to.column), Math.max(from.column, to.column)] as const,
  }
}

export function isIn(range: Range | null, { row, column }: CellPlace): boolean {
  if (range === null) return false
  const { rows, columns } = edgesOf(range)
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1]
}

const steps: Readonly<Record<string, CellPlace>> = { ArrowUp: { row: -1, column: 0 }, ArrowDown: { row: 1, column: 0 }, ArrowLeft: { row: 0, column: -1 }, ArrowRight: { row: 0, column: 1 } }

/** The cell that an arrow leads to in a grid of this size; null at its edge, or for another key. */
export function stepTo(key: string, at: CellPlace, size: { readonly rows: number; readonly columns: number }): CellPlace | null {
  const step = steps[key]
  if (step === undefined) return null
  const next = { row: at.row + step.row, column: at.column + step.column }
  return next.row < 0 || next.column < 0 || next.row >= size.rows || next.column >= size.columns ? null : next
}
