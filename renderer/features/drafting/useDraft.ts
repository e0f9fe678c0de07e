import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Input } from '../../../main/contract/index.ts'
import { call, isCoreLost, onEvent, onReady } from '../../core.ts'
import type { SaveState } from '../../ui/saver.ts'
import { useSaveState } from '../../ui/useSaver.ts'
import { DraftSession, Sessions } from './session.ts'

const sessions = new Sessions()
/** What can be taken back, by agreement: leaving a screen forgets none of it. */
const steps = new Map<string, NonNullable<ConstructorParameters<typeof DraftSession>[1]>>()

/**
 * Opens the draft of an agreement for as long as the component is there; what waits to be kept is sent when it goes. What could not be
 * kept is there again when the draft is opened again.
 */
export function useDraft({ id, number }: { readonly id: string; readonly number: string }): DraftSession {
  const [session] = useState(
    () =>
      sessions.get(id) ??
      new DraftSession(
        {
          key: `draft ${id}`,
          what: { name: number, place: `/agreements/${id}` },
          open: () => call('drafting.open', { agreement: id }),
          keep: (changes) => call('drafting.answer', { agreement: id, changes }),
          change: (revision, changes) => call('drafting.changeAll', { agreement: id, revision, changes: changes as Input<'drafting.changeAll'>['changes'] }),
          again: isCoreLost,
        },
        stepsOf(id),
      ),
  )
  useEffect(() => {
    void session.refresh()
    const stops = [
      sessions.hold(id, session),
      onReady(() => void session.refresh()),
      onEvent((event) => {
        if (event.kind === 'house-style-changed' || (event.kind === 'agreement-changed' && event.agreement === id)) void session.refresh()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, id])
  return session
}

function stepsOf(agreement: string): NonNullable<ConstructorParameters<typeof DraftSession>[1]> {
  const kept = steps.get(agreement) ?? []
  steps.set(agreement, kept)
  return kept
}

export function useDraftView(session: DraftSession) {
  return useSyncExternalStore(session.watch, () => session.view)
}

/** Where the keeping of a draft stands: its answers and its text in one. Words in the open editor are not told of before they are sent. */
export function useSaving({ saver, text }: DraftSession): SaveState {
  const [answers, words] = [useSaveState(saver), useSaveState(text.saver)]
  if (words.kind === 'failed') return words
  if (words.kind !== 'saved' || answers.kind === 'saving' || answers.kind === 'failed') return answers
  return answers.kind === 'saved' && answers.at > words.at ? answers : words
}
