import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../main/contract/event.ts'
import type { CallOptions } from '../../../main/contract/client.ts'

/** How far a long call is. */
export type Stage<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Runs one long call at a time; it is cancelled when its screen goes. */
export function useLongCall<T>() {
  const [stage, setStage] = useState<Stage<T>>({ kind: 'idle' })
  const controller = useRef<AbortController>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const run = (work: (how: Pick<CallOptions, 'signal' | 'onProgress'>) => Promise<T>) => {
    const mine = new AbortController()
    controller.current = mine
    const set = (next: Stage<T>) => controller.current === mine && setStage(next)
    set({ kind: 'running', progress: null })
    work({ signal: mine.signal, onProgress: (progress) => set({ kind: 'running', progress }) }).then(
      (value) => set({ kind: 'done', value }),
      (error: unknown) => set(mine.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error }),
    )
  }
  return { stage, run, stop: () => controller.current?.abort() }
}
