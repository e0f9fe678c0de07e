import { Button } from '@mantine/core'
import { IconHelpCircle, IconPencil, IconPlus } from '@tabler/icons-react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords, effectWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { ResolvedClause } from '../../../../main/document/resolved.ts'
import { useTextEditing } from '../text/editing.ts'
import { useLastEffect } from '../text/useEffects.ts'
import type { ReactNode } from 'react'
import styles from './ClauseMark.module.css'
import { clauseInWords, clauseName } from '../text/clause-name.ts'

/** What stands above a clause that is not as the library has it, on the screen only. */
export function ClauseMark({ clause }: { readonly clause: ResolvedClause }) {
  const { added, frozen } = useTextEditing()
  const last = useLastEffect()
  if (clause.undecided && !frozen) return <Undecided clause={clause} />
  if (last?.added.some(({ id }) => id === clause.id)) return <JustAdded id={clause.id} place={clauseInWords(clause.fullNumber)} />
  if (added.has(treeIdOf(clause.id))) return <Line icon={<IconPlus size={14} stroke={1.75} aria-hidden />} says={clauseWords.added} />
  return clause.edited && <Line icon={<IconPencil size={14} stroke={1.75} aria-hidden />} says={clauseWords.edited} />
}

/** Says why a clause or schedule has come into the text, and takes the answer back that brought it. */
export function JustAdded({ id, place }: { readonly id: string; readonly place: string }) {
  const last = useLastEffect()
  return (
    last?.added.some((mark) => mark.id === id) && (
      <div className={styles.just} data-just>
        <IconPlus size={14} stroke={1.75} aria-hidden />
        <p>{last.because}</p>
        <button type="button" className={styles.undo} aria-label={fill(effectWords.undoLabel, { place })} onClick={last.undo}>
          {effectWords.undo}
        </button>
      </div>
    )
  )
}

function Line({ icon, says }: { readonly icon: ReactNode; readonly says: string }) {
  return (
    <p className={styles.mark} data-mark>
      {icon}
      {says}
    </p>
  )
}

/** The question that a person answers: the words are theirs, and the answers do not ask for them any more. */
function Undecided({ clause: { id, fullNumber } }: { readonly clause: ResolvedClause }) {
  return (
    <div className={styles.question} data-undecided>
      <p className={styles.asks}>
        <IconHelpCircle size={16} stroke={1.75} aria-hidden />
        {clauseWords.question}
      </p>
      <Decision clause={id} place={fullNumber} />
    </div>
  )
}

/** Keep a clause, or remove it. */
export function Decision({ clause, place }: { readonly clause: string; readonly place: string }) {
  const { change } = useTextEditing()
  return (
    <div className={styles.buttons}>
      <Button variant="default" size="xs" onClick={() => change({ do: 'decide', clause, keep: true }, fill(clauseWords.kept, { clause: clauseName(place) }))}>
        {clauseWords.keep}
      </Button>
      <Button variant="default" size="xs" onClick={() => change({ do: 'decide', clause, keep: false }, fill(clauseWords.removed, { clause: clauseName(place) }))}>
        {clauseWords.remove}
      </Button>
    </div>
  )
}
