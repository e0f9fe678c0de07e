import { Button } from '@mantine/core'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import type { Clause } from '../../../../main/document/tree.ts'
import { goToClause } from '../paper/clause-id.ts'
import { removedClauses } from '../text/clauses.ts'
import { useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'
import styles from './ClausePanel.module.css'
import { paragraphsOf } from './clause-text.ts'

/** A clause as it stands when it is put back. */
function standing({ removed: _removed, decided: _decided, ...clause }: Clause): Clause {
  return clause.edited ? { ...clause, decided: 'keep' } : clause
}

interface Props {
  readonly draft: Draft
  readonly answers: Answers
  readonly marks: ReadonlyMap<string, Mark>
}

/** The clauses that were taken out, each with the way back. */
export function Removed({ draft, answers, marks }: Props) {
  const { change, frozen } = useTextEditing()
  const shown = new Set([...marks.keys()].map(treeIdOf))
  const removed = removedClauses(draft.tree).filter(({ id }) => !shown.has(id))
  if (removed.length === 0 || frozen) return null
  const putBack = ({ id, removed: out }: Clause) => {
    change(out ? { do: 'put-back', clause: id } : { do: 'decide', clause: id, keep: true }, clauseWords.back)
    goToClause(id)
  }
  return (
    <section aria-label={clauseWords.removedTitle} className={styles.removed}>
      <h3 className={styles.removedTitle}>{clauseWords.removedTitle}</h3>
      <ul>
        {removed.map((clause) => (
          <li key={clause.id} className={styles.removedClause}>
            <span>{paragraphsOf(draft, answers, clause.id, standing(clause))[0] ?? clauseWords.untitled}</span>
            <Button variant="subtle" size="xs" onClick={() => putBack(clause)}>
              {clauseWords.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
