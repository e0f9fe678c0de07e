import { useSyncExternalStore } from 'react'
import type { DeadlineKind } from '../../../main/domain/reminder/lead-times.ts'
import { todayHere } from '../../ui/dates.ts'
import type { FirstDay } from './month.ts'
import { chosenFirstDay, firstDayIn, keepFirstDay } from './week-start.ts'

export const calendarViews = ['list', 'month', 'quarter', 'year'] as const
export type CalendarView = (typeof calendarViews)[number]

/** What deadlines are narrowed to. */
export interface CalendarFilters {
  readonly kinds?: readonly DeadlineKind[] | undefined
  readonly partner?: string | undefined
  readonly owner?: string | undefined
}

interface CalendarState {
  readonly view: CalendarView
  /** The day that the grid is at; the list begins with its month. */
  readonly day: string
  readonly filters: CalendarFilters
  /** The day with which weeks begin; null: as the language has it. */
  readonly firstDay: FirstDay | null
}

/** How the window shows the calendar, for as long as it is open. */
let state: CalendarState = { view: 'list', day: todayHere(), filters: {}, firstDay: chosenFirstDay() }
const watchers = new Set<() => void>()

export function setCalendar(change: Partial<CalendarState>): void {
  state = { ...state, ...change }
  watchers.forEach((watch) => watch())
}

export function setFilters(change: CalendarFilters): void {
  setCalendar({ filters: { ...state.filters, ...change } })
}

export function useCalendar(): CalendarState {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => state,
  )
}

/** The day with which weeks begin here. */
export function useFirstDay(): FirstDay {
  return useCalendar().firstDay ?? firstDayIn(navigator.language)
}

export function setFirstDay(firstDay: FirstDay | null): void {
  keepFirstDay(firstDay)
  setCalendar({ firstDay })
}

export function isFiltered({ kinds, partner, owner }: CalendarFilters): boolean {
  return kinds !== undefined || partner !== undefined || owner !== undefined
}
