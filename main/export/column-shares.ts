import type { ResolvedInline } from '../document/resolved.ts'
import { type } from './house-style.ts'
import { emsOf } from './letter-widths.ts'
import { isFormRow, isWide, type TableBlock } from './table-kind.ts'

/** No column is narrower than a short word or takes more than a sentence's worth of room; one to write in by hand has room for a name. */
const letters = { least: 8, most: 60, byHand: 20 }
/** The width of a table in a clause on the narrower paper, the type in it, and what a cell's padding and rule take; points. */
const room = 415
const cells = { usual: { size: type.table, padding: 10.5 }, wide: { size: type.wideTable, padding: 6.5 } }
/** How wide letters are that are not bold. */
const regular = 0.94
/** A wider word is broken, unless nothing needs the room; points. */
const widestWhole = 175

/**
 * How much of a table's width each column takes, by the longest text in it, but never less than its widest word needs; the shares
 * sum to 1. PDF and DOCX both use it, since what each would choose by itself differs.
 */
export function columnShares(table: TableBlock): number[] {
  const columns = Array.from({ length: Math.max(1, table.head.length) }, (_, column) => columnOf(table, column))
  const { size, padding } = isWide(table) ? cells.wide : cells.usual
  const wanted = columns.map(({ head, texts, byHand }) => Math.min(letters.most, texts.reduce((most, text) => Math.max(most, text.length), Math.max(head.length, byHand ? letters.byHand : letters.least))))
  const floors = columns.map(({ head, texts }) => (Math.min(widestWhole, Math.max(widestWord([head]), widestWord(texts) * regular) * size) + padding) / room)
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

interface Column {
  readonly head: string
  readonly texts: readonly string[]
  readonly byHand: boolean
}

function columnOf({ head, rows }: TableBlock, column: number): Column {
  const texts = rows.map((row) => textOf(row[column] ?? []))
  return { head: textOf(head[column] ?? []), texts, byHand: rows.some(isFormRow) && texts.every((text) => text === '') }
}

function textOf(cell: readonly ResolvedInline[]): string {
  return cell.map((inline) => inline.text).join('')
}

/** Where a line may end: between words, after a hyphen between letters, and anywhere between Chinese letters. */
const lineEnds = /[\s\p{Script=Han}]+|(?<=\p{L}[-–])(?=\p{L})/u

/** In ems. */
function widestWord(texts: readonly string[]): number {
  let most = 0
  for (const text of texts) {
    for (const word of text.split(lineEnds)) if (word.length > most) most = Math.max(most, emsOf(word))
  }
  return most
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
