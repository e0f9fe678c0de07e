import type { MoneyAnswer } from '../../../../main/domain/answer.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import type { TypedRow } from './cells.ts'
import { isMoney, readMoney, showMoney } from '../interview/figures.ts'

/** The column that is added up: the last one of money, since those before it are rates and the like. */
export function totalColumn(columns: readonly TableColumn[]): TableColumn | null {
  return columns.findLast(({ type }) => type === 'money') ?? null
}

/** The sum of a column of money as it prints; null when there are not two amounts, or one that is no amount or of another currency. */
export function totalOf(column: TableColumn, rows: readonly TypedRow[]): string | null {
  const currency = column.currency ?? 'USD'
  const amounts: MoneyAnswer[] = []
  for (const text of rows.map((row) => row[column.id] ?? '').filter((typed) => typed.trim() !== '')) {
    const read = readMoney(text, currency)
    if ('wrong' in read || !isMoney(read.answer) || read.answer.currency !== currency) return null
    amounts.push(read.answer)
  }
  return amounts.length < 2 ? null : showMoney({ minor: amounts.reduce((sum, { minor }) => sum + minor, 0), currency }, currency)
}
