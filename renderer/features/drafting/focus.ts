import { createContext, useContext } from 'react'

/** Which question the person is at, so that interview and paper show the same place. */
export interface QuestionFocus {
  readonly current: string | null
  /** The person is at this question. */
  readonly at: (question: string | null) => void
  /** Takes the person to this question. */
  readonly goTo: (question: string) => void
}

const FocusContext = createContext<QuestionFocus>({ current: null, at: () => {}, goTo: () => {} })
export const QuestionFocusProvider = FocusContext.Provider

export function useQuestionFocus(): QuestionFocus {
  return useContext(FocusContext)
}

/** The id of all that belongs to a question: label, control, help. */
export function frameId(question: string): string {
  return `${controlId(question)}-frame`
}

/** The id of the control that a question is answered with first. */
export function controlId(question: string): string {
  return `question-${question}`
}
