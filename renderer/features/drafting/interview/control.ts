import { useState } from 'react'
import type { Answer } from '../../../../main/domain/answer.ts'
import { checkAnswers } from '../../../../main/document/answers.ts'
import type { Question } from '../../../../main/document/template.ts'
import { useTyped } from '../../../ui/useTyped.ts'

type QuestionOf<T extends Question['type']> = Question & { readonly type: T }

/** What the control of one question is given. */
export interface ControlProps<T extends Question['type'] = Question['type']> {
  readonly question: QuestionOf<T>
  readonly answer: Answer
  readonly onAnswer: (question: string, answer: Answer) => void
}

const figures: ReadonlySet<Question['type']> = new Set(['number', 'money', 'date', 'duration'])

/** What was typed, understood or not. */
export type Read = { readonly answer: Answer } | { readonly wrong: string }

/**
 * What is typed into a question's control: kept when it is an answer, else it stays on the screen with what is wrong, and a figure or
 * date counts as not answered. That is said when the control is left, not while somebody types.
 */
export function useTypedAnswer<Raw>({ question, answer, onAnswer }: ControlProps, show: (answer: Answer) => Raw, read: (raw: Raw) => Read) {
  const [left, setLeft] = useState(false)
  const judge = (raw: Raw): Read => {
    const meant = read(raw)
    return 'wrong' in meant ? meant : checked(question, meant.answer)
  }
  const typed = useTyped<Answer, Raw>({
    value: answer,
    show,
    read: (raw) => {
      const meant = judge(raw)
      // Half a figure or date must not stand for what was meant: “100” for “1000000”.
      if ('wrong' in meant) return figures.has(question.type) ? null : undefined
      setLeft(false)
      return meant.answer
    },
    onChange: (next) => onAnswer(question.id, next),
  })
  const meant = judge(typed.raw)
  return {
    raw: typed.raw,
    type: typed.type,
    meant,
    wrong: 'wrong' in meant && left ? meant.wrong : null,
    handlers: { onBlur: () => setLeft(true) },
  }
}

/** An answer in the form in which core keeps it, or why it does not. */
function checked(question: Question, answer: Answer): Read {
  const result = checkAnswers([question], { [question.id]: answer })
  if (result.ok) return { answer: result.answers[question.id] ?? null }
  return { wrong: result.problems.map(({ says, remedy }) => `${says} ${remedy}`).join(' ') }
}

export function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : ''
}
