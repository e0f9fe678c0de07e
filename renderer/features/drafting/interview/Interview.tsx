import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Answer, Answers } from '../../../../main/domain/answer.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { useQuestionFocus } from '../focus.ts'
import panel from '../Panel.module.css'
import { Group } from './Group.tsx'
import styles from './Interview.module.css'
import { type GroupProgress, nextOpen } from './progress.ts'

interface Props {
  readonly progress: readonly GroupProgress[]
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer) => void
  readonly expanded: ReadonlySet<string>
  readonly onToggle: (group: string) => void
  /** Why nothing can be answered any more; null: it can. */
  readonly frozen: ReactNode
}

/** The questions of the template, group by group. */
export function Interview({ progress, answers, onAnswer, expanded, onToggle, frozen }: Props) {
  const focus = useQuestionFocus()
  const total = progress.reduce((sum, each) => sum + each.questions.length, 0)
  const done = progress.reduce((sum, each) => sum + each.answered, 0)
  const next = nextOpen(progress, answers, focus.current)
  return (
    <section aria-label={interviewWords.title} className={`${panel.panel} ${styles.interview}`}>
      <div className={panel.head}>
        <h2 className={panel.title}>{interviewWords.title}</h2>
        <span className={panel.aside}>{fill(interviewWords.answered, { done, total })}</span>
      </div>
      {frozen !== null && <div className={styles.frozen}>{frozen}</div>}
      <div className={panel.scroll}>
        {progress.map((each) => (
          <Group
            key={each.group.id}
            progress={each}
            answers={answers}
            onAnswer={onAnswer}
            expanded={expanded.has(each.group.id)}
            onToggle={() => onToggle(each.group.id)}
            disabled={frozen !== null}
          />
        ))}
      </div>
      <div className={styles.foot}>
        {frozen !== null ? null : next ? (
          <Button variant="default" onClick={() => focus.goTo(next.id)}>
            {interviewWords.next}
          </Button>
        ) : (
          <p className={panel.aside}>{interviewWords.allDone}</p>
        )}
      </div>
    </section>
  )
}
