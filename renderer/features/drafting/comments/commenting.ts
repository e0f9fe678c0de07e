import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ActionId } from '../../../../main/contract/actions/index.ts'
import type { CommentThread } from '../../../../main/contract/comments.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import { useAsk } from '../../../core.ts'
import { draftsOf } from '../../../ui/drafts.ts'
import { useOffer } from '../../../ui/offers.ts'

/** The comments of the agreement on the screen, and where the person is among them. */
export interface Commenting {
  readonly threads: readonly CommentThread[]
  /** How many threads are open. */
  readonly open: number
  /** Why they could not be read. */
  readonly failed: unknown
  /** How many threads are open on a clause, by its id in the tree. */
  readonly onClause: ReadonlyMap<string, number>
  /** Whether the comments are beside the text, in the place of the checks. */
  readonly shown: boolean
  readonly show: (shown: boolean) => void
  /** What a new comment that is being written is about; null: none is written. */
  readonly writing: { readonly clause: string | null } | null
  /** Begins a comment on a clause, or on the agreement as a whole. */
  readonly write: (about: { readonly clause: string | null } | null) => void
  /** The thread or reply that the person was led to. */
  readonly ledTo: string | null
  readonly lead: (comment: string) => void
}

const none: Commenting = { threads: [], open: 0, failed: null, onClause: new Map(), shown: false, show: () => {}, writing: null, write: () => {}, ledTo: null, lead: () => {} }
const CommentingContext = createContext<Commenting>(none)
export const CommentingProvider = CommentingContext.Provider

export function useCommenting(): Commenting {
  return useContext(CommentingContext)
}

/** What a new comment is kept under while it is being written. */
export function newCommentOf(agreement: string, clause: string | null): string {
  return `new ${agreement} ${clause ?? ''}`
}

/** The new comment that somebody left half-written. */
function halfWritten(agreement: string): Commenting['writing'] {
  const [found] = draftsOf(newCommentOf(agreement, null))
  return found === undefined ? null : { clause: found.slice(newCommentOf(agreement, null).length) || null }
}

const nothing: readonly CommentThread[] = []

/** `selected`: the clause that the person is at; `wished`: the comment that somebody outside wants them at. */
export function useComments(agreement: string, selected: string | null, wished: string | null): Commenting {
  const { data, error } = useAsk('comments.list', { agreement })
  const [shown, show] = useState(wished !== null)
  const [writing, setWriting] = useState<Commenting['writing']>(() => halfWritten(agreement))
  const [ledTo, setLedTo] = useState(wished)
  const [granted, setGranted] = useState(wished)
  if (wished !== granted) {
    setGranted(wished)
    setLedTo(wished)
    if (wished !== null) show(true)
  }
  const write = useCallback((about: Commenting['writing']) => {
    setWriting(about)
    if (about !== null) show(true)
  }, [])
  useOffer<ActionId>('edit.comment', () => write({ clause: selected === null ? null : treeIdOf(selected) }))
  const threads = data?.threads ?? nothing
  const onClause = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { clause, resolved } of threads) if (clause !== null && resolved === null) counts.set(clause, (counts.get(clause) ?? 0) + 1)
    return counts
  }, [threads])
  return useMemo(
    () => ({
      threads,
      open: data?.open ?? 0,
      failed: error,
      onClause,
      shown,
      show,
      writing,
      write,
      ledTo,
      lead: (comment: string) => {
        setLedTo(comment)
        show(true)
      },
    }),
    [threads, data, error, onClause, shown, writing, write, ledTo],
  )
}
