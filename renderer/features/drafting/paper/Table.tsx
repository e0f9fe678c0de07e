import { memo, type ReactNode } from 'react'
import type { ResolvedBlock, ResolvedInline } from '../../../../main/document/resolved.ts'
import { Inlines } from './Inlines.tsx'
import styles from './Paper.module.css'

export type TableBlock = Extract<ResolvedBlock, { kind: 'table' }>

interface Props {
  readonly table: TableBlock
  /** How the words of a cell are drawn. */
  readonly draw?: (content: readonly ResolvedInline[]) => ReactNode
}

const plain = (content: readonly ResolvedInline[]) => <Inlines content={content} />

/** A table as it prints. */
export const Table = memo(function Table({ table, draw = plain }: Props) {
  return (
    <div className={styles.tableFrame} data-many={table.head.length > 4 || undefined}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col">
                <Inlines content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{draw(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
