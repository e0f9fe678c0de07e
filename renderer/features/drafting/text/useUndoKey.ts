import { useEffect } from 'react'
import { useLatest } from '../../../ui/useLatest.ts'
import type { TextEditing } from './editing.ts'

/** Ctrl+Z takes the last change of the text back, unless a field or the editor has the focus: those take back their own typing. */
export function useUndoKey(editing: Pick<TextEditing, 'undo' | 'frozen'>): void {
  const now = useLatest(editing)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z'
      if (!asked || now.current.frozen || isTyping(document.activeElement)) return
      event.preventDefault()
      now.current.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [now])
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea, select') || element.closest('[role="dialog"]') !== null)
}
