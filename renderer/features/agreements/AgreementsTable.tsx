import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { agreementsWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { goTo } from '../../ui/place.ts'
import { reportTrouble } from '../../ui/troubles.ts'
import { AgreementRow, type RowActions } from './AgreementRow.tsx'
import styles from './AgreementsTable.module.css'
import { HeadRow } from './HeadRow.tsx'
import { setListState, useListState, usualWidths } from './list-state.ts'
import { rowReachedBy } from './row-keys.ts'
import type { Selection } from './selection.ts'
import { copyRows } from './table-copy.ts'
import type { Rows } from './usePages.ts'

/** Pixels; as in the style sheet. */
const rowHeight = 32
const headHeight = 32
const leastTitle = 220

interface Props {
  readonly total: number
  readonly rows: Rows
  readonly selection: Selection
  readonly onTrash: (ids: readonly string[]) => void
  /** Tells which rows are drawn. */
  readonly onRange: (first: number, last: number) => void
}

/** The agreements as a table: one row has the focus, arrows move it, Enter opens, Space selects. Only the rows in sight are drawn. */
export function AgreementsTable({ total, rows, selection, onTrash, onRange }: Props) {
  const { query, columns, row: remembered } = useListState()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  const focusable = Math.min(remembered, total - 1)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head scrolls in the same box, before the rows.
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: Math.max(0, focusable - 8) * rowHeight,
    // Before the list is measured: as many rows as a usual window shows.
    initialRect: { width: 1100, height: 700 },
    // The row with the focus stays, however far the list is scrolled.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(focusable < 0 ? [] : [focusable])])].toSorted((a, b) => a - b),
  })
  const drawn = virtual.getVirtualItems()
  const { startIndex: first = 0, endIndex: last = 40 } = virtual.range ?? {}
  useEffect(() => onRange(first, last), [first, last, onRange])
  useEffect(() => {
    scroller.current?.scrollTo({ top: Math.max(0, focusable - 8) * rowHeight })
    // Another list begins at its beginning.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [query])
  // The row to go to may have to be drawn, and its page read, first.
  useEffect(() => {
    const row = wanted === null ? null : body.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted + 2}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    setWanted(null)
  }, [wanted, drawn])
  const latest = useRef(selection)
  useEffect(() => {
    latest.current = selection
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.key === ' ') return
    const key = event.key.toLowerCase()
    if (event.ctrlKey || event.metaKey) {
      if (key === 'a') selection.all()
      else if (key === 'c' && window.getSelection()?.isCollapsed !== false && selection.ids.size > 0) copyRows(query, columns, selection.ids).catch(reportTrouble)
      else return
      return event.preventDefault()
    }
    const current = rows.at(focusable)
    if (event.key === ' ' && current) {
      event.preventDefault()
      return event.shiftKey ? selection.through(focusable) : selection.toggle(current.id, focusable)
    }
    if (event.key === 'Delete' && selection.ids.size > 0 && !query.trashed) return onTrash([...selection.ids])
    if (event.key === 'Escape') return selection.none()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const next = rowReachedBy(event.key, focusable, total, page)
    if (next === null) return
    event.preventDefault()
    virtual.scrollToIndex(next)
    setListState({ row: next })
    setWanted(next)
    if (event.shiftKey) selection.through(next)
  }
  const act = useCallback<RowActions>((what, id, index, event) => {
    if (what === 'focus') return setListState({ row: index })
    if (what === 'open') return goTo(`/agreements/${id}`)
    if (what === 'tick' || event?.ctrlKey || event?.metaKey) return latest.current.toggle(id, index)
    if (event?.shiftKey) return latest.current.through(index)
    latest.current.only(id, index)
  }, [])
  const widths = columns.map(({ column, width }) => width ?? usualWidths[column])
  const least = 56 + widths.reduce<number>((sum, width) => sum + (width ?? leastTitle), 0)
  const all = selection.ids.size >= total
  return (
    <div ref={scroller} className={styles.scroll}>
      <table role="grid" className={styles.table} aria-label={words.title} aria-rowcount={total + 1} aria-multiselectable="true" style={{ minWidth: least }}>
        <colgroup>
          <col style={{ width: 56 }} />
          {columns.map(({ column }, index) => (
            <col key={column} style={widths[index] === null ? undefined : { width: widths[index] ?? undefined }} />
          ))}
        </colgroup>
        <HeadRow checked={all} some={selection.ids.size > 0} onAll={() => (all ? selection.none() : selection.all())} />
        <tbody ref={body} onKeyDown={onKey}>
          {drawn.map(({ index, start }, at) => {
            const row = rows.at(index)
            return (
              <Fragment key={row?.id ?? `row ${index}`}>
                <Gap height={start - (drawn[at - 1]?.end ?? headHeight)} />
                {row ? (
                  <AgreementRow row={row} columns={columns} index={index} focusable={index === focusable} selected={selection.ids.has(row.id)} openable={!query.trashed} act={act} />
                ) : (
                  <tr aria-rowindex={index + 2} aria-busy="true" className={styles.waiting}>
                    <td colSpan={columns.length + 1}>{words.reading}</td>
                  </tr>
                )}
              </Fragment>
            )
          })}
          <Gap height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? headHeight)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands in for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden className={styles.gap} style={{ height }} />
}
