import { createContext, useContext } from 'react'
import type { Answer, Answers } from '../../../../main/domain/answer.ts'
import type { Question } from '../../../../main/document/template.ts'

/** The questions whose tables stand on the paper, and how they are answered there. */
interface Tables {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer) => void
}

const TablesContext = createContext<Tables>({ questions: [], answers: {}, onAnswer: () => {} })
export const TablesProvider = TablesContext.Provider

export function useTables(): Tables {
  return useContext(TablesContext)
}
