import { useEffect, useState, useSyncExternalStore } from 'react'
import { call, isCoreLost, onEvent, onReady } from '../../core.ts'
import { DraftSession } from './session.ts'

/** Opens the draft of an agreement for as long as the component is there; what waits to be kept is sent when it goes. */
export function useDraft(agreement: string): DraftSession {
  const [session] = useState(
    () =>
      new DraftSession({
        open: () => call('drafting.open', { agreement }),
        keep: (changes) => call('drafting.answer', { agreement, changes }),
        again: isCoreLost,
      }),
  )
  useEffect(() => {
    void session.refresh()
    const stops = [
      onReady(() => void session.refresh()),
      onEvent((event) => {
        if (event.kind === 'agreement-changed' && event.agreement === agreement) void session.refresh()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      void session.saver.flush()
    }
  }, [session, agreement])
  return session
}

export function useDraftView(session: DraftSession) {
  return useSyncExternalStore(session.watch, () => session.view)
}
