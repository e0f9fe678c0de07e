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
import { type CalendarView, calendarViews, isFiltered, setCalendar, setFirstDay, useCalendar, useFirstDay } from './calendar-state.ts'
import styles from './calendar.module.css'
import { CalendarFilterBar } from './CalendarFilterBar.tsx'
import { DeadlineList } from './DeadlineList.tsx'
import { type FirstDay, monthInWords, monthOf, monthsAfter, periodInWords, periodOf, weeksOf } from './month.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { MonthsGrid } from './MonthsGrid.tsx'
import { type Edited, OwnDialog } from './OwnDialog.tsx'
import { copyTable, saveCalendarFile, saveCsv } from './save.ts'
import { firstDays } from './week-start.ts'

/** Everything that is due, as a list or month by month. */
export function CalendarScreen() {
  useTitle(fill(frameWords.windowTitle, { screen: words.title }))
  const { view, day, filters } = useCalendar()
  const [edited, setEdited] = useState<Edited | null>(null)
  const begins = useFirstDay()
  const overview = view === 'quarter' ? 3 : view === 'year' ? 12 : null
  const query = { ...spanOf(view, day, begins), ...filters, kinds: filters.kinds && [...filters.kinds] }
  const list = useQuery({ queryKey: ['calendar.list', { query }], queryFn: ({ signal }) => call('calendar.list', { query }, { signal }), placeholderData: keepPreviousData, enabled: overview === null })
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
      {list.isPending && overview === null && (
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
      {overview !== null && <MonthsGrid months={overview} day={day} query={query} onEdit={onEdit} />}
      <OwnDialog edited={edited} onClose={() => setEdited(null)} />
    </div>
  )
}

/** How many months a view goes on or back at a time. */
const steps: Readonly<Record<CalendarView, number>> = { list: 1, month: 1, quarter: 3, year: 12 }

/** The days that a view shows: twelve months, the weeks of one, a quarter or a year. */
function spanOf(view: CalendarView, day: string, begins: FirstDay): Pick<CalendarQuery, 'from' | 'to'> {
  const months = (from: string, count: number) => ({ from, to: dayAfter(monthsAfter(from, count), { days: -1 }) })
  switch (view) {
    case 'list':
      return months(monthOf(day), 12)
    case 'quarter':
      return months(periodOf(day, 3), 3)
    case 'year':
      return months(periodOf(day, 12), 12)
    case 'month': {
      const days = weeksOf(day, begins).flat()
      return { from: days[0] ?? day, to: days.at(-1) ?? day }
    }
  }
}

function spanInWords(view: CalendarView, day: string): string {
  switch (view) {
    case 'list':
      return fill(words.from, { month: monthInWords(day) })
    case 'month':
      return monthInWords(day)
    case 'quarter':
      return periodInWords(day, 3)
    case 'year':
      return periodInWords(day, 12)
  }
}

function Turn({ view, day }: { readonly view: CalendarView; readonly day: string }) {
  const by = (direction: 1 | -1) => setCalendar({ day: monthsAfter(day, direction * steps[view]) })
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
        {spanInWords(view, day)}
      </p>
    </>
  )
}

function More({ query }: { readonly query: CalendarQuery }) {
  const { filters, firstDay } = useCalendar()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={32} aria-label={words.more} title={words.more}>
          <IconDots size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void saveCsv(query).catch(reportTrouble)}>{words.csv}</Menu.Item>
        <Menu.Item onClick={() => void copyTable(query).catch(reportTrouble)}>{words.copy}</Menu.Item>
        <Menu.Item onClick={() => void saveCalendarFile().catch(reportTrouble)}>{words.file}</Menu.Item>
        {isFiltered(filters) && <Menu.Item onClick={() => void saveCalendarFile(filters).catch(reportTrouble)}>{words.fileFiltered}</Menu.Item>}
        <Menu.Divider />
        <Menu.Label>{words.weekStart}</Menu.Label>
        <Menu.RadioGroup value={String(firstDay)} onChange={(next: string) => setFirstDay(firstDays.find((each) => String(each) === next) ?? null)}>
          <Menu.RadioItem value="null">{words.firstDays.language}</Menu.RadioItem>
          {firstDays.map((each) => (
            <Menu.RadioItem key={each} value={String(each)}>
              {words.firstDays[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
