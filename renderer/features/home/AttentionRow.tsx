import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendarEvent, IconEye, IconFilePencil, IconFlag, IconRepeat, IconSend, IconSignature, type Icon } from '@tabler/icons-react'
import type { DraftNeeds } from '../../../main/contract/home.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { derivationInWords, derivedKindWords } from '../../../main/contract/messages/derivation.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { distanceInWords } from '../../../main/contract/messages/reminders.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { shortDate, shortMoment } from '../../ui/dates.ts'
import { goTo, linkTo } from '../../ui/place.ts'
import styles from './Attention.module.css'
import { nearness, type Row } from './groups.ts'
import { count, isWithinAYear } from './headline.ts'
import { type Shape, shapeOf } from './timeline.ts'

interface Props {
  readonly row: Row
  readonly today: string
  readonly raised: boolean
  /** Null: not known, or not yet. */
  readonly needs: DraftNeeds | null
}

const symbols: Readonly<Record<Shape | Exclude<Row['kind'], 'dated'>, Icon>> = { unread: IconAlertTriangle, decide: IconRepeat, review: IconEye, approved: IconSend, diamond: IconFlag, ring: IconRepeat, square: IconFlag, dot: IconCalendarEvent, waiting: IconSignature, draft: IconFilePencil }

/** One thing that needs attention: when, what, why, and the way to it. */
export function AttentionRow({ row, today, raised, needs }: Props) {
  const { id, title, partner, number } = aboutOf(row)
  const Symbol = symbols[row.kind === 'dated' ? shapeOf(row.deadline.kind) : row.kind]
  const place = `/agreements/${id}`
  return (
    <li className={styles.row} data-raised={raised || undefined} data-near={nearOf(row, today)}>
      <When row={row} today={today} />
      <div className={styles.what}>
        <p className={styles.name}>
          <a {...linkTo(place)} dir="auto" className={styles.link} title={title}>
            {title}
          </a>
          {partner !== '' && <bdi className={styles.partner}>{partner}</bdi>}
          <span className={styles.number}>{number}</span>
        </p>
        <p className={styles.why}>
          <Symbol size={16} stroke={1.75} aria-hidden className={styles.icon} />
          <span>
            <span className={styles.kind}>{kindOf(row)}</span> {reason(row, needs)}
          </span>
        </p>
      </div>
      <Button variant="default" onClick={() => goTo(place)} aria-label={`${verbOf(row)} ${number}`}>
        {verbOf(row)}
      </Button>
    </li>
  )
}

function aboutOf(row: Row) {
  if ('agreement' in row) return row.agreement
  const about = row.kind === 'dated' ? row.deadline : 'renewal' in row ? row.renewal : row.review
  return { ...about, id: about.agreementId }
}

function verbOf({ kind }: Row): string {
  return kind === 'unread' || kind === 'decide' ? words.decideAct : words.open
}

/** The day that a row is about; null: it has none. */
function dayOf(row: Row): string | null {
  if (row.kind === 'dated') return row.deadline.date
  if (row.kind === 'unread') return row.renewal.renews
  if (row.kind === 'decide') return row.renewal.noticeBy
  return row.kind === 'review' ? row.review.due : null
}

function nearOf(row: Row, today: string) {
  const day = dayOf(row)
  return row.kind === 'unread' ? 'near' : day === null ? 'later' : nearness(today, day)
}

function When({ row, today }: { readonly row: Row; readonly today: string }) {
  const date = dayOf(row)
  if (date !== null) {
    return (
      <div className={styles.when}>
        <time dateTime={date} className={styles.date}>
          {dayInWords(date, { year: !isWithinAYear(today, date) })}
        </time>
        <span className={styles.distance}>{distanceInWords(today, date)}</span>
      </div>
    )
  }
  const updatedAt = 'agreement' in row ? row.agreement.updatedAt : row.kind === 'review' ? row.review.requestedAt : ''
  return (
    <div className={styles.when}>
      <time dateTime={updatedAt} className={styles.distance}>
        {shortMoment(updatedAt)}
      </time>
    </div>
  )
}

function kindOf(row: Row): string {
  if (row.kind === 'dated') return `${derivedKindWords[row.deadline.kind]}.`
  return { unread: words.unreadKind, decide: words.decideKind, review: words.reviewKind, approved: words.approvedKind, waiting: words.waitingSince, draft: words.draft }[row.kind]
}

function reason(row: Row, needs: DraftNeeds | null): string {
  if (row.kind === 'dated') return derivationInWords(row.deadline.because)
  if (row.kind === 'unread') return row.renewal.unread === 1 ? words.unreadOnce : fill(words.unreadTimes, { count: row.renewal.unread })
  if (row.kind === 'decide') return fill(words.decideWhy, { renews: dayInWords(row.renewal.renews), day: dayInWords(row.renewal.noticeBy ?? row.renewal.renews) })
  if (row.kind === 'review') return fill(row.review.due === null ? words.reviewWhy : words.reviewDue, { name: row.review.assignee, date: shortDate(row.review.requestedAt), due: shortDate(row.review.due ?? '') })
  if (row.kind === 'approved') return fill(words.approvedSince, { date: shortDate(row.agreement.updatedAt) })
  if (row.kind === 'waiting') return fill(words.since, { date: shortDate(row.agreement.updatedAt) })
  return needs === null ? '' : needed(needs)
}

function needed({ missing, blanks }: DraftNeeds): string {
  const parts = [count(words.missing, missing), count(words.blanks, blanks)].filter((part) => part !== '')
  return parts.length === 0 ? words.complete : `${new Intl.ListFormat('en-US').format(parts)}.`
}
