import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { agreementsWords as words, columnWords } from '../../../main/contract/messages/screens/agreements.ts'
import type { AgreementOrder } from '../../../main/domain/agreement-query.ts'
import styles from './AgreementsTable.module.css'
import { type ListColumns, setListState, setQuery, useListState } from './list-state.ts'

interface Props {
  readonly checked: boolean
  readonly some: boolean
  readonly onAll: () => void
}

/** The columns' names: each orders the list, and can be made wider or narrower. */
export function HeadRow({ checked, some, onAll }: Props) {
  const { columns } = useListState()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked
  }, [some, checked])
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <input ref={box} type="checkbox" className={styles.tick} checked={checked} onChange={onAll} aria-label={words.selectAll} title={words.selectAll} />
        </th>
        {columns.map(({ column }) => (
          <HeadCell key={column} column={column} columns={columns} />
        ))}
      </tr>
    </thead>
  )
}

/** These are ordered from the latest when they are chosen. */
const latestFirst: readonly AgreementOrder[] = ['updated']
const right: readonly AgreementOrder[] = ['start', 'end', 'updated']
const step = 16

function HeadCell({ column, columns }: { readonly column: AgreementOrder; readonly columns: ListColumns }) {
  const { query } = useListState()
  const cell = useRef<HTMLTableCellElement>(null)
  const sorted = query.order === column
  const Arrow = query.descending ? IconArrowDown : IconArrowUp
  const resize = (width: number) => setListState({ columns: columns.map((each) => (each.column === column ? { column, width: Math.round(Math.min(900, Math.max(64, width))) } : each)) })
  const widthNow = () => cell.current?.offsetWidth ?? 100
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    event.preventDefault()
    resize(widthNow() + (event.key === 'ArrowRight' ? step : -step))
  }
  return (
    <th ref={cell} scope="col" aria-sort={sorted ? (query.descending ? 'descending' : 'ascending') : 'none'} className={right.includes(column) ? styles.right : undefined}>
      <button type="button" className={styles.sort} title={words.sortHelp} onKeyDown={onKeyDown} onClick={() => setQuery({ order: column, descending: sorted ? !query.descending : latestFirst.includes(column) })}>
        {columnWords[column]}
        {sorted && <Arrow size={14} stroke={1.75} aria-hidden />}
      </button>
      <Grip width={widthNow} onWidth={resize} />
    </th>
  )
}

/** Drawn by a pointer; the keys are those of the button beside it. */
function Grip({ width, onWidth }: { readonly width: () => number; readonly onWidth: (width: number) => void }) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  return (
    <span
      aria-hidden
      className={styles.grip}
      onPointerDown={(event: PointerEvent<HTMLSpanElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width: width() }
      }}
      onPointerMove={(event) => from.current && onWidth(from.current.width + event.clientX - from.current.x)}
      onPointerUp={() => (from.current = null)}
    />
  )
}
