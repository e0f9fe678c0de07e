import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CalendarItem } from '../../../main/contract/calendar.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { deadlineKindWords, distanceInWords } from '../../../main/contract/messages/reminders.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { linkTo } from '../../ui/place.ts'
import styles from './calendar.module.css'
import { kindIcons, nearnessOf } from './kinds.ts'
import { removeOwn, setDerivedDone, setDone } from './own.ts'

interface Props {
  readonly item: CalendarItem
  readonly today: string
  readonly onEdit: (item: CalendarItem) => void
}

/** A deadline: when, what, of which agreement, and why. */
export function DeadlineRow({ item, today, onEdit }: Props) {
  const { date, kind, title, agreement, owner, doneOn, why } = item
  const Symbol = doneOn === null ? kindIcons[kind] : IconCheck
  return (
    <li className={styles.row} data-near={nearnessOf(item, today)}>
      <div className={styles.when}>
        <time dateTime={date} className={styles.date}>
          {dayInWords(date)}
        </time>
        <span className={styles.distance}>{doneOn === null ? distanceInWords(today, date) : fill(words.doneOn, { day: dayInWords(doneOn, { year: false }) })}</span>
      </div>
      <div className={styles.what}>
        <p className={styles.name} title={title}>
          {kind === 'own' || agreement === null ? (
            <bdi>{title}</bdi>
          ) : (
            <a {...linkTo(`/agreements/${agreement.id}`)} dir="auto">
              {title}
            </a>
          )}
        </p>
        <p className={styles.aside}>
          {kind === 'own' && agreement !== null && (
            <>
              <a {...linkTo(`/agreements/${agreement.id}`)} dir="auto">
                {agreement.title}
              </a>{' · '}
            </>
          )}
          {[agreement?.partner, agreement?.number, owner].filter(Boolean).join(' · ')}
        </p>
        <p className={styles.why}>
          <span className={styles.kind}>
            <Symbol size={14} stroke={1.75} aria-hidden /> {deadlineKindWords[kind]}
            {why === '' ? '' : '.'}
          </span>{' '}
          {why}
        </p>
      </div>
      <Actions item={item} today={today} onEdit={onEdit} />
    </li>
  )
}

function Actions({ item, today, onEdit }: Props) {
  const { kind, title, doneOn } = item
  const isOwn = kind === 'own'
  const done = doneOn === null ? words.done : words.notDone
  return (
    <div className={styles.actions}>
      <Button variant="subtle" size="xs" aria-label={fill(words.about, { action: done, title })} onClick={() => (isOwn ? setDone(item, doneOn === null ? today : null) : setDerivedDone(item))}>
        {done}
      </Button>
      {isOwn && (
        <>
          <Button variant="subtle" size="xs" aria-label={fill(words.about, { action: words.edit, title })} onClick={() => onEdit(item)}>
            {words.edit}
          </Button>
          <Button variant="subtle" size="xs" aria-label={fill(words.about, { action: words.remove, title })} onClick={() => removeOwn(item)}>
            {words.remove}
          </Button>
        </>
      )}
    </div>
  )
}
