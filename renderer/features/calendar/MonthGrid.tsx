import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CalendarItem } from '../../../main/contract/calendar.ts'
import type { Output } from '../../../main/contract/index.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { setCalendar, useFirstDay } from './calendar-state.ts'
import styles from './calendar.module.css'
import { DayPanel } from './DayPanel.tsx'
import { kindIcons, nearnessOf } from './kinds.ts'
import { byDate, monthInWords, weekday, weeksOf } from './month.ts'
import { Count } from './DeadlineList.tsx'
import type { Edited } from './OwnDialog.tsx'
import { useDayKeys } from './useDayKeys.ts'

interface Props extends Output<'calendar.list'> {
  readonly day: string
  readonly onEdit: (edited: Edited) => void
}

/** A month of days, and what is due on the one that is chosen. */
export function MonthGrid({ day, items, total, today, onEdit }: Props) {
  const days = byDate(items, 10)
  const weeks = weeksOf(day, useFirstDay())
  const due = days.get(day) ?? []
  const { grid, panel, onKeyDown } = useDayKeys(day, due, onEdit)
  return (
    <div className={styles.split}>
      <div className={styles.month}>
        <div ref={grid} role="grid" tabIndex={-1} aria-label={monthInWords(day)} title={words.gridKeys} className={styles.grid} onKeyDown={onKeyDown}>
          <div role="row" className={styles.weekdays}>
            {weeks[0]?.map((each) => (
              <span key={each} role="columnheader" tabIndex={-1}>
                {dayInWords(each).slice(0, 3)}
              </span>
            ))}
          </div>
          {weeks.map((week) => (
            <div key={week[0]} role="row" tabIndex={-1} className={styles.week}>
              {week.map((each) => (
                <Day key={each} day={each} chosen={each === day} inMonth={each.slice(0, 7) === day.slice(0, 7)} today={today} items={days.get(each) ?? []} />
              ))}
            </div>
          ))}
        </div>
        {total > items.length && <Count items={items} total={total} />}
      </div>
      <DayPanel panel={panel} day={day} today={today} due={due} onEdit={onEdit} />
    </div>
  )
}

/** As many as fit into a day. */
const mostOnDay = 2

interface DayProps {
  readonly day: string
  readonly chosen: boolean
  readonly inMonth: boolean
  readonly today: string
  readonly items: readonly CalendarItem[]
}

function Day({ day, chosen, inMonth, today, items }: DayProps) {
  const isToday = day === today
  const count = items.length === 0 ? '' : items.length === 1 ? words.one : fill(words.many, { count: items.length })
  const name = [dayInWords(day), isToday && words.isToday, count, ...items.slice(0, mostOnDay).map(({ title }) => title)].filter(Boolean).join(', ')
  return (
    // The keys are those of the grid.
    <div
      role="gridcell"
      aria-selected={chosen}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={chosen ? 0 : -1}
      className={styles.day}
      data-free={weekday(day) > 4 || undefined}
      data-other={!inMonth || undefined}
      onPointerUp={() => setCalendar({ day })}
    >
      <VisuallyHidden>{name}</VisuallyHidden>
      <span aria-hidden className={styles.number} data-today={isToday || undefined}>
        <b>{Number(day.slice(8))}</b>
        {isToday && ` ${words.today}`}
      </span>
      {items.slice(0, mostOnDay).map((item) => (
        <Chip key={`${item.subject} ${item.kind}`} item={item} today={today} />
      ))}
      {items.length > mostOnDay && <span aria-hidden className={styles.others}>{fill(words.andMore, { count: items.length - mostOnDay })}</span>}
    </div>
  )
}

function Chip({ item, today }: { readonly item: CalendarItem; readonly today: string }) {
  const Symbol = item.doneOn === null ? kindIcons[item.kind] : IconCheck
  return (
    <span aria-hidden className={styles.chip} data-near={nearnessOf(item, today)} title={item.title}>
      <Symbol size={14} stroke={1.75} aria-hidden />
      <span>{item.title}</span>
    </span>
  )
}
