import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import type { Clause } from '../../../../main/document/tree.ts'
import panel from '../Panel.module.css'
import { goToClause } from '../paper/clause-id.ts'
import { clauseIn, type Place } from '../text/clauses.ts'
import { type TextEditing, useTextEditing } from '../text/editing.ts'
import { type Moves, movesOf } from '../text/moves.ts'
import type { Mark } from '../text/numbers.ts'
import styles from './ClausePanel.module.css'
import { Compare } from './Compare.tsx'

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
  const levels = useMemo(() => new Map([...marks.values()].flatMap(({ id, kind, level }) => (kind === 'clause' ? [[id, level] as const] : []))), [marks])
  if (clause === null || mark === undefined) return null
  const number = mark.says
  const differs = clause.edited === true && clause.origin !== null
  const restore = () => {
    setComparing(false)
    change({ do: 'restore', clause: clause.id }, fill(clauseWords.restored, { number }))
  }
  return (
    <section aria-label={fill(clauseWords.clause, { number })} className={styles.panel}>
      <div className={panel.head}>
        <h2 className={panel.title}>{fill(clauseWords.clause, { number })}</h2>
        <ActionIcon aria-label={clauseWords.close} title={clauseWords.close} className={styles.close} onClick={() => select(null)}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.body}>
        <p className={styles.words}>{mark.title}</p>
        <p className={styles.source}>{sourceOf(clause)}</p>
        {!frozen && (
          <div className={styles.actions}>
            <Button variant="default" size="xs" onClick={() => begin(clause.id)}>
              {clauseWords.edit}
            </Button>
            {differs && (
              <Button variant="subtle" size="xs" title={clauseWords.compareHint} onClick={() => setComparing(true)}>
                {clauseWords.compare}
              </Button>
            )}
            <More clause={clause} number={number} differs={differs} moves={movesOf(draft.tree, clause.id, levels)} editing={editing} onRestore={restore} />
          </div>
        )}
      </div>
      {comparing && <Compare draft={draft} answers={answers} clause={clause.id} onClose={() => setComparing(false)} onRestore={restore} />}
    </section>
  )
}

function sourceOf({ origin, edited }: Clause): string {
  if (origin === null) return clauseWords.ownWords
  if (edited) return clauseWords.byHand
  return fill(origin.source === 'library' ? clauseWords.fromLibrary : clauseWords.fromTemplate, { version: origin.version })
}

interface MoreProps {
  readonly clause: Clause
  readonly number: string
  readonly differs: boolean
  readonly moves: Moves
  readonly editing: TextEditing
  readonly onRestore: () => void
}

function More({ clause: { id }, number, differs, moves, editing: { addAfter, change }, onRestore }: MoreProps) {
  const steps = (['up', 'down', 'promote', 'demote'] as const).flatMap((step) => (moves[step] === null ? [] : [[step, moves[step]] as const]))
  const move = (to: Place) => {
    change({ do: 'move', clause: id, ...to }, clauseWords.moved)
    goToClause(id)
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
        <Menu.Item onClick={() => addAfter(id)}>{clauseWords.addAfter}</Menu.Item>
        {steps.map(([step, to]) => (
          <Menu.Item key={step} onClick={() => move(to)}>
            {clauseWords[step]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => change({ do: 'remove', clause: id }, fill(clauseWords.removed, { number }))}>{clauseWords.removeClause}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
