import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { ResolvedClause, ResolvedInline } from '../../../../main/document/resolved.ts'
import type { Clause } from '../../../../main/document/tree.ts'
import { useAsk } from '../../../core.ts'
import { changedWords, type Span } from '../clause/changed-words.ts'

/** How clauses read in the words that the library has for them. */
export interface LibraryWords {
  readonly agreement: string
  /** A clause with these words in its place and the answers that there are now; null when it is not to be seen. */
  readonly read: (clause: string, words: Clause) => ResolvedClause | null
}

const LibraryContext = createContext<LibraryWords>({ agreement: '', read: () => null })
export const Library = LibraryContext.Provider

type Changed = ReadonlyMap<readonly ResolvedInline[], readonly Span[]>

const none: Changed = new Map()
const ChangedContext = createContext<Changed>(none)

/** Which characters of a line are not those of the library. */
export function useChangedSpans(line: readonly ResolvedInline[]): readonly Span[] {
  return useContext(ChangedContext).get(line) ?? []
}

/** Says of a clause edited by hand which of its words are changed. */
export function ChangedWords({ clause, children }: { readonly clause: ResolvedClause; readonly children: ReactNode }) {
  return clause.edited ? <Compared clause={clause}>{children}</Compared> : children
}

function Compared({ clause, children }: { readonly clause: ResolvedClause; readonly children: ReactNode }) {
  const { agreement, read } = useContext(LibraryContext)
  const original = useAsk('drafting.original', { agreement, clause: clause.id })
  const changed = useMemo(() => {
    const before = original.data ? read(clause.id, original.data) : null
    return before === null ? none : changedWords(before, clause)
  }, [original.data, read, clause])
  return <ChangedContext.Provider value={changed}>{children}</ChangedContext.Provider>
}
