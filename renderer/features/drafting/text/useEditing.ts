import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { clauseWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { everyBlock } from '../../../../main/document/children-of.ts'
import type { TextChange } from '../../../../main/document/changes.ts'
import { treeIdOf } from '../../../../main/document/copies.ts'
import { resolve } from '../../../../main/document/resolve.ts'
import { troubleOf } from '../../../core.ts'
import { hideToast, toast } from '../../../ui/toast.tsx'
import { goToClause } from '../paper/clause-id.ts'
import type { ClauseWords } from '../editor/to-editor.ts'
import type { Shown } from '../editor/shown.ts'
import type { DraftSession } from '../session.ts'
import { clauseIn, placeOf } from './clauses.ts'
import { type Opened, type TextEditing } from './editing.ts'
import { type Mark, marksOf } from './numbers.ts'
import { hasWords } from './has-words.ts'
import { clauseInWords, clauseName } from './clause-name.ts'

const toastId = 'text-changed'

interface Around {
  readonly session: DraftSession
  readonly draft: Draft
  readonly marks: ReadonlyMap<string, Mark>
  readonly shown: Shown
  readonly frozen: boolean
}

/** Changing the text of a draft by hand: which clause the person is at, the open editor, and what is kept of it. */
export function useEditing({ session, draft, marks, shown, frozen }: Around): TextEditing {
  const [selected, select] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened | null>(() => leftOpen(session, draft, marks))
  const [failed, setFailed] = useState<unknown>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const added = useMemo(() => new Set([...everyBlock(draft.tree.body)].flatMap((block) => (block.kind === 'clause' && block.origin === null ? [block.id] : []))), [draft.tree])
  // What was typed goes out when the screen is left; the session tells what could not be kept.
  useEffect(() => () => void session.flush(), [session])

  useEffect(() => {
    if (frozen) hideToast(toastId)
  }, [frozen])

  const nameOf = (clause: string) => marks.get(clause)?.says ?? ''
  const saysWithUndo = (says: string) => toast(toastId, says, { name: clauseWords.undo, act: undo })
  const undo = () => {
    session.text.undo().then((done) => done && toast(toastId, clauseWords.undone), tell)
  }
  const close = () => {
    setOpened(null)
    setFailed(null)
    setEditor(null)
  }
  const keep = async (): Promise<boolean> => {
    if (opened === null) return true
    const typed = session.text.typedIn(opened.clause)
    if (typed !== null && opened.fresh !== null && !hasWords(typed)) session.text.saver.drop()
    await session.text.saver.flush()
    const { state } = session.text.saver
    if (state.kind === 'failed') {
      setFailed(state.error)
      return false
    }
    close()
    if (typed !== null && hasWords(typed)) saysWithUndo(opened.fresh === null ? fill(clauseWords.changed, { clause: clauseName(nameOf(opened.at)) }) : clauseWords.addedClause)
    return true
  }
  const open = async (next: Opened) => {
    if (!(await keep())) return
    select(next.at)
    setOpened(next)
  }
  return {
    frozen,
    selected,
    select,
    stop: selected !== null && marks.get(selected)?.kind === 'clause' ? selected : ([...marks.values()].find(({ kind }) => kind === 'clause')?.id ?? null),
    opened,
    failed,
    added,
    shown,
    tree: draft.tree,
    editor,
    setEditor,
    begin: (clause) => {
      const there = clauseIn(draft.tree, clause)
      if (!frozen && there !== null && opened?.clause !== there.id) void open({ clause: there.id, at: clause, words: there, fresh: null })
    },
    addAfter: (clause) => {
      const place = placeOf(draft.tree, treeIdOf(clause))
      const own = `own-${crypto.randomUUID()}`
      if (!frozen && place !== null) void open({ clause: own, at: own, words: emptyWords(), fresh: { place: { ...place, index: place.index + 1 }, after: clause } })
    },
    type: (words: ClauseWords) => {
      if (opened === null) return
      const before = session.text.typedIn(opened.clause)
      const begun = before ?? { base: clauseIn(draft.tree, opened.clause), revision: draft.revision }
      session.text.type(opened.clause, { ...words, base: begun.base, revision: begun.revision, place: opened.fresh?.place ?? null })
    },
    done: () => {
      const at = opened?.at
      void keep().then((kept) => kept && at !== undefined && goToClause(at))
    },
    insist: () => {
      const at = opened?.at
      session.text.insist().then(keep).then((kept) => kept && at !== undefined && goToClause(at), setFailed)
    },
    cancel: () => {
      if (opened === null) return
      const typed = session.text.typedIn(opened.clause)
      session.text.saver.drop()
      close()
      goToClause(opened.fresh?.after ?? opened.at)
      if (typed === null) return
      toast(toastId, clauseWords.dropped, {
        name: clauseWords.putTyped,
        act: () => {
          session.text.type(opened.clause, typed)
          setOpened({ ...opened, words: typed })
        },
      })
    },
    change: (change: TextChange, says: string) => {
      session.text.change(change).then((undoable) => (undoable ? saysWithUndo(says) : toast(toastId, says)), tell)
    },
    changeAll: (make, says) => {
      session.text.changeAll(make).then((undoable) => undoable && saysWithUndo(says()), tell)
    },
    move: (at, to) => {
      const before = clauseName(nameOf(at))
      session.text.change({ do: 'move', clause: treeIdOf(at), ...to }).then(() => {
        const now = clauseInWords(numberNow(session, draft, at))
        saysWithUndo(now === clauseInWords(nameOf(at)) ? fill(clauseWords.movedAlike, { clause: before }) : fill(clauseWords.moved, { clause: before, now }))
        goToClause(at)
      }, tell)
    },
    undo,
  }
}

/** The number of a clause in the text that core has now, which is perhaps not drawn yet. */
function numberNow({ view }: DraftSession, { questions, numbering }: Draft, clause: string): string {
  return view.draft === null ? '' : (marksOf(resolve(view.draft.tree, view.answers, questions, numbering)).get(clause)?.says ?? '')
}

/** Words that were typed before the screen was left, and could not be kept. */
function leftOpen(session: DraftSession, { tree }: Draft, marks: ReadonlyMap<string, Mark>): Opened | null {
  const [clause, typed] = Object.entries(session.text.saver.pending ?? {})[0] ?? []
  if (clause === undefined || typed === undefined) return null
  const after = typed.place === null || clauseIn(tree, clause) !== null ? null : ([...everyBlock(tree.body)].find((block) => block.kind === 'clause')?.id ?? '')
  return { clause, at: firstCopy(clause, marks), words: typed, fresh: after === null || typed.place === null ? null : { place: typed.place, after } }
}

function firstCopy(clause: string, marks: ReadonlyMap<string, Mark>): string {
  return [...marks.keys()].find((id) => treeIdOf(id) === clause) ?? clause
}

function emptyWords(): ClauseWords {
  return { heading: null, children: [{ kind: 'paragraph', id: `own-${crypto.randomUUID()}`, content: [] }] }
}

function tell(error: unknown): void {
  const { says, remedy } = troubleOf(error)
  toast(toastId, `${says} ${remedy}`)
}
