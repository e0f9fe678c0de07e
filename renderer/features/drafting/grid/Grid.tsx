import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { TableColumn } from '../../../../main/document/template.ts'
import { todayHere } from '../../../ui/dates.ts'
import { toast } from '../../../ui/toast.tsx'
import { useLatest } from '../../../ui/useLatest.ts'
import { Cell, isFigures } from './Cell.tsx'
import { type TypedRow, wrongCells } from './cells.ts'
import styles from './Grid.module.css'
import { isIn } from './range.ts'
import { totalColumn, totalOf } from './total.ts'
import { useGridKeys } from './useGridKeys.ts'

interface Props {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TypedRow[]
  /** The id of what names the table. */
  readonly name: string
  readonly onRows: (rows: readonly TypedRow[]) => void
  /** There is room for lines of words and for the tools of a row. */
  readonly roomy?: boolean
}

/** Cells to type in: Tab and arrows move on, Enter goes down and adds a row at the end, blocks of a spreadsheet are pasted and copied. */
export function Grid({ columns, rows, name, onRows, roomy = false }: Props) {
  const { grid, range, at, change, moveRow, removeRow, handlers } = useGridKeys({ columns, rows, onRows })
  const wrong = useMemo(() => wrongCells(columns, rows, todayHere()), [columns, rows])
  const now = useLatest({ change, rows })
  const here = at && `${at.row} ${at.column}`
  const remove = (row: number) => {
    const removed = rows[row] ?? {}
    removeRow(row)
    toast('row-removed', fill(interviewWords.rowRemoved, { row: row + 1 }), { name: interviewWords.undoRow, act: () => now.current.change(now.current.rows.toSpliced(row, 0, removed)), undoes: true })
  }
  return (
    <div ref={grid} role="presentation" className={styles.grid} data-roomy={roomy || undefined} {...handlers}>
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
          {rows.map((row, rowAt) => (
            <tr key={rowAt}>
              {columns.map((column, index) => {
                const place = `${rowAt} ${index}`
                return (
                  <Cell
                    key={column.id}
                    column={column}
                    place={place}
                    label={fill(interviewWords.cell, { column: column.label, row: rowAt + 1 })}
                    text={row[column.id] ?? ''}
                    wrong={place === here ? undefined : wrong.get(place)}
                    roomy={roomy}
                    chosen={isIn(range, { row: rowAt, column: index })}
                    onText={(text) => change(rows.map((each, other) => (other === rowAt ? { ...each, [column.id]: text } : each)), place)}
                  />
                )
              })}
              <td>
                <div className={styles.tools}>
                  {roomy && <Tool says={fill(interviewWords.rowUp, { row: rowAt + 1 })} icon={<IconArrowUp size={14} stroke={1.75} aria-hidden />} onDo={rowAt === 0 ? null : () => moveRow(rowAt, -1)} />}
                  {roomy && <Tool says={fill(interviewWords.rowDown, { row: rowAt + 1 })} icon={<IconArrowDown size={14} stroke={1.75} aria-hidden />} onDo={rowAt === rows.length - 1 ? null : () => moveRow(rowAt, 1)} />}
                  <Tool says={fill(interviewWords.removeRow, { row: rowAt + 1 })} icon={<IconTrash size={14} stroke={1.75} aria-hidden />} onDo={() => remove(rowAt)} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
        <Total columns={columns} rows={rows} />
      </table>
    </div>
  )
}

function Tool({ says, icon, onDo }: { readonly says: string; readonly icon: ReactNode; readonly onDo: (() => void) | null }) {
  return (
    <ActionIcon aria-label={says} title={says} disabled={onDo === null} onClick={() => onDo?.()}>
      {icon}
    </ActionIcon>
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
