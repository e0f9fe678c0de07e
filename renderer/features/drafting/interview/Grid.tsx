import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import type { TypedRow } from './cells.ts'
import styles from './Interview.module.css'
import { type CellPlace, pasteBlock } from './paste-block.ts'
import { totalColumn, totalOf } from './total.ts'

interface Props {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TypedRow[]
  /** The id of what names the table. */
  readonly name: string
  readonly onRows: (rows: readonly TypedRow[]) => void
}

/** Cells to type in: Tab moves on, Enter goes down and adds a row at the end, and a block of a spreadsheet is pasted as a block. */
export function Grid({ columns, rows, name, onRows }: Props) {
  const change = (at: number, column: string, text: string) => onRows(rows.map((row, index) => (index === at ? { ...row, [column]: text } : row)))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = placeOf(event.target)
    if (event.key !== 'Enter' || at === null || event.target instanceof HTMLSelectElement) return
    event.preventDefault()
    const last = at.row === rows.length - 1
    if (last) flushSync(() => onRows([...rows, {}]))
    focusCell(event.currentTarget, { row: at.row + 1, column: last ? 0 : at.column })
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const at = placeOf(event.target)
    const pasted = at && pasteBlock(columns, rows, at, event.clipboardData.getData('text/plain'))
    if (pasted === null) return
    event.preventDefault()
    onRows(pasted)
  }
  return (
    <div role="presentation" className={styles.grid} onKeyDown={onKeyDown} onPaste={onPaste}>
      <table aria-labelledby={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-figures={isFigures(column) || undefined}>
                {column.label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column, index) => (
                <td key={column.id} data-figures={isFigures(column) || undefined}>
                  <Cell column={column} place={`${at} ${index}`} label={fill(interviewWords.cell, { column: column.label, row: at + 1 })} text={row[column.id] ?? ''} onText={(text) => change(at, column.id, text)} />
                </td>
              ))}
              <td>
                <ActionIcon aria-label={fill(interviewWords.removeRow, { row: at + 1 })} title={fill(interviewWords.removeRow, { row: at + 1 })} onClick={() => onRows(rows.filter((_, index) => index !== at))}>
                  <IconTrash size={14} stroke={1.75} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
        <Total columns={columns} rows={rows} />
      </table>
    </div>
  )
}

function Total({ columns, rows }: Pick<Props, 'columns' | 'rows'>) {
  const summed = totalColumn(columns)
  const total = summed && totalOf(summed, rows)
  if (summed === null || total === null) return null
  const before = columns.indexOf(summed)
  return (
    <tfoot>
      <tr>
        {before > 0 && (
          <th scope="row" colSpan={before}>
            {interviewWords.total}
          </th>
        )}
        <td data-figures>{total}</td>
        {before + 1 < columns.length && <td colSpan={columns.length - before - 1} />}
        <td />
      </tr>
    </tfoot>
  )
}

function isFigures({ type }: TableColumn): boolean {
  return type === 'money' || type === 'number'
}

function placeOf(target: EventTarget): CellPlace | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset['cell'] ?? '') : '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

/** Goes to a cell of the grid inside this element. */
export function focusCell(inside: HTMLElement | null, { row, column }: CellPlace): void {
  inside?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus()
}

interface CellProps {
  readonly column: TableColumn
  readonly place: string
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

function Cell({ column, place, label, text, onText }: CellProps) {
  const options = column.type === 'boolean' ? [{ id: 'true', label: interviewWords.yes }, { id: 'false', label: interviewWords.no }] : column.options
  if (options === undefined) return <input data-cell={place} dir="auto" aria-label={label} title={text} value={text} onChange={(event) => onText(event.currentTarget.value)} />
  return (
    <select data-cell={place} aria-label={label} value={text} onChange={(event) => onText(event.currentTarget.value)}>
      <option value="">{interviewWords.choose}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
