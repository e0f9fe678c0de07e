import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDots, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import type { CalendarQuery } from '../../../main/domain/reminder/calendar-query.ts'
import { dayAfter } from '../../../main/domain/days.ts'
import { call, troubleOf } from '../../core.ts'
import { todayHere } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { type CalendarView, calendarViews, setCalendar, useCalendar } from './calendar-state.ts'
import styles from './calendar.module.css'
import { CalendarFilterBar } from './CalendarFilterBar.tsx'
import { DeadlineList } from './DeadlineList.tsx'
import { monthInWords, monthOf, monthsAfter, weeksOf } from './month.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { type Edited, OwnDialog } from './OwnDialog.tsx'
import { saveCalendarFile, saveCsv } from './save.ts'

/** Everything that is due, as a list or month by month. */
export function CalendarScreen() {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const { view, day, filters } = useCalendar()
  const [edited, setEdited] = useState<Edited | null>(null)
  const query = { ...spanOf(view, day), ...filters, kinds: filters.kinds && [...filters.kinds] }
  const list = useQuery({ queryKey: ['calendar.list', { query }], queryFn: ({ signal }) => call('calendar.list', { query }, { signal }), placeholderData: keepPreviousData })
  const onEdit = setEdited
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <Turn view={view} day={day} />
        <span className={styles.grow} />
        <Segmented label={words.views} value={view} choices={calendarViews.map((each) => ({ value: each, label: words[each] }))} onChange={(next) => setCalendar({ view: next })} />
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setEdited({ day: '' })}>
          {words.add}
        </Button>
        <More query={query} />
      </header>
      <CalendarFilterBar />
      {list.isPending && (
        <p role="status" className={styles.note}>
          {frameWords.loading}
        </p>
      )}
      {list.isError && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(list.error)} onRetry={() => void list.refetch()} />
        </div>
      )}
      {list.data && view === 'list' && <DeadlineList {...list.data} onEdit={onEdit} />}
      {list.data && view === 'month' && <MonthGrid {...list.data} day={day} onEdit={onEdit} />}
      <OwnDialog edited={edited} onClose={() => setEdited(null)} />
    </div>
  )
}

/** The days that a view shows: twelve months, or the weeks of one. */
function spanOf(view: CalendarView, day: string): Pick<CalendarQuery, 'from' | 'to'> {
  if (view === 'list') return { from: monthOf(day), to: dayAfter(monthsAfter(monthOf(day), 12), { days: -1 }) }
  const days = weeksOf(day).flat()
  return { from: days[0] ?? day, to: days.at(-1) ?? day }
}

function Turn({ view, day }: { readonly view: CalendarView; readonly day: string }) {
  const by = (months: number) => setCalendar({ day: monthsAfter(day, months) })
  return (
    <>
      <div className={styles.turn}>
        <ActionIcon variant="default" size={32} aria-label={words.earlier} title={words.earlier} onClick={() => by(-1)}>
          <IconChevronLeft size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => setCalendar({ day: todayHere() })}>
          {words.today}
        </Button>
        <ActionIcon variant="default" size={32} aria-label={words.later} title={words.later} onClick={() => by(1)}>
          <IconChevronRight size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <p role="status" className={styles.span}>
        {view === 'list' ? fill(words.from, { month: monthInWords(day) }) : monthInWords(day)}
      </p>
    </>
  )
}

function More({ query }: { readonly query: CalendarQuery }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label={words.more} title={words.more}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void saveCsv(query).catch(reportTrouble)}>{words.csv}</Menu.Item>
        <Menu.Item onClick={() => void saveCalendarFile().catch(reportTrouble)}>{words.file}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
