import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Question } from '../../../../main/document/template.ts'
import { FieldError } from '../../../ui/FieldError.tsx'
import { Optional } from '../../../ui/Optional.tsx'
import { controlId } from '../focus.ts'
import styles from './Interview.module.css'

interface Props {
  readonly question: Question
  readonly answered: boolean
  readonly wrong?: string | null
  /** What was understood. */
  readonly note?: ReactNode
  /** Several controls under one name. */
  readonly group?: boolean
  readonly children: ReactNode
}

export const labelId = (question: string) => `${controlId(question)}-label`
export const helpId = (question: string) => `${controlId(question)}-help`

/** A question with its label, whether it is answered, its help, and what was understood or is wrong. */
export function QuestionFrame({ question, answered, wrong = null, note, group = false, children }: Props) {
  const Label = group ? 'div' : 'label'
  const Mark = answered ? IconCheck : IconCircleDashed
  const help = question.help || (question.type === 'list' ? interviewWords.onePerLine : '')
  return (
    <div className={styles.question} role={group ? 'group' : undefined} aria-labelledby={group ? labelId(question.id) : undefined}>
      <div className={styles.labelRow}>
        <Label id={labelId(question.id)} className={styles.label} {...(!group && { htmlFor: controlId(question.id) })}>
          {question.required ? question.label : <Optional>{question.label}</Optional>}
        </Label>
        <span className={styles.mark} data-answered={answered || undefined} title={answered ? interviewWords.isAnswered : interviewWords.isOpen}>
          <Mark size={14} stroke={1.75} aria-hidden />
          <span className="sr">{answered ? interviewWords.isAnswered : interviewWords.isOpen}</span>
        </span>
      </div>
      {children}
      <div id={helpId(question.id)} className={styles.help}>
        {wrong !== null ? (
          <p className={styles.wrong}>
            <FieldError>{wrong}</FieldError>
          </p>
        ) : (
          <>
            {note && <p className={styles.note}>{note}</p>}
            {help && <p>{help}</p>}
          </>
        )}
      </div>
    </div>
  )
}
