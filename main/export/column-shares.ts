import type { ResolvedInline } from '../document/resolved.ts'
import { isFormRow, isWide, type TableBlock } from './table-kind.ts'

/** No column is narrower than a short word or takes more than a sentence's worth of room; one to write in by hand has room for a name. */
const letters = { least: 8, most: 60, byHand: 20 }
/** About how many letters a line of the table holds, and how many of them a cell's padding and bold letters take. */
const lines = { usual: { room: 82, padding: 3 }, wide: { room: 98, padding: 2 } }
/** A longer word is broken. */
const longestWhole = 28

/**
 * How much of a table's width each column takes, by the longest text in it, but never less than its longest word needs; the shares
 * sum to 1. PDF and DOCX both use it, since what each would choose by itself differs.
 */
export function columnShares(table: TableBlock): number[] {
  const columns = Array.from({ length: Math.max(1, table.head.length) }, (_, column) => textsOf(table, column))
  const wanted = columns.map(({ all, byHand }) => Math.min(letters.most, Math.max(byHand ? letters.byHand : letters.least, ...all.map((text) => text.length))))
  const { room, padding } = isWide(table) ? lines.wide : lines.usual
  const floors = columns.map(({ all }) => (Math.min(longestWhole, longestWord(all)) + padding) / room)
  return atLeast(floors, wanted)
}

/** Shares by what is wanted; a column that would fall below its floor takes the floor, and the others share what is left. */
function atLeast(floors: readonly number[], wanted: readonly number[]): number[] {
  const lowest = sum(floors)
  if (lowest >= 1) return floors.map((floor) => floor / lowest)
  const raised = new Set<number>()
  for (;;) {
    const left = 1 - sum(floors.filter((_, index) => raised.has(index)))
    const shared = sum(wanted.filter((_, index) => !raised.has(index)))
    const shares = wanted.map((each, index) => (raised.has(index) ? (floors[index] ?? 0) : (each / shared) * left))
    const below = shares.findIndex((share, index) => !raised.has(index) && share < (floors[index] ?? 0))
    if (below === -1) return shares
    raised.add(below)
  }
}

function textsOf({ head, rows }: TableBlock, column: number): { all: string[]; byHand: boolean } {
  const cells = rows.map((row) => textOf(row[column] ?? []))
  return { all: [textOf(head[column] ?? []), ...cells], byHand: rows.some(isFormRow) && cells.every((text) => text === '') }
}

function textOf(cell: readonly ResolvedInline[]): string {
  return cell.map((inline) => inline.text).join('')
}

function longestWord(texts: readonly string[]): number {
  return texts.reduce((most, text) => text.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), most), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
