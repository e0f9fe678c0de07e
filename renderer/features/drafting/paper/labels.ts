import { createContext, useContext } from 'react'

const LabelsContext = createContext<ReadonlyMap<string, string>>(new Map())
export const QuestionLabels = LabelsContext.Provider

/** What a question asks, in the words of the template. */
export function useQuestionLabel(question: string): string {
  return useContext(LabelsContext).get(question) ?? question
}

const LanguageContext = createContext('en-US')
export const PaperLanguage = LanguageContext.Provider

/** The language of the document, BCP 47. */
export function usePaperLanguage(): string {
  return useContext(LanguageContext)
}
