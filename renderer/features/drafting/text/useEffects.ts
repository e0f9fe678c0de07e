import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { effectWords, interviewWords } from '../../../../main/contract/messages/screens/drafting.ts'
import type { Draft } from '../../../../main/contract/drafting.ts'
import type { Answer, Answers } from '../../../../main/domain/answer.ts'
import { own } from '../../../../main/domain/own.ts'
import { useLatest } from '../../../ui/useLatest.ts'
import type { Question } from '../../../../main/document/template.ts'
import { type Effect, effectBetween } from './effects.ts'
import type { Mark } from './numbers.ts'

/** What the last choice did to the text. */
interface LastEffect extends Effect {
  /** Why its clauses are there, in words. */
  readonly because: string
  /** Gives the question its former answer again. */
  readonly undo: () => void
}

const EffectContext = createContext<LastEffect | null>(null)
export const LastEffectProvider = EffectContext.Provider

export function useLastEffect(): LastEffect | null {
  return useContext(EffectContext)
}

interface Around {
  readonly draft: Draft
  readonly answers: Answers
  readonly marks: ReadonlyMap<string, Mark>
  readonly answer: (question: string, answer: Answer) => void
  readonly goTo: (question: string) => void
}

/** Answers a question and watches what that does to the text. Only choices are watched: what is typed changes with every key. */
export function useEffects({ draft, answers, marks, answer, goTo }: Around) {
  const [last, setLast] = useState<Effect | null>(null)
  const asked = useRef<Pick<Effect, 'question' | 'before'> & { readonly marks: typeof marks } | null>(null)
  const now = useLatest({ draft, answers, marks, answer, goTo })
  useEffect(() => {
    const from = asked.current
    if (from === null || from.marks === marks) return
    asked.current = null
    const effect = effectBetween(from.marks, marks)
    if (effect !== null) setLast({ question: from.question, before: from.before, ...effect })
  }, [marks])
  const doing = useMemo(
    () => ({
      answer: (id: string, given: Answer) => {
        asked.current = isChoice(questionOf(now.current.draft, id)) ? { question: id, before: own(now.current.answers, id) ?? null, marks: now.current.marks } : null
        now.current.answer(id, given)
      },
      undo: ({ question, before }: Effect) => {
        setLast(null)
        now.current.answer(question, before)
        now.current.goTo(question)
      },
    }),
    [now],
  )
  const shown = useMemo(() => (last === null ? null : { ...last, because: becauseOf(now.current.draft, last.question, now.current.answers), undo: () => doing.undo(last) }), [last, doing, now])
  return { answer: doing.answer, last: shown }
}

function questionOf({ questions }: Draft, id: string): Question | undefined {
  return questions.find((question) => question.id === id)
}

function isChoice(question: Question | undefined): boolean {
  return question?.type === 'boolean' || question?.type === 'choice'
}

function becauseOf(draft: Draft, id: string, answers: Answers): string {
  const question = questionOf(draft, id)
  return question === undefined ? '' : fill(effectWords.because, { answer: answerWords(question, own(answers, id) ?? null), question: question.label })
}

function answerWords(question: Question, answer: Answer): string {
  if (typeof answer === 'boolean') return answer ? interviewWords.yes : interviewWords.no
  return (question.type === 'choice' && question.options.find((option) => option.id === answer)?.label) || ''
}
