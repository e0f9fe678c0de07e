import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { clock } from './dates.ts'
import styles from './SavedMark.module.css'
import type { SaveState } from './saver.ts'
import { useWords } from './words.ts'

/** "Saving…", "Saved 10:42", or that it was not; told to a screen reader when it changes. */
export function SavedMark({ state }: { readonly state: SaveState }) {
  const words = useWords()
  return (
    <span role="status" className={styles.mark} data-kind={state.kind}>
      {state.kind === 'saving' && words.saving}
      {state.kind === 'saved' && (
        <>
          <IconCheck size={16} stroke={1.75} aria-hidden />
          {words.saved(clock(state.at))}
        </>
      )}
      {state.kind === 'failed' && (
        <>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {words.notSaved}
        </>
      )}
    </span>
  )
}
