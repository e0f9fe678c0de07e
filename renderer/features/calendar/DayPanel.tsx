import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { CalendarItem } from '../../../main/contract/calendar.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import styles from './calendar.module.css'
import { DeadlineRow } from './DeadlineRow.tsx'
import type { Edited } from './OwnDialog.tsx'

interface Props {
  readonly panel: RefObject<HTMLElement | null>
  readonly day: string
  readonly today: string
  readonly due: readonly CalendarItem[]
  readonly onEdit: (edited: Edited) => void
}

/** What is due on the day that is chosen in a grid. */
export function DayPanel({ panel, day, today, due, onEdit }: Props) {
  return (
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
  )
}
