import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import type { TypedRow } from './cells.ts'
import { edgesOf, type Range } from './range.ts'

/** The cells of a block as a spreadsheet takes them: between tabs, rows between line ends, a cell with either in quotation marks. */
export function copyBlock(columns: readonly TableColumn[], rows: readonly TypedRow[], range: Range): string {
  const { rows: [top, bottom], columns: [left, right] } = edgesOf(range)
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.slice(left, right + 1).map((column) => quoted(shownIn(column, row[column.id] ?? ''))).join('\t'))
    .join('\n')
}

/** The rows with the cells of a block emptied. */
export function withoutBlock(columns: readonly TableColumn[], rows: readonly TypedRow[], range: Range): readonly TypedRow[] {
  const { rows: [top, bottom], columns: [left, right] } = edgesOf(range)
  const emptied = Object.fromEntries(columns.slice(left, right + 1).map(({ id }) => [id, '']))
  return rows.map((row, at) => (at >= top && at <= bottom ? { ...row, ...emptied } : row))
}

/** A choice by its words. */
function shownIn({ type, options }: TableColumn, typed: string): string {
  if (type === 'boolean') return typed === 'true' ? interviewWords.yes : typed === 'false' ? interviewWords.no : ''
  return options?.find(({ id }) => id === typed)?.label ?? typed
}

function quoted(cell: string): string {
  return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
