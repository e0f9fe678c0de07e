import { useCallback, useRef, useState } from 'react'
import type { Progress } from '../../../main/contract/event.ts'
import { ProblemError } from '../../../main/contract/problem.ts'
import { type Trouble, troubleOf } from '../../core.ts'

/** A file on its way in or out. */
export interface Transfer {
  readonly id: number
  /** What is done, with the file's name. */
  readonly says: string
  readonly name: string
  /** From 0 to 1. */
  readonly share: number
  readonly trouble: Trouble | null
  readonly stop: () => void
}

type Work = (how: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }) => Promise<unknown>

/** Files on their way, each with its progress; one that failed stays until it is dismissed. */
export function useTransfers() {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([])
  const last = useRef(0)
  const change = useCallback((id: number, part: Partial<Transfer> | null) => {
    setTransfers((now) => (part === null ? now.filter((each) => each.id !== id) : now.map((each) => (each.id === id ? { ...each, ...part } : each))))
  }, [])
  const run = useCallback(
    async (says: string, name: string, work: Work) => {
      const id = ++last.current
      const aborting = new AbortController()
      setTransfers((now) => [...now, { id, says, name, share: 0, trouble: null, stop: () => aborting.abort() }])
      try {
        await work({ signal: aborting.signal, onProgress: ({ done, total }) => change(id, { share: total === 0 ? 0 : done / total }) })
        change(id, null)
      } catch (error) {
        const cancelled = aborting.signal.aborted || (error instanceof ProblemError && error.problem.code === 'cancelled')
        change(id, cancelled ? null : { trouble: troubleOf(error), stop: () => change(id, null) })
      }
    },
    [change],
  )
  return { transfers, run }
}
