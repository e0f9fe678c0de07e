import type { Node } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { type CSSProperties, useEffect, useLayoutEffect, useState } from 'react'
import { editorWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { useLatest } from '../../../ui/useLatest.ts'
import { type Opened, editorZone, useTextEditing } from '../text/editing.ts'
import styles from './ClauseEditor.module.css'
import { fromEditor } from './from-editor.ts'
import { pasteClean, refusePaste } from './paste-told.ts'
import { clauseExtensions } from './schema.ts'
import { refreshHeld, type Shown } from './shown.ts'
import { toEditor } from './to-editor.ts'

interface Props {
  readonly opened: Opened
  readonly number: string
  readonly language: string
}

/** The words of one clause, to be changed where they stand. */
export function ClauseEditor({ opened, number, language }: Props) {
  const { shown, type, done, cancel, setEditor } = useTextEditing()
  const now = useLatest({ shown, type, done, cancel })
  // Says how things read at the moment that it is asked: the editor outlives many drawings.
  const [live] = useState<Shown>(() => ({ inline: (part) => now.current.shown.inline(part), block: (part) => now.current.shown.block(part) }))
  const editor = useEditor({
    extensions: clauseExtensions(live),
    content: toEditor(opened.words),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    autofocus: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': number === '' ? editorWords.newLabel : fill(editorWords.label, { number }),
        lang: language,
        dir: 'auto',
        class: styles.words ?? '',
      },
      transformPastedHTML: pasteClean,
      handlePaste: (_view, event) => refusePaste(event),
      handleKeyDown: (_view, event) => {
        if (event.key === 'Escape') now.current.cancel()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) now.current.done()
        else return false
        event.stopPropagation()
        return true
      },
    },
    onUpdate: ({ editor: current }) => now.current.type(fromEditor(current.getJSON(), () => `own-${crypto.randomUUID()}`)),
  })
  // At once, not a frame later as the editor's own command does: the first key that is pressed belongs to the words.
  useLayoutEffect(() => {
    setEditor(editor)
    editor.commands.setTextSelection(opened.fresh === null ? endOfWords(editor.state.doc) : 1)
    editor.view.focus()
    editor.commands.scrollIntoView()
  }, [editor, setEditor, opened.fresh])
  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dom.dispatchEvent(new CustomEvent(refreshHeld, { detail: shown }))
  }, [editor, shown])
  useLeaving(() => now.current.done())
  return <EditorContent editor={editor} {...editorZone} className={styles.editor} style={{ '--heading-hint': `'${editorWords.headingHint}'`, '--words-hint': `'${editorWords.wordsHint}'` } as CSSProperties} />
}

/** Behind the last word that can be written on: what is kept whole may come after it. */
function endOfWords(document: Node): number {
  let end = 1
  document.descendants((node, at) => {
    if (node.isTextblock) end = at + 1 + node.content.size
  })
  return end
}

/** Hears when the person goes on elsewhere in the window. */
function useLeaving(onLeave: () => void): void {
  const leave = useLatest(onLeave)
  useEffect(() => {
    const inZone = (target: EventTarget | null) => target instanceof Element && target.closest('[data-editor-zone], .mantine-Notifications-root') !== null
    const outside = (target: EventTarget | null) => target instanceof Element && target !== document.body && !inZone(target)
    const onPointer = (event: PointerEvent) => {
      if (outside(event.target)) leave.current()
    }
    const onFocus = (event: FocusEvent) => {
      // Only who was here can leave: a screen that is just drawn takes the focus too.
      if (outside(event.target) && inZone(event.relatedTarget)) leave.current()
    }
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('focusin', onFocus)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('focusin', onFocus)
    }
  }, [leave])
}
