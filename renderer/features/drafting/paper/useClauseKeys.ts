import { useEffect } from 'react'
import { useLatest } from '../../../ui/useLatest.ts'
import type { TextEditing } from '../text/editing.ts'

type Doing = Pick<TextEditing, 'select' | 'begin'>

/** Where the arrows right and left stop: clauses, and what leads from the paper to a question or a clause. */
const stops = '[data-clause], [data-leads]'

/**
 * The clauses of a paper under keys and pointer: a click or the focus chooses one, arrows up and down go from clause to clause, right and
 * left through their fields and references, Escape back to the clause, and Enter or a double click edits it.
 */
export function useClauseKeys(paper: { readonly current: HTMLElement | null }, doing: Doing): void {
  const now = useLatest(doing)
  useEffect(() => {
    const desk = paper.current
    if (desk === null) return
    const choose = (event: Event) => {
      const clause = clauseAt(event.target)?.dataset['clause']
      if (clause !== undefined) now.current.select(clause)
    }
    const edit = (event: MouseEvent) => {
      const clause = clauseAt(event.target)?.dataset['clause']
      if (clause !== undefined && !isControl(event.target)) now.current.begin(clause)
    }
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      if (!plain || !(target instanceof HTMLElement) || !(target === desk || target.matches(stops))) return
      if (key === 'Enter' && target.dataset['clause'] !== undefined) now.current.begin(target.dataset['clause'])
      else if (key === 'Escape' && target !== desk) (clauseAt(target) ?? desk).focus()
      else {
        const next = nextStop(desk, target, key)
        if (next === null) return
        next.focus()
      }
      event.preventDefault()
    }
    desk.addEventListener('click', choose)
    desk.addEventListener('focusin', choose)
    desk.addEventListener('dblclick', edit)
    desk.addEventListener('keydown', onKey)
    return () => {
      desk.removeEventListener('click', choose)
      desk.removeEventListener('focusin', choose)
      desk.removeEventListener('dblclick', edit)
      desk.removeEventListener('keydown', onKey)
    }
  }, [paper, now])
}

function clauseAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-clause]') : null
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, [role="button"], [role="link"], [contenteditable], [data-rows]') !== null
}

/** What a key leads to from here; null when it leads nowhere. On the paper itself, up and down scroll. */
function nextStop(desk: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const [selector, step] = key === 'ArrowRight' || key === 'ArrowLeft' ? [stops, key === 'ArrowRight' ? 1 : -1] : key === 'ArrowDown' || key === 'ArrowUp' ? ['[data-clause]', key === 'ArrowDown' ? 1 : -1] : [null, 0]
  if (selector === null || (from === desk && selector !== stops)) return null
  const all = [...desk.querySelectorAll<HTMLElement>(selector)]
  const at = all.indexOf(selector === stops || from === desk ? from : (clauseAt(from) ?? from))
  return all[at + step] ?? null
}
