import { useCallback, useEffect, useRef, useState } from 'react'
import type { CoreEvent, Progress } from '../../../main/contract/event.ts'
import { call, onEvent, shell } from '../../core.ts'

/** A PDF in memory, and the page at which it is opened. */
export interface ShownPages {
  readonly address: string
  readonly page: number
}

export type Making =
  | { readonly kind: 'preparing'; readonly progress: Progress | null }
  | { readonly kind: 'done' }
  /** The person stopped it. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface PagesPreview {
  /** What was made last; null: nothing yet. */
  readonly pages: ShownPages | null
  readonly making: Making
  stop(): void
  again(): void
}

/** Milliseconds without a change, after which the pages are made anew. */
const calm = 600

/** The pages of an agreement as an export would write them now, made again some time after each change. */
export function usePreview(agreement: string, onBefore: () => Promise<void>): PagesPreview {
  const [pages, setPages] = useState<ShownPages | null>(null)
  const [making, setMaking] = useState<Making>({ kind: 'preparing', progress: null })
  const running = useRef<AbortController>(null)
  const again = useCallback(() => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const latest = (next: Making) => {
      if (running.current === controller) setMaking(next)
    }
    latest({ kind: 'preparing', progress: null })
    make(agreement, onBefore, controller.signal, (progress) => latest({ kind: 'preparing', progress })).then(
      (made) => {
        if (running.current !== controller) return
        setPages(made)
        setMaking({ kind: 'done' })
      },
      (error: unknown) => latest(controller.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error }),
    )
  }, [agreement, onBefore])
  useEffect(() => {
    again()
    let timer: ReturnType<typeof setTimeout> | undefined
    const quiet = onEvent((event) => {
      if (!concerns(event, agreement)) return
      clearTimeout(timer)
      timer = setTimeout(again, calm)
    })
    return () => {
      quiet()
      clearTimeout(timer)
      const last = running.current
      running.current = null
      last?.abort()
    }
  }, [again, agreement])
  return { pages, making, again, stop: () => running.current?.abort() }
}

async function make(agreement: string, onBefore: () => Promise<void>, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<ShownPages> {
  await onBefore()
  const pdf = await call('exporting.preview', { agreement }, { signal, onProgress })
  const page = (await shell.pageInSight()) ?? 1
  signal.throwIfAborted()
  return { address: await shell.showPdf(pdf), page }
}

function concerns(event: CoreEvent, agreement: string): boolean {
  return event.kind === 'house-style-changed' || event.kind === 'organizations-changed' || (event.kind === 'agreement-changed' && event.agreement === agreement)
}
