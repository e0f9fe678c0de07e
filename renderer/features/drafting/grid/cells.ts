import type { Answer, RowAnswer } from '../../../../main/domain/answer.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import { shortDate } from '../../../ui/dates.ts'
import type { Read } from '../interview/control.ts'
import { readDay, readMoney, readNumber, showMoney } from '../interview/figures.ts'

/** A row as it is typed: one text a column. */
export type TypedRow = Readonly<Record<string, string>>

export function showRows(columns: readonly TableColumn[], answer: Answer): readonly TypedRow[] {
  const rows = Array.isArray(answer) ? (answer as readonly (RowAnswer | string)[]) : []
  return rows.flatMap((row) => (typeof row === 'string' ? [] : [Object.fromEntries(columns.map((column) => [column.id, showCell(column, row[column.id] ?? null)]))]))
}

function showCell(column: TableColumn, value: RowAnswer[string]): string {
  if (value === null) return ''
  if (typeof value === 'object') return showMoney(value, column.currency ?? value.currency)
  return column.type === 'date' && typeof value === 'string' ? shortDate(value) : String(value)
}

/** Rows that say nothing are left out; the first cell that means nothing makes all of it wrong. */
export function readRows(columns: readonly TableColumn[], rows: readonly TypedRow[], today: string): Read {
  const answers: RowAnswer[] = []
  for (const row of rows.filter((each) => Object.values(each).some((text) => text.trim() !== ''))) {
    const answer: [string, RowAnswer[string]][] = []
    for (const column of columns) {
      const read = readCell(column, row[column.id] ?? '', today)
      if ('wrong' in read) return { wrong: `${column.label}: ${read.wrong}` }
      answer.push([column.id, read.answer as RowAnswer[string]])
    }
    answers.push(Object.fromEntries(answer))
  }
  return { answer: answers.length === 0 ? null : answers }
}

function readCell(column: TableColumn, text: string, today: string): Read {
  switch (column.type) {
    case 'number':
      return readNumber(text, '')
    case 'money':
      return readMoney(text, column.currency ?? 'USD')
    case 'date':
      return readDay(text, today)
    case 'boolean':
      return { answer: text === '' ? null : text === 'true' }
    case 'text':
    case 'choice':
      return { answer: text.trim() === '' ? null : text }
  }
}

/** What is wrong with which cell, by its row and column. A row that says nothing has nothing wrong. */
export function wrongCells(columns: readonly TableColumn[], rows: readonly TypedRow[], today: string): ReadonlyMap<string, string> {
  const found = rows.flatMap((row, at) =>
    columns.flatMap((column, index): [string, string][] => {
      const read = readCell(column, row[column.id] ?? '', today)
      return 'wrong' in read ? [[`${at} ${index}`, read.wrong]] : []
    }),
  )
  return new Map(found)
}
