import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Question } from '../../../../main/document/template.ts'
import { FieldError } from '../../../ui/FieldError.tsx'
import { Optional } from '../../../ui/Optional.tsx'
import { controlId, frameId } from '../focus.ts'
import { EffectNote } from './EffectNote.tsx'
import styles from './Interview.module.css'

interface Props {
  readonly question: Question
  readonly answered: boolean
  readonly wrong?: string | null
  /** What was understood. */
  readonly note?: ReactNode
  /** Several controls under one name. */
  readonly group?: boolean
  /** A form of its own: what it is about is said before it, not after. */
  readonly form?: boolean
  readonly children: ReactNode
}

export const labelId = (question: string) => `${controlId(question)}-label`
const aboutId = (question: string) => `${controlId(question)}-about`
export const helpId = (question: string) => `${controlId(question)}-help`

/** For a control of Mantine's: it puts a description of its own in the place of `aria-describedby`, which it does not have here. */
export const describedBy = (question: string) => ({ input: { dir: 'auto', 'aria-describedby': helpId(question) } })

/** A question with its label, whether it is answered, its help, and what was understood or is wrong. */
export function QuestionFrame({ question, answered, wrong = null, note, group = false, form = false, children }: Props) {
  const Label = group ? 'div' : 'label'
  const done = answered && wrong === null
  const Mark = done ? IconCheck : IconCircleDashed
  const help = question.help || (question.type === 'list' ? interviewWords.onePerLine : '')
  const below = wrong !== null || note || (help && !form)
  return (
    <div
      id={frameId(question.id)}
      className={styles.question}
      {...(form && { role: 'group', 'aria-labelledby': labelId(question.id), 'aria-describedby': `${aboutId(question.id)} ${helpId(question.id)}` })}
    >
      <div className={styles.labelRow}>
        <Label id={labelId(question.id)} className={styles.label} data-form={form || undefined} {...(!group && { htmlFor: controlId(question.id) })}>
          {question.required ? question.label : <Optional>{question.label}</Optional>}
        </Label>
        <span className={styles.mark} data-answered={done || undefined} title={done ? interviewWords.isAnswered : interviewWords.isOpen}>
          <Mark size={14} stroke={1.75} aria-hidden />
          <span className="sr">{done ? interviewWords.isAnswered : interviewWords.isOpen}</span>
        </span>
      </div>
      {form && help && (
        <p id={aboutId(question.id)} className={styles.help}>
          {help}
        </p>
      )}
      {children}
      <EffectNote question={question.id} />
      {below && (
        <div id={helpId(question.id)} className={styles.help}>
          {wrong !== null ? (
            <p className={styles.wrong} role="alert">
              <FieldError>{wrong}</FieldError>
            </p>
          ) : (
            <>
              {note && <p className={styles.note}>{note}</p>}
              {help && !form && <p>{help}</p>}
            </>
          )}
        </div>
      )}
    </div>
  )
}
