import { useEffect, useRef, useState } from 'react'
import { dropWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { toast } from '../../../ui/toast.tsx'
import { useLatest } from '../../../ui/useLatest.ts'
import { type Drop, dropOf } from '../text/drops.ts'
import { useTextEditing } from '../text/editing.ts'
import { type DropLine, dropLineAt, type Zone, zonesOn } from './drop-zones.ts'

/** A clause under way. */
export interface Drag {
  readonly name: string
  readonly pointer: { readonly x: number; readonly y: number }
  readonly line: DropLine | null
  readonly drop: Drop
}

/** Pixels that the pointer goes before it drags: a press that stays is a click. */
const slack = 4
/** The paper goes on by itself when the pointer is so near to its edge, and so far a frame at most. */
const edge = 48
const most = 18

interface Held {
  readonly clause: HTMLElement
  readonly pointerId: number
  readonly from: { readonly x: number; readonly y: number }
  readonly zones: readonly Zone[]
}

/** Moves a clause with the pointer, from its grip to where the line is; Escape lets it stay. */
export function useClauseDrag(paper: { readonly current: HTMLElement | null }): Drag | null {
  const { tree, move } = useTextEditing()
  const now = useLatest({ tree, move })
  const [drag, setDrag] = useState<Drag | null>(null)
  const current = useRef<Drag | null>(null)
  useEffect(() => {
    const desk = paper.current
    if (desk === null) return
    let held: Held | null = null
    let frame = 0
    const show = (next: Drag | null) => {
      current.current = next
      setDrag(next)
    }
    const at = (pointer: Drag['pointer']) => {
      if (held === null) return
      const line = dropLineAt(held.zones, pointer.y - desk.getBoundingClientRect().top + desk.scrollTop)
      const before = current.current
      const same = before !== null && before.line?.at.clause === line?.at.clause && before.line?.at.where === line?.at.where
      const drop = line === null ? null : same ? before.drop : dropOf(now.current.tree, idOf(held.clause), line.at)
      show({ name: held.clause.getAttribute('aria-label') ?? '', pointer, line, drop })
    }
    /** Goes on by itself at the edges. */
    const roll = () => {
      const pointer = current.current?.pointer
      if (pointer === undefined) return
      const { top, bottom } = desk.getBoundingClientRect()
      const pull = Math.max(0, edge - (bottom - pointer.y)) - Math.max(0, edge - (pointer.y - top))
      const before = desk.scrollTop
      desk.scrollTop += Math.sign(pull) * Math.min(most, Math.abs(pull) / 2)
      if (desk.scrollTop !== before) at(pointer)
      frame = requestAnimationFrame(roll)
    }
    const end = () => {
      cancelAnimationFrame(frame)
      held?.clause.removeAttribute('data-dragged')
      desk.removeAttribute('data-dragging')
      held = null
      show(null)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('blur', end)
      window.removeEventListener('keydown', onKey, true)
    }
    const onDown = (event: PointerEvent) => {
      const clause = event.button === 0 && event.target instanceof Element && event.target.closest('[data-grip]') !== null ? event.target.closest<HTMLElement>('[data-clause]') : null
      if (clause === null) return
      event.preventDefault()
      held = { clause, pointerId: event.pointerId, from: { x: event.clientX, y: event.clientY }, zones: zonesOn(desk) }
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', end)
      window.addEventListener('blur', end)
      window.addEventListener('keydown', onKey, true)
    }
    const onMove = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
      if (held === null || pointerId !== held.pointerId) return
      if (current.current === null) {
        if (Math.hypot(x - held.from.x, y - held.from.y) < slack) return
        held.clause.setAttribute('data-dragged', '')
        desk.setAttribute('data-dragging', '')
        at({ x, y })
        frame = requestAnimationFrame(roll)
      } else at({ x, y })
    }
    const onUp = ({ pointerId }: PointerEvent) => {
      if (held === null || pointerId !== held.pointerId) return
      const [clause, drop] = [idOf(held.clause), current.current?.drop ?? null]
      end()
      if (drop === null) return
      if ('to' in drop) now.current.move(clause, drop.to)
      else toast('text-changed', `${dropWords.refused[drop.refused]} ${dropWords.stays}`)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    desk.addEventListener('pointerdown', onDown)
    return () => {
      end()
      desk.removeEventListener('pointerdown', onDown)
    }
  }, [paper, now])
  return drag
}

function idOf(clause: HTMLElement): string {
  return clause.dataset['clause'] ?? ''
}
