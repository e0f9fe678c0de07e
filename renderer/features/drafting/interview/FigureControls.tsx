import { TextInput } from '@mantine/core'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Answer } from '../../../../main/domain/answer.ts'
import { moneyInWords } from '../../../../main/domain/money.ts'
import { isBlank } from '../../../../main/document/blank.ts'
import { spokenDate, shortDate, todayHere } from '../../../ui/dates.ts'
import { controlId } from '../focus.ts'
import { type ControlProps, type Read, useTypedAnswer } from './control.ts'
import { isMoney, readDay, readLength, readMoney, readNumber, showLength, showMoney } from './figures.ts'
import styles from './Interview.module.css'
import { describedBy, QuestionFrame } from './QuestionFrame.tsx'

/** A number with its unit inside the right edge. */
export function NumberControl(props: ControlProps<'number'>) {
  const { unit, example } = props.question
  return (
    <Figure
      {...props}
      show={(answer) => (typeof answer === 'number' ? answer.toLocaleString('en-US', { maximumFractionDigits: 20 }) : '')}
      read={(text) => readNumber(text, example)}
      right={unit}
      figures
    />
  )
}

/** An amount: the currency at the left, in words below. */
export function MoneyControl(props: ControlProps<'money'>) {
  const { currency } = props.question
  return (
    <Figure
      {...props}
      show={(answer) => showMoney(answer, currency)}
      read={(text) => readMoney(text, currency)}
      note={(answer) => isMoney(answer) && fill(interviewWords.inWords, { words: moneyInWords(answer, 'en-US').replace(/ \(.*\)$/, '') })}
      left={currency}
      figures
    />
  )
}

/** A day, typed as people type it; what was understood stands below. */
export function DateControl(props: ControlProps<'date'>) {
  return (
    <Figure
      {...props}
      show={(answer) => (typeof answer === 'string' ? shortDate(answer) : '')}
      read={(text) => readDay(text, todayHere())}
      note={(answer) => typeof answer === 'string' && spokenDate(answer)}
    />
  )
}

/** A length of time, such as "2 years". */
export function DurationControl(props: ControlProps<'duration'>) {
  return <Figure {...props} show={showLength} read={readLength} note={(answer) => showLength(answer)} />
}

interface FigureProps extends ControlProps<'number' | 'money' | 'date' | 'duration'> {
  readonly show: (answer: Answer) => string
  readonly read: (text: string) => Read
  readonly note?: (answer: Answer) => string | false
  readonly left?: string | undefined
  readonly right?: string | undefined
  /** Figures stand at the right. */
  readonly figures?: boolean
}

function Figure({ show, read, note, left, right, figures = false, ...props }: FigureProps) {
  const { raw, type, meant, wrong, handlers } = useTypedAnswer(props, show, read)
  const { question, answer } = props
  return (
    <QuestionFrame question={question} answered={!isBlank(answer)} wrong={wrong} note={'answer' in meant && noteBeside(raw, note?.(meant.answer))}>
      <TextInput
        id={controlId(question.id)}
        attributes={describedBy(question.id)}
        className={figures ? styles.figures : undefined}
        placeholder={question.example}
        inputMode={figures ? 'decimal' : 'text'}
        value={raw}
        error={wrong !== null}
        leftSection={left}
        leftSectionWidth={left && 44}
        rightSection={right && <span className={styles.unit}>{right}</span>}
        rightSectionWidth={right && `calc(${right.length}ch + 20px)`}
        onChange={(event) => type(event.currentTarget.value)}
        {...handlers}
      />
    </QuestionFrame>
  )
}

/** What was understood is said only when it reads otherwise than what was typed. */
function noteBeside(typed: string, note: string | false | undefined): string | undefined {
  return note && note !== typed.trim() ? note : undefined
}
