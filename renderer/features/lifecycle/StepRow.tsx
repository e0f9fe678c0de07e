import { IconCheck } from '@tabler/icons-react'
import type { LifecycleView } from '../../../main/contract/lifecycle.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { endingWords } from '../../../main/contract/messages/lifecycle.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { type AgreementState, agreementStates } from '../../../main/domain/agreement.ts'
import { stateProgress } from '../../../main/domain/state-progress.ts'
import { shortDate } from '../../ui/dates.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import styles from './StepRow.module.css'

type Facts = Pick<LifecycleView, 'state' | 'ending' | 'endedOn' | 'suspendedOn' | 'start'>

/** How far an agreement has come: what is done, where it stands, what is to come. */
export function StepRow({ view }: { readonly view: Facts }) {
  return (
    <ol className={styles.steps} aria-label={words.steps}>
      {stepsOf(view.state).map(({ state, standing }) => (
        <li key={state} className={styles.step} data-standing={standing} data-tone={standing === 'current' ? toneOf(view) : undefined} aria-current={standing === 'current' ? 'step' : undefined}>
          {standing === 'done' ? <IconCheck size={14} stroke={1.75} aria-hidden /> : <Glyph done={standing === 'current' ? stateProgress[state] : 0.001} />}
          {standing === 'current' ? currentWords(view) : stateWords[state]}
        </li>
      ))}
    </ol>
  )
}

interface Step {
  readonly state: AgreementState
  readonly standing: 'done' | 'current' | 'future'
}

/** What has ended shows only that: by which states it went, its history tells. `executed` shows while it lasts. */
function stepsOf(current: AgreementState): readonly Step[] {
  if (current === 'ended') return [{ state: 'ended', standing: 'current' }]
  const at = agreementStates.indexOf(current)
  const shown = agreementStates.filter((state) => state !== 'ended' && (state !== 'executed' || current === 'executed'))
  return shown.map((state) => {
    const place = agreementStates.indexOf(state)
    return { state, standing: place < at ? 'done' : place === at ? 'current' : 'future' }
  })
}

function toneOf({ state, suspendedOn }: Facts): 'well' | 'waiting' | 'over' | 'going' {
  if (suspendedOn !== null) return 'waiting'
  return state === 'active' ? 'well' : state === 'ended' ? 'over' : 'going'
}

function currentWords({ state, ending, endedOn, suspendedOn, start }: Facts): string {
  if (suspendedOn !== null) return fill(words.suspended, { state: stateWords[state], date: shortDate(suspendedOn) })
  if (state === 'executed' && start !== null) return `${stateWords[state]}. ${fill(words.begins, { date: shortDate(start) })}`
  if (ending === null) return stateWords[state]
  return endedOn === null ? fill(words.ended, { how: endingWords[ending] }) : fill(words.endedOn, { how: endingWords[ending], date: shortDate(endedOn) })
}
