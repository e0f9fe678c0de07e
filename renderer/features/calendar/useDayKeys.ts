import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { CalendarItem } from '../../../main/contract/calendar.ts'
import { goTo } from '../../ui/place.ts'
import { setCalendar, useFirstDay } from './calendar-state.ts'
import { dayByKey } from './month.ts'
import type { Edited } from './OwnDialog.tsx'

interface Keys {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly panel: RefObject<HTMLElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Keys walk through days, and the focus goes with them; Enter opens what is due, or adds a deadline on a free day. */
export function useDayKeys(day: string, due: readonly CalendarItem[], onEdit: (edited: Edited) => void): Keys {
  const grid = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const moved = useRef(false)
  const begins = useFirstDay()
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
    moved.current = false
  })
  const open = () => {
    const [first, ...others] = due
    if (first === undefined) onEdit({ day })
    else if (others.length === 0 && first.agreement !== null) goTo(`/agreements/${first.agreement.id}`)
    else panel.current?.querySelector<HTMLElement>('a, button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = dayByKey(day, event.key, begins)
    if (next !== null) {
      moved.current = true
      setCalendar({ day: next })
    } else if (event.key === 'Enter') open()
    else return
    event.preventDefault()
  }
  return { grid, panel, onKeyDown }
}
