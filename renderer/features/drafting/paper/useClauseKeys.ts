import { useEffect } from 'react'
import { useLatest } from '../../../ui/useLatest.ts'
import type { TextEditing } from '../text/editing.ts'

type Doing = Pick<TextEditing, 'select' | 'begin'>

/** The clauses of a paper under keys and pointer: a click or the focus chooses one, arrows move on, Enter or a double click edits it. */
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
      if (!(event.target instanceof HTMLElement) || event.target.dataset['clause'] === undefined) return
      if (event.key === 'Enter') now.current.begin(event.target.dataset['clause'])
      else if (event.key === 'ArrowDown') beside(desk, event.target, 1)?.focus()
      else if (event.key === 'ArrowUp') beside(desk, event.target, -1)?.focus()
      else return
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
  return target instanceof Element && target.closest('button, [role="button"], [role="link"], [contenteditable]') !== null
}

function beside(desk: HTMLElement, clause: HTMLElement, step: number): HTMLElement | undefined {
  const all = [...desk.querySelectorAll<HTMLElement>('[data-clause]')]
  return all[all.indexOf(clause) + step]
}
