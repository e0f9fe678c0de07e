import { createContext, useContext } from 'react'

/** The few words that parts in this folder show themselves. The app gives them, so that all sentences stay in its one catalogue. */
export interface Words {
  readonly copyDetails: string
  readonly copied: string
  readonly tryAgain: string
  readonly close: string
  readonly dismiss: string
  readonly optional: string
  readonly saving: string
  readonly saved: (time: string) => string
  readonly notSaved: string
  readonly tooLong: (most: string, length: string) => string
}

const WordsContext = createContext<Words | null>(null)
export const WordsProvider = WordsContext.Provider

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('WordsProvider is missing.')
  return words
}
