import { useState } from 'react'
import { call } from '../../core.ts'
import { reportTrouble } from '../../ui/troubles.ts'
import type { ListQuery } from './list-state.ts'

export interface Selection {
  readonly ids: ReadonlySet<string>
  /** Only this one. */
  only(id: string, index: number): void
  /** This one too, or no more. */
  toggle(id: string, index: number): void
  /** All from the one chosen last to this row. */
  through(index: number): void
  all(): void
  none(): void
}

/** Which agreements of a list are chosen; another list begins with none. */
export function useSelection(query: ListQuery): Selection {
  const key = JSON.stringify(query)
  const [chosen, setChosen] = useState<{ readonly key: string; readonly ids: ReadonlySet<string>; readonly anchor: number }>({ key, ids: new Set(), anchor: 0 })
  const { ids, anchor } = chosen.key === key ? chosen : { ids: new Set<string>(), anchor: 0 }
  const choose = (next: Iterable<string>, at: number) => setChosen({ key, ids: new Set(next), anchor: at })
  return {
    ids,
    only: (id, index) => choose([id], index),
    toggle: (id, index) => choose(ids.has(id) ? [...ids].filter((other) => other !== id) : [...ids, id], index),
    through: (index) => {
      const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)]
      const limit = Math.min(10_000, to - from + 1)
      call('agreements.list', { query, offset: from, limit }).then(({ agreements }) => choose(agreements.map(({ id }) => id), anchor), reportTrouble)
    },
    all: () => void call('agreements.ids', { query }).then((all) => choose(all, anchor), reportTrouble),
    none: () => choose([], anchor),
  }
}
