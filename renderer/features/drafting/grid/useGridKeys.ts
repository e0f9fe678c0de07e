import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TableColumn } from '../../../../main/document/template.ts'
import type { TypedRow } from './cells.ts'
import { copyBlock, withoutBlock } from './copy-block.ts'
import { type CellPlace, pasteBlock } from './paste-block.ts'
import { type Range, stepTo } from './range.ts'
import { useRowsHistory } from './useRowsHistory.ts'

interface Sheet {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TypedRow[]
  readonly onRows: (rows: readonly TypedRow[]) => void
}

/** Moving through a grid, choosing, copying and pasting blocks of it, moving rows, and taking all of that back. */
export function useGridKeys({ columns, rows, onRows }: Sheet) {
  const grid = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState<Range | null>(null)
  const [at, setAt] = useState<CellPlace | null>(null)
  const history = useRowsHistory(rows, onRows)
  const go = (to: CellPlace) => focusCell(grid.current, to)
  const choose = (from: CellPlace, to: CellPlace) => setRange(from.row === to.row && from.column === to.column ? null : { from, to })
  const moveRow = (from: number, by: 1 | -1, column = 0) => {
    const row = rows[from]
    if (row === undefined || rows[from + by] === undefined) return
    const without = rows.toSpliced(from, 1)
    flushSync(() => history.change(without.toSpliced(from + by, 0, row)))
    go({ row: from + by, column })
  }
  const removeRow = (row: number) => {
    flushSync(() => history.change(rows.toSpliced(row, 1)))
    go({ row: Math.min(row, rows.length - 2), column: 0 })
  }
  const enter = ({ row, column }: CellPlace) => {
    const last = row === rows.length - 1
    if (last) flushSync(() => history.change([...rows, {}]))
    go({ row: row + 1, column: last ? 0 : column })
  }
  /** What a key does in a cell; false: nothing of ours. */
  const act = (event: KeyboardEvent<HTMLElement>, cell: CellPlace): boolean => {
    const { key, shiftKey, altKey, target } = event
    const command = event.ctrlKey || event.metaKey
    if (command && !shiftKey && key.toLowerCase() === 'z') history.undo()
    else if (command && (key.toLowerCase() === 'y' || key.toLowerCase() === 'z')) history.redo()
    else if (command && key.toLowerCase() === 'a' && isAllChosen(target)) setRange({ from: { row: 0, column: 0 }, to: { row: rows.length - 1, column: columns.length - 1 } })
    else if (command) return false
    else if (altKey && !shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) moveRow(cell.row, key === 'ArrowUp' ? -1 : 1, cell.column)
    else if (altKey) return false
    else if (key === 'Enter' && !(target instanceof HTMLSelectElement)) enter(cell)
    else if ((key === 'Delete' || key === 'Backspace') && range !== null) history.change(withoutBlock(columns, rows, range))
    else if (key.startsWith('Arrow') && shiftKey && (range !== null || leaves(key, target))) {
      const to = stepTo(key, range?.to ?? cell, { rows: rows.length, columns: columns.length })
      if (to !== null) choose(range?.from ?? cell, to)
    } else if (key.startsWith('Arrow') && !shiftKey && leaves(key, target)) {
      const to = stepTo(key, cell, { rows: rows.length, columns: columns.length })
      if (to === null) return false
      go(to)
    } else return false
    return true
  }
  const copy = (event: ClipboardEvent<HTMLElement>): Range | null => {
    if (range === null) return null
    event.preventDefault()
    event.clipboardData.setData('text/plain', copyBlock(columns, rows, range))
    return range
  }
  return {
    grid,
    range,
    at,
    change: history.change,
    moveRow,
    removeRow,
    handlers: {
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const cell = placeOf(event.target)
        if (cell !== null && act(event, cell)) {
          event.preventDefault()
          event.stopPropagation()
        }
      },
      onPaste: (event: ClipboardEvent<HTMLElement>) => {
        const cell = placeOf(event.target)
        const pasted = cell && pasteBlock(columns, rows, cell, event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'))
        if (pasted === null) return
        event.preventDefault()
        history.change(pasted)
      },
      onCopy: (event: ClipboardEvent<HTMLElement>) => void copy(event),
      onCut: (event: ClipboardEvent<HTMLElement>) => {
        const chosen = copy(event)
        if (chosen !== null) history.change(withoutBlock(columns, rows, chosen))
      },
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const cell = placeOf(event.target)
        if (!event.shiftKey || cell === null || at === null) return
        event.preventDefault()
        choose(at, cell)
      },
      onFocus: (event: { readonly target: EventTarget }) => {
        setRange(null)
        setAt(placeOf(event.target))
      },
      onBlur: () => setAt(null),
    },
  }
}

/** Whether an arrow leads out of a cell: up and down from one of a single line, right and left from the end of its words. */
function leaves(key: string, target: EventTarget): boolean {
  if (target instanceof HTMLSelectElement) return key === 'ArrowLeft' || key === 'ArrowRight'
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false
  const { selectionStart, selectionEnd, value } = target
  if (key === 'ArrowUp' || key === 'ArrowDown') return true
  return selectionStart === selectionEnd && selectionStart === (key === 'ArrowLeft' ? 0 : value.length)
}

function isAllChosen(target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return true
  return target.selectionStart === 0 && target.selectionEnd === target.value.length
}

function placeOf(target: EventTarget): CellPlace | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset['cell'] ?? '') : '').split(' ').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

/** Goes to a cell of the grid inside this element. */
export function focusCell(inside: HTMLElement | null, { row, column }: CellPlace): void {
  inside?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus()
}
