import { type ReactNode, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { agreementsWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './AgreementsList.module.css'
import { AgreementsTable } from './AgreementsTable.tsx'
import type { ExportMany } from './export-many.ts'
import { useListState } from './list-state.ts'
import { useSelection } from './selection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useTrash } from './useTrash.tsx'
import { useRows } from './usePages.ts'

/** The rows of the list, and what can be done with those that are selected. */
export function AgreementsList({ whenEmpty, onExport }: { readonly whenEmpty: ReactNode; readonly onExport: ExportMany }) {
  const { query, row } = useListState()
  const [range, setRange] = useState({ first: row, last: row + 40 })
  const rows = useRows(query, range.first, range.last)
  const selection = useSelection(query)
  const trash = useTrash(selection.none)
  if (rows.error !== null) {
    return (
      <div className={styles.note}>
        <ProblemNote trouble={troubleOf(rows.error)} onRetry={rows.retry} />
      </div>
    )
  }
  if (rows.total === null) {
    return (
      <p role="status" className={styles.note}>
        {words.reading}
      </p>
    )
  }
  if (rows.total === 0) return whenEmpty
  const total = rows.total.toLocaleString('en-US')
  const count = selection.ids.size
  return (
    <>
      <AgreementsTable total={rows.total} rows={rows} selection={selection} onTrash={trash.move} onRange={(first, last) => (first === range.first && last === range.last ? undefined : setRange({ first, last }))} />
      <footer className={styles.foot}>
        <span role="status" className={styles.count}>
          {count === 0 ? fill(rows.total === 1 ? words.one : words.many, { total }) : fill(words.selectedMany, { count: count.toLocaleString('en-US'), total })}
        </span>
        {count > 0 && <SelectionBar selection={selection} onTrash={trash.move} onExport={onExport} />}
        <span className={styles.keys}>{words.keys}</span>
      </footer>
      {trash.question}
    </>
  )
}
