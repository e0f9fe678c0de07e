import type { AgreementState } from '../../../main/domain/agreement.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import styles from './StateMark.module.css'

const marks: Readonly<Record<AgreementState, { readonly done: number | null; readonly tone: 'idle' | 'going' | 'well' }>> = {
  draft: { done: 0, tone: 'idle' },
  'in-review': { done: 0.25, tone: 'going' },
  approved: { done: 0.5, tone: 'going' },
  'out-for-signature': { done: 0.75, tone: 'going' },
  executed: { done: 0.99, tone: 'going' },
  active: { done: 1, tone: 'well' },
  ended: { done: null, tone: 'idle' },
}

/** The state of an agreement: a circle filled as far as it is, and the word. */
export function StateMark({ state }: { readonly state: AgreementState }) {
  const { done, tone } = marks[state]
  return (
    <span className={styles.state} data-tone={tone}>
      <Glyph done={done} />
      {stateWords[state]}
    </span>
  )
}
