import type { AgreementState } from '../../../main/domain/agreement.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { stateProgress } from '../../../main/domain/state-progress.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import styles from './StateMark.module.css'

/** Not begun or over; on its way; in force. */
function toneOf(done: number | null): 'idle' | 'going' | 'well' {
  return done === null || done === 0 ? 'idle' : done === 1 ? 'well' : 'going'
}

/** The state of an agreement: a circle filled as far as it is, and the word. */
export function StateMark({ state }: { readonly state: AgreementState }) {
  const done = stateProgress[state]
  return (
    <span className={styles.state} data-tone={toneOf(done)}>
      <Glyph done={done} />
      {stateWords[state]}
    </span>
  )
}
