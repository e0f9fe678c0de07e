import { useEffect, useState, useSyncExternalStore } from 'react'
import { call, isCoreLost, onEvent, onReady } from '../../core.ts'
import { DraftSession, Sessions } from './session.ts'

const sessions = new Sessions()

/**
 * Opens the draft of an agreement for as long as the component is there; what waits to be kept is sent when it goes. What could not be
 * kept is there again when the draft is opened again.
 */
export function useDraft({ id, number }: { readonly id: string; readonly number: string }): DraftSession {
  const [session] = useState(
    () =>
      sessions.get(id) ??
      new DraftSession({
        key: `draft ${id}`,
        what: { name: number, place: `/agreements/${id}` },
        open: () => call('drafting.open', { agreement: id }),
        keep: (changes) => call('drafting.answer', { agreement: id, changes }),
        again: isCoreLost,
      }),
  )
  useEffect(() => {
    void session.refresh()
    const stops = [
      sessions.hold(id, session),
      onReady(() => void session.refresh()),
      onEvent((event) => {
        if (event.kind === 'agreement-changed' && event.agreement === id) void session.refresh()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, id])
  return session
}

export function useDraftView(session: DraftSession) {
  return useSyncExternalStore(session.watch, () => session.view)
}
