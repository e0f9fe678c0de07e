import { Button } from '@mantine/core'
import { IconCalendar, IconFilterOff, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { deadlineKindWords } from '../../../main/contract/messages/reminders.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { useAsk } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { isFiltered, setCalendar, useCalendar } from './calendar-state.ts'
import styles from './calendar.module.css'
import { DeadlineRow } from './DeadlineRow.tsx'
import { byDate, monthInWords } from './month.ts'
import type { Edited } from './OwnDialog.tsx'

interface Props extends Output<'calendar.list'> {
  readonly onEdit: (edited: Edited) => void
}

/** As many as are drawn before somebody asks for more. */
const step = 100

/** What is due in twelve months, month by month. */
export function DeadlineList({ items, total, today, onEdit }: Props) {
  const { filters } = useCalendar()
  const [shown, setShown] = useState(step)
  if (total === 0) return isFiltered(filters) ? <NothingFits /> : <NoDeadlines onAdd={() => onEdit({ day: '' })} />
  const left = items.length - shown
  return (
    <div className={styles.list}>
      {[...byDate(items.slice(0, shown), 7)].map(([month, inMonth]) => (
        <section key={month} aria-label={monthInWords(`${month}-01`)}>
          <h2 className={styles.title}>{monthInWords(`${month}-01`)}</h2>
          <ul>
            {inMonth.map((item) => (
              <DeadlineRow key={`${item.subject} ${item.kind} ${item.date}`} item={item} today={today} onEdit={(own) => onEdit({ item: own })} />
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && (
        <Button key={shown} ref={whenSeen(() => setShown(shown + step))} variant="subtle" onClick={() => setShown(shown + step)}>
          {fill(words.showMore, { count: left.toLocaleString('en-US') })}
        </Button>
      )}
      <Count items={items} total={total} />
    </div>
  )
}

/** Does something once an element comes near what is in view. */
function whenSeen(then: () => void): (element: Element | null) => (() => void) | undefined {
  return (element) => {
    if (element === null) return undefined
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && then(), { rootMargin: '400px' })
    watch.observe(element)
    return () => watch.disconnect()
  }
}

/** How many there are, and whether more than are told. */
export function Count({ items, total }: Pick<Props, 'items' | 'total'>) {
  const count = total.toLocaleString('en-US')
  return (
    <p role="status" className={styles.count}>
      {total > items.length ? fill(words.mostShown, { shown: items.length.toLocaleString('en-US'), count }) : total === 1 ? words.one : fill(words.many, { count })}
    </p>
  )
}

function NoDeadlines({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      icon={IconCalendar}
      title={words.emptyTitle}
      action={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={onAdd}>
          {words.addTitle}
        </Button>
      }
    >
      {words.emptyHelp}
    </EmptyState>
  )
}

function NothingFits() {
  const { filters } = useCalendar()
  const people = useAsk('people.list', {})
  const owner = filters.owner && people.data?.find(({ id }) => id === filters.owner)?.name
  const says = [filters.kinds && [words.kind, filters.kinds.map((kind) => deadlineKindWords[kind]).join(', ')], filters.partner && [words.partner, filters.partner], owner && [words.owner, owner]]
  return (
    <EmptyState
      icon={IconFilterOff}
      title={words.nothingTitle}
      action={
        <Button variant="default" onClick={() => setCalendar({ filters: {} })}>
          {words.clearFilters}
        </Button>
      }
    >
      {fill(words.nothingHelp, { filters: says.flatMap((each) => (each ? [each.join(': ')] : [])).join('; ') })}
    </EmptyState>
  )
}
