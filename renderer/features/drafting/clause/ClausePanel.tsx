import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { commentWords } from '../../../../main/contract/messages/screens/comments.ts'
import type { Answers } from '../../../../main/domain/answer.ts'
import type { Clause } from '../../../../main/document/tree.ts'
import { useCommenting } from '../comments/commenting.ts'
import panel from '../Panel.module.css'
import { clauseIn, repeatedOver } from '../text/clauses.ts'
import { useTextEditing } from '../text/editing.ts'
import type { Mark } from '../text/numbers.ts'
import { type ClauseDoing, useClauseDoing } from '../text/useClauseDoing.ts'
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
  const { selected, select, begin, frozen } = useTextEditing()
  const doing = useClauseDoing(draft.tree, marks)
  const [comparing, setComparing] = useState(false)
  const clause = selected === null ? null : clauseIn(draft.tree, selected)
  const mark = selected === null ? undefined : marks.get(selected)
  if (clause === null || mark === undefined) return null
  const number = mark.says
  const repeated = repeatedSays(draft, clause.id)
  const differs = clause.edited === true && clause.origin !== null
  const restore = () => {
    setComparing(false)
    doing.restore?.()
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
        {frozen ? (
          <div className={styles.actions}>
            <Comment clause={clause.id} />
          </div>
        ) : (
          <div className={styles.actions}>
            <Button variant="default" size="xs" onClick={() => begin(mark.id)}>
              {clauseWords.edit}
            </Button>
            {differs && (
              <Button variant="subtle" size="xs" title={clauseWords.compareHint} onClick={() => setComparing(true)}>
                {clauseWords.compare}
              </Button>
            )}
            <Comment clause={clause.id} />
            <More doing={doing} onRestore={restore} />
          </div>
        )}
      </div>
      {comparing && <Compare draft={draft} answers={answers} clause={mark.id} onClose={() => setComparing(false)} onRestore={restore} />}
    </section>
  )
}

/** Begins a comment on the clause. */
function Comment({ clause }: { readonly clause: string }) {
  const { write } = useCommenting()
  return (
    <Button variant="subtle" size="xs" onClick={() => write({ clause })}>
      {commentWords.add}
    </Button>
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
  readonly doing: ClauseDoing
  readonly onRestore: () => void
}

const steps = ['up', 'down', 'promote', 'demote'] as const

function More({ doing, onRestore }: MoreProps) {
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <ActionIcon aria-label={clauseWords.more} title={clauseWords.more}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {doing.restore && <Menu.Item onClick={onRestore}>{clauseWords.restore}</Menu.Item>}
        {doing.add && <Menu.Item onClick={doing.add}>{clauseWords.addAfter}</Menu.Item>}
        {steps.map(
          (step) =>
            doing[step] && (
              <Menu.Item key={step} onClick={doing[step]}>
                {clauseWords[step]}
              </Menu.Item>
            ),
        )}
        {doing.remove && <Menu.Item onClick={doing.remove}>{clauseWords.removeClause}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
