import { Button, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CalendarItem } from '../../../main/contract/calendar.ts'
import type { Output } from '../../../main/contract/index.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { goTo } from '../../ui/place.ts'
import { setCalendar } from './calendar-state.ts'
import styles from './calendar.module.css'
import { DeadlineRow } from './DeadlineRow.tsx'
import { kindIcons, nearnessOf } from './kinds.ts'
import { byDate, dayByKey, monthInWords, weekday, weeksOf } from './month.ts'
import { Count } from './DeadlineList.tsx'
import type { Edited } from './OwnDialog.tsx'

interface Props extends Output<'calendar.list'> {
  readonly day: string
  readonly onEdit: (edited: Edited) => void
}

/** A month of days, and what is due on the one that is chosen. */
export function MonthGrid({ day, items, total, today, onEdit }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const moved = useRef(false)
  const days = byDate(items, 10)
  const weeks = weeksOf(day)
  const due = days.get(day) ?? []
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
    moved.current = false
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = dayByKey(day, event.key)
    if (next !== null) {
      moved.current = true
      setCalendar({ day: next })
    } else if (event.key === 'Enter') open()
    else return
    event.preventDefault()
  }
  const open = () => {
    const [first, ...others] = due
    if (first === undefined) onEdit({ day })
    else if (others.length === 0 && first.agreement !== null) goTo(`/agreements/${first.agreement.id}`)
    else panel.current?.querySelector<HTMLElement>('a, button')?.focus()
  }
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
      <section ref={panel} aria-label={words.onDay} className={styles.panel}>
        <div className={styles.panelHead}>
          <h2>{dayInWords(day)}</h2>
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={() => onEdit({ day })}>
            {words.add}
          </Button>
        </div>
        {due.length === 0 && <p className={styles.free}>{words.freeDay}</p>}
        <ul>
          {due.map((item) => (
            <DeadlineRow key={`${item.subject} ${item.kind}`} item={item} today={today} onEdit={(own) => onEdit({ item: own })} />
          ))}
        </ul>
      </section>
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
