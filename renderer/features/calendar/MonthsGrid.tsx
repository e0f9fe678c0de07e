import { VisuallyHidden } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import type { CalendarQuery } from '../../../main/domain/reminder/calendar-query.ts'
import { call, troubleOf } from '../../core.ts'
import { todayHere } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { setCalendar, useFirstDay } from './calendar-state.ts'
import styles from './calendar.module.css'
import { DayPanel } from './DayPanel.tsx'
import { nearnessOf } from './kinds.ts'
import { type FirstDay, monthInWords, monthsAfter, periodInWords, periodOf, weekday, weeksOf } from './month.ts'
import type { Edited } from './OwnDialog.tsx'
import { useDayKeys } from './useDayKeys.ts'

type DayCount = Output<'calendar.counts'>[number]

interface Props {
  readonly months: 3 | 12
  readonly day: string
  /** Of the whole span. */
  readonly query: CalendarQuery
  readonly onEdit: (edited: Edited) => void
}

/** A quarter or a year: how much is due on each day, and what on the one that is chosen. */
export function MonthsGrid({ months, day, query, onEdit }: Props) {
  const span = { ...query, kinds: query.kinds && [...query.kinds] }
  const onDay = { ...span, from: day, to: day }
  const counts = useQuery({ queryKey: ['calendar.counts', { query: span }], queryFn: ({ signal }) => call('calendar.counts', { query: span }, { signal }), placeholderData: keepPreviousData })
  const list = useQuery({ queryKey: ['calendar.list', { query: onDay }], queryFn: ({ signal }) => call('calendar.list', { query: onDay }, { signal }), placeholderData: keepPreviousData })
  const today = list.data?.today ?? todayHere()
  const due = (list.data?.items ?? []).filter(({ date }) => date === day)
  const { grid, panel, onKeyDown } = useDayKeys(day, due, onEdit)
  const begins = useFirstDay()
  useEffect(() => grid.current?.querySelector(`[data-day="${day}"]`)?.scrollIntoView({ block: 'nearest' }), [grid, day])
  const byDay = new Map(counts.data?.map((count) => [count.date, count]))
  const first = periodOf(day, months)
  const failed = [counts, list].find(({ isError }) => isError)
  const total = (counts.data ?? []).reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={styles.split}>
      <div className={styles.period}>
        {failed && <ProblemNote trouble={troubleOf(failed.error)} onRetry={() => void failed.refetch()} />}
        <div ref={grid} role="group" aria-label={periodInWords(day, months)} title={words.gridKeys} className={months === 3 ? styles.quarter : styles.year} onKeyDown={onKeyDown}>
          {Array.from({ length: months }, (_, at) => monthsAfter(first, at)).map((month) => (
            <Month key={month} month={month} chosen={day} today={today} counts={byDay} begins={begins} />
          ))}
        </div>
        <p role="status" className={styles.count}>
          {total === 1 ? words.one : fill(words.many, { count: total.toLocaleString('en-US') })}
        </p>
      </div>
      <DayPanel panel={panel} day={day} today={today} due={due} onEdit={onEdit} />
    </div>
  )
}

interface MonthProps {
  readonly month: string
  readonly chosen: string
  readonly today: string
  readonly counts: ReadonlyMap<string, DayCount>
  readonly begins: FirstDay
}

function Month({ month, chosen, today, counts, begins }: MonthProps) {
  const weeks = weeksOf(month, begins)
  return (
    <section aria-label={monthInWords(month)}>
      <h2 className={styles.monthName}>{monthInWords(month).replace(/ \d+$/, '')}</h2>
      <div role="grid" aria-label={monthInWords(month)} tabIndex={-1}>
        <div role="row" className={styles.weekdays}>
          {weeks[0]?.map((each) => (
            <span key={each} role="columnheader" tabIndex={-1}>
              {dayInWords(each).slice(0, 3)}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" tabIndex={-1} className={styles.smallWeek}>
            {week.map((each) => (each.slice(0, 7) === month.slice(0, 7) ? <SmallDay key={each} day={each} chosen={each === chosen} today={today} found={counts.get(each)} /> : <span key={each} role="gridcell" tabIndex={-1} />))}
          </div>
        ))}
      </div>
    </section>
  )
}

function SmallDay({ day, chosen, today, found }: { readonly day: string; readonly chosen: boolean; readonly today: string; readonly found: DayCount | undefined }) {
  const isToday = day === today
  const says = found === undefined ? '' : found.count === 1 ? words.one : fill(words.many, { count: found.count })
  const near = found === undefined ? undefined : nearnessOf({ date: day, doneOn: found.open === 0 ? day : null }, today)
  return (
    // The keys are those of the grid.
    <span
      role="gridcell"
      aria-selected={chosen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={chosen ? 0 : -1}
      className={styles.smallDay}
      data-day={day}
      data-free={weekday(day) > 4 || undefined}
      data-near={near}
      title={says || undefined}
      onPointerUp={() => setCalendar({ day })}
    >
      <VisuallyHidden>{[dayInWords(day), isToday && words.isToday, says].filter(Boolean).join(', ')}</VisuallyHidden>
      <b aria-hidden data-today={isToday || undefined}>
        {Number(day.slice(8))}
      </b>
      {found && <span aria-hidden className={styles.howMany}>{found.count > 99 ? '99+' : found.count}</span>}
    </span>
  )
}
