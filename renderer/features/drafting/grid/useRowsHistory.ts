import { useRef } from 'react'
import type { TypedRow } from './cells.ts'

type Rows = readonly TypedRow[]

/** As many steps as can be taken back. */
const most = 200

/** Changes of rows that can be taken back and done again. What is typed into one cell without a pause elsewhere is one step. */
export function useRowsHistory(rows: Rows, onRows: (rows: Rows) => void) {
  const steps = useRef<{ past: Rows[]; future: Rows[]; typing: string | null }>({ past: [], future: [], typing: null })
  const go = (from: 'past' | 'future', to: 'past' | 'future') => {
    const next = steps.current[from].pop()
    if (next === undefined) return
    steps.current[to].push(rows)
    steps.current.typing = null
    onRows(next)
  }
  return {
    /** `cell`: where the change is typed; null for one that is a step of its own. */
    change: (next: Rows, cell: string | null = null) => {
      const { past, typing } = steps.current
      if (cell === null || cell !== typing) past.push(rows)
      past.splice(0, past.length - most)
      steps.current = { past, future: [], typing: cell }
      onRows(next)
    },
    undo: () => go('past', 'future'),
    redo: () => go('future', 'past'),
  }
}
