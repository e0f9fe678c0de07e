import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import type { Clause } from '../../../../main/document/tree.ts'
import panel from '../Panel.module.css'
import { goToClause } from '../paper/clause-id.ts'
import { clauseIn, type Place, placeOf, repeatedOver } from '../text/clauses.ts'
import { type TextEditing, useTextEditing } from '../text/editing.ts'
import { type Moves, movesOf } from '../text/moves.ts'
import type { Mark } from '../text/numbers.ts'
import styles from './ClausePanel.module.css'
import { Compare } from './Compare.tsx'
import { clauseName } from '../text/clause-name.ts'

interface Props {
  readonly draft: Draft
  readonly answers: Answers
  readonly marks: ReadonlyMap<string, Mark>
}

/** The clause that the person is at: where its words came from, and what can be done with it. */
export function ClausePanel({ draft, answers, marks }: Props) {
  const editing = useTextEditing()
  const { selected, select, change, begin, frozen } = editing
  const [comparing, setComparing] = useState(false)
  const clause = selected === null ? null : clauseIn(draft.tree, selected)
  const mark = selected === null ? undefined : marks.get(selected)
  const levels = useMemo(() => new Map([...marks.values()].flatMap(({ id, kind, level }) => (kind === 'clause' ? [[treeIdOf(id), level] as const] : []))), [marks])
  if (clause === null || mark === undefined) return null
  const number = mark.says
  const repeated = repeatedSays(draft, clause.id)
  const differs = clause.edited === true && clause.origin !== null
  const restore = () => {
    setComparing(false)
    change({ do: 'restore', clause: clause.id }, fill(clauseWords.restored, { clause: clauseName(number) }))
  }
  return (
    <section aria-label={clauseName(number)} className={styles.panel}>
      <div className={panel.head}>
        <h2 className={panel.title}>{clauseName(number)}</h2>
        <ActionIcon aria-label={clauseWords.close} title={clauseWords.close} className={styles.close} onClick={() => select(null)}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.body}>
        <p className={styles.words}>{mark.title}</p>
        <p className={styles.source}>{sourceOf(clause)}</p>
        {repeated !== null && <p className={styles.source}>{repeated}</p>}
        {!frozen && (
          <div className={styles.actions}>
            <Button variant="default" size="xs" onClick={() => begin(mark.id)}>
              {clauseWords.edit}
            </Button>
            {differs && (
              <Button variant="subtle" size="xs" title={clauseWords.compareHint} onClick={() => setComparing(true)}>
                {clauseWords.compare}
              </Button>
            )}
            <More clause={clause} at={mark.id} number={number} differs={differs} canAdd={placeOf(draft.tree, clause.id) !== null} moves={movesOf(draft.tree, clause.id, levels)} editing={editing} onRestore={restore} />
          </div>
        )}
      </div>
      {comparing && <Compare draft={draft} answers={answers} clause={mark.id} onClose={() => setComparing(false)} onRestore={restore} />}
    </section>
  )
}

function sourceOf({ origin, edited }: Clause): string {
  if (origin === null) return clauseWords.ownWords
  if (edited) return clauseWords.byHand
  return fill(origin.source === 'library' ? clauseWords.fromLibrary : clauseWords.fromTemplate, { version: origin.version })
}

/** Of a clause that is there more than once: what a change of it does. */
function repeatedSays({ tree, questions }: Draft, clause: string): string | null {
  const over = repeatedOver(tree, clause)
  if (over === null) return null
  const question = questions.find(({ id }) => id === over)
  return question === undefined ? clauseWords.forEachParty : fill(clauseWords.forEachEntry, { question: question.label })
}

interface MoreProps {
  readonly clause: Clause
  /** The clause on the paper, or the copy of it that the person is at. */
  readonly at: string
  readonly number: string
  readonly differs: boolean
  /** Whether a clause can stand after it: not among those of a repetition. */
  readonly canAdd: boolean
  readonly moves: Moves
  readonly editing: TextEditing
  readonly onRestore: () => void
}

function More({ clause: { id }, at, number, differs, canAdd, moves, editing: { addAfter, change }, onRestore }: MoreProps) {
  const steps = (['up', 'down', 'promote', 'demote'] as const).flatMap((step) => (moves[step] === null ? [] : [[step, moves[step]] as const]))
  const move = (to: Place) => {
    change({ do: 'move', clause: id, ...to }, clauseWords.moved)
    goToClause(at)
  }
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={clauseWords.more} title={clauseWords.more}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {differs && <Menu.Item onClick={onRestore}>{clauseWords.restore}</Menu.Item>}
        {canAdd && <Menu.Item onClick={() => addAfter(at)}>{clauseWords.addAfter}</Menu.Item>}
        {steps.map(([step, to]) => (
          <Menu.Item key={step} onClick={() => move(to)}>
            {clauseWords[step]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => change({ do: 'remove', clause: id }, fill(clauseWords.removed, { clause: clauseName(number) }))}>{clauseWords.removeClause}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
