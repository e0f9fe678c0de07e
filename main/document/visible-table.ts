import { beginCell } from './begin-cell.ts'
import { itemsOf } from './repetition-items.ts'
import type { RowAnswer } from '../domain/answer.ts'
import { cleanText } from '../domain/clean-text.ts'
import { own } from '../domain/own.ts'
import { plainText } from './format-field.ts'
import type { ResolvedBlock, ResolvedInline } from './resolved.ts'
import { resolvedParties } from './signature-blocks.ts'
import type { Block, Inline, Repetition, TableCells, TableRow } from './tree.ts'
import { saysNothing, visibleInlines, within, type Reading } from './visible-inlines.ts'

/** A table with the rows that have something to say, each repeated one once for each item. One that lost all of its rows is not there. */
export function visibleTable(table: Extract<Block, { kind: 'table' }>, reading: Reading): ResolvedBlock[] {
  const rows = begun(table.rows.flatMap((row) => visibleRow(row, reading)), reading)
  const head = table.head.map((cell) => visibleInlines(cell, reading))
  return table.rows.length > 0 && rows.length === 0 ? [] : [{ kind: 'table', id: table.id + reading.suffix, head, rows }]
}

function visibleRow(row: TableRow, reading: Reading): ResolvedInline[][][] {
  if ('repeat' in row) return itemsOf(row.repeat.of, reading).flatMap((item) => saying(row.cells, row.cells.map((cell) => repeatedCell(cell, row.repeat, within(row.repeat, item, reading)))))
  return saying(row, row.map((cell) => visibleInlines(cell, reading)))
}

/** A row that was written empty is there to be filled in; one that lost all of its words to their conditions goes. */
function saying(source: TableCells, cells: ResolvedInline[][]): ResolvedInline[][][] {
  return source.every((cell) => cell.length === 0) || !cells.every(saysNothing) ? [cells] : []
}

/** What was left open in a row of the answer is an empty cell, as it is in `::rows`; in the midst of words it stays a blank. */
function repeatedCell(cell: readonly Inline[], { as }: Repetition, reading: Reading): ResolvedInline[] {
  const content = visibleInlines(cell, reading)
  const [written] = cell
  const [only] = content
  const ofRow = cell.length === 1 && written?.kind === 'field' && written.value.startsWith(`${as}.`) && reading.items.get(as)?.kind === 'row'
  return ofRow && only?.kind === 'field' && only.blank ? [] : content
}

/** The table of a `table` answer under its columns' labels; one row of blanks while there is no answer. */
export function visibleRows(id: string, questionId: string, reading: Reading): ResolvedBlock[] {
  const { questions, answers, language } = reading
  const question = questions.get(questionId)
  if (question?.type !== 'table') return []
  const answer = own(answers, questionId)
  const given = Array.isArray(answer) ? (answer as readonly (RowAnswer | string)[]).filter((row): row is RowAnswer => typeof row === 'object') : []
  const head = question.columns.map((column): ResolvedInline[] => [{ kind: 'text', text: column.label, strong: false, emphasis: false }])
  const rows = given.map((row) => question.columns.map((column) => cell(questionId, cleanText(plainText(column, own(row, column.id) ?? null, undefined, language)))))
  const blank = question.columns.map((column): ResolvedInline[] => [{ kind: 'field', question: questionId, text: `[${column.label}]`, blank: true }])
  return [{ kind: 'table', id, question: questionId, head, rows: rows.length === 0 ? [blank] : begun(rows, reading) }]
}

type Rows = readonly (readonly (readonly ResolvedInline[])[])[]

function begun(rows: Rows, reading: Reading): Rows {
  const shortNames = resolvedParties(reading).map(({ shortName }) => shortName)
  return rows.map((row) => row.map((content) => beginCell(content, shortNames, reading.language)))
}

function cell(question: string, text: string): ResolvedInline[] {
  return text.trim() === '' ? [] : [{ kind: 'field', question, text, blank: false }]
}
