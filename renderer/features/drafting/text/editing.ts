import type { Editor } from '@tiptap/core'
import { createContext, useContext } from 'react'
import type { Draft } from '../../../../main/contract/drafting.ts'
import type { TextChange } from '../../../../main/document/changes.ts'
import type { DocumentTree } from '../../../../main/document/tree.ts'
import type { ClauseWords } from '../editor/to-editor.ts'
import type { Shown } from '../editor/shown.ts'
import type { Place } from './clauses.ts'

/** The clause whose words are being changed. */
export interface Opened {
  readonly clause: string
  /** Where on the paper the editor is: at the clause, or at one of its copies. */
  readonly at: string
  /** What the editor begins with. */
  readonly words: ClauseWords
  /** Of a clause that is not in the text yet: where it goes, and after which one it is drawn. */
  readonly fresh: { readonly place: Place; readonly after: string } | null
}

/** What can be done with the clauses on the paper. */
export interface TextEditing {
  /** The text does not change any more. */
  readonly frozen: boolean
  /** The clause that the person is at. */
  readonly selected: string | null
  readonly select: (clause: string | null) => void
  /** The clause at which the Tab key stops. */
  readonly stop: string | null
  readonly opened: Opened | null
  /** Why the words could not be kept. */
  readonly failed: unknown
  /** The clauses that a person added. */
  readonly added: ReadonlySet<string>
  readonly shown: Shown
  readonly tree: DocumentTree
  readonly begin: (clause: string) => void
  readonly addAfter: (clause: string) => void
  readonly type: (words: ClauseWords) => void
  /** Keeps the words and closes the editor, unless they cannot be kept. */
  readonly done: () => void
  /** Keeps the words over what somebody else wrote into the same clause meanwhile. */
  readonly insist: () => void
  readonly cancel: () => void
  /** Carries a change out and says so. */
  readonly change: (change: TextChange, says: string) => void
  /** The same with several changes as one, made for the draft as it is when everything typed is kept; `says` is asked afterwards. */
  readonly changeAll: (make: (draft: Draft) => readonly TextChange[], says: () => string) => void
  /** Puts a clause on the paper at another place, and says what number it has there. */
  readonly move: (at: string, to: Place) => void
  readonly undo: () => void
  readonly editor: Editor | null
  readonly setEditor: (editor: Editor | null) => void
}

const EditingContext = createContext<TextEditing | null>(null)
export const TextEditingProvider = EditingContext.Provider

export function useTextEditing(): TextEditing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('TextEditingProvider is missing.')
  return editing
}

/** Marks what belongs to the editor: leaving it for anything else keeps the words. */
export const editorZone = { 'data-editor-zone': '' }
