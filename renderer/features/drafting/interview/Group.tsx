import { IconChevronDown, IconChevronRight, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Answer, Answers } from '../../../../main/domain/answer.ts'
import { own } from '../../../../main/domain/own.ts'
import { useQuestionFocus } from '../focus.ts'
import styles from './Interview.module.css'
import type { GroupProgress } from './progress.ts'
import { QuestionControl } from './QuestionControl.tsx'

interface Props {
  readonly progress: GroupProgress
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer) => void
  readonly expanded: boolean
  readonly onToggle: () => void
  /** Its questions can be read and not answered. */
  readonly disabled: boolean
}

/** A group of questions that folds. Folded questions stay, and with them what was typed. */
export function Group({ progress, answers, onAnswer, expanded, onToggle, disabled }: Props) {
  const { group, questions, answered, open } = progress
  const body = useId()
  const focus = useQuestionFocus()
  const section = useRef<HTMLElement>(null)
  const toggle = () => {
    flushSync(onToggle)
    // What was opened below the fold comes into sight.
    section.current?.scrollIntoView({ block: 'nearest' })
  }
  const Mark = open ? IconCircleDashed : IconCircleCheck
  const Arrow = expanded ? IconChevronDown : IconChevronRight
  return (
    <section ref={section} aria-label={group.title} className={styles.group}>
      <h3>
        <button type="button" className={styles.groupHead} aria-expanded={expanded} aria-controls={body} onClick={toggle}>
          <Mark size={16} stroke={1.75} aria-hidden className={open ? styles.open : styles.done} />
          <span className={styles.groupName}>{group.title}</span>
          <span className={styles.count}>{fill(interviewWords.groupAnswered, { done: answered, total: questions.length })}</span>
          <Arrow size={16} stroke={1.75} aria-hidden className={styles.arrow} />
        </button>
      </h3>
      <fieldset id={body} disabled={disabled} hidden={!expanded} className={styles.groupBody}>
        {questions.map((question) => (
          <div key={question.id} onFocus={() => focus.at(question.id)}>
            <QuestionControl question={question} answer={own(answers, question.id) ?? null} onAnswer={onAnswer} />
          </div>
        ))}
      </fieldset>
    </section>
  )
}
