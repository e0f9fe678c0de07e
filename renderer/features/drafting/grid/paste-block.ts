import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import type { TypedRow } from './cells.ts'
import { cellsOfHtml } from './html-cells.ts'

/** A cell of the grid, both from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/**
 * Puts a block that was copied in a spreadsheet or another table (as HTML, or as text: cells between tabs, rows between line ends, a cell with either in quotation marks) into
 * the rows, from this cell on; rows are added as it needs them, and what is wider than the table is left out. Null when the text is no
 * block but the words of one cell. A first row that repeats the titles of the columns is left out.
 */
export function pasteBlock(columns: readonly TableColumn[], rows: readonly TypedRow[], at: CellPlace, text: string, html = ''): readonly TypedRow[] | null {
  const block = cellsOfHtml(html) ?? cellsOf(text)
  if (block.length === 1 && block[0]?.length === 1) return null
  const under = columns.slice(at.column)
  const values = isTitles(block[0] ?? [], under) ? block.slice(1) : block
  const after = Math.max(rows.length, at.row + values.length)
  return Array.from({ length: after }, (_, index) => ({ ...rows[index], ...rowFrom(under, values[index - at.row]) }))
}

function rowFrom(columns: readonly TableColumn[], cells: readonly string[] | undefined): TypedRow {
  return Object.fromEntries((cells ?? []).slice(0, columns.length).flatMap((cell, index) => (columns[index] ? [[columns[index].id, typedIn(columns[index], cell)]] : [])))
}

/** A choice is taken by its words, as a spreadsheet has them. */
function typedIn(column: TableColumn, cell: string): string {
  const words = cell.trim()
  const is = (label: string) => label.toLowerCase() === words.toLowerCase()
  if (column.type === 'boolean') return is(interviewWords.yes) ? 'true' : is(interviewWords.no) ? 'false' : ''
  if (column.options) return column.options.find(({ id, label, text }) => is(label) || is(id) || is(text ?? label))?.id ?? ''
  return words
}

function isTitles(cells: readonly string[], columns: readonly TableColumn[]): boolean {
  return cells.length > 0 && cells.slice(0, columns.length).every((cell, index) => cell.trim().toLowerCase() === columns[index]?.label.toLowerCase())
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.replace(/\r\n?/g, '\n').replace(/\n$/, '').matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\n/g, ' '))
    if (end === '\n') rows.push([])
    else if (end === '') break
  }
  return rows
}
