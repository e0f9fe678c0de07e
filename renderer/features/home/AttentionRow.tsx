import { Button } from '@mantine/core'
import { IconFilePencil, IconFlag, IconSignature, type Icon } from '@tabler/icons-react'
import type { DraftNeeds, HomeAgreement } from '../../../main/contract/home.ts'
import { stateWords } from '../../../main/contract/messages/states.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { dayAfter } from '../../../main/domain/days.ts'
import { shortDate, shortMoment } from '../../ui/dates.ts'
import { goTo, linkTo } from '../../ui/place.ts'
import styles from './Attention.module.css'
import { distance, nearness, type Row, type RowKind } from './groups.ts'
import { count, isOver } from './headline.ts'

interface Props {
  readonly row: Row
  readonly today: string
  readonly raised: boolean
  /** Null: not known, or not yet. */
  readonly needs: DraftNeeds | null
}

const symbols: Readonly<Record<RowKind, Icon>> = { end: IconFlag, waiting: IconSignature, draft: IconFilePencil }

/** One thing that needs attention: when, what, why, and the way to it. */
export function AttentionRow({ row: { kind, agreement }, today, raised, needs }: Props) {
  const Symbol = symbols[kind]
  const place = `/agreements/${agreement.id}`
  const near = kind === 'end' && agreement.end !== null ? nearness(today, agreement.end) : 'later'
  return (
    <li className={styles.row} data-raised={raised || undefined} data-near={near}>
      <When kind={kind} agreement={agreement} today={today} />
      <div className={styles.what}>
        <p className={styles.name}>
          <a {...linkTo(place)} dir="auto" className={styles.link} title={agreement.title}>
            {agreement.title}
          </a>
          {agreement.partner !== '' && <bdi className={styles.partner}>{agreement.partner}</bdi>}
          <span className={styles.number}>{agreement.number}</span>
        </p>
        <p className={styles.why}>
          <Symbol size={16} stroke={1.75} aria-hidden className={styles.icon} />
          <span>
            <span className={styles.kind}>{kindOf(kind, agreement, today)}</span> {reason(kind, agreement, today, needs)}
          </span>
        </p>
      </div>
      <Button variant="default" onClick={() => goTo(place)} aria-label={`${words.open} ${agreement.number}`}>
        {words.open}
      </Button>
    </li>
  )
}

function When({ kind, agreement: { end, updatedAt }, today }: { readonly kind: RowKind; readonly agreement: HomeAgreement; readonly today: string }) {
  if (kind === 'end' && end !== null)
    return (
      <div className={styles.when}>
        <time dateTime={end} className={styles.date}>
          {withWeekday(end, today)}
        </time>
        <span className={styles.distance}>{distance(today, end)}</span>
      </div>
    )
  return (
    <div className={styles.when}>
      <time dateTime={updatedAt} className={styles.distance}>
        {shortMoment(updatedAt)}
      </time>
    </div>
  )
}

function kindOf(kind: RowKind, agreement: HomeAgreement, today: string): string {
  if (kind === 'waiting') return words.waitingSince
  if (kind === 'draft') return words.draft
  return isOver(agreement, today) ? words.termEnded : words.termEnds
}

function reason(kind: RowKind, agreement: HomeAgreement, today: string, needs: DraftNeeds | null): string {
  if (kind === 'waiting') return fill(words.since, { date: shortDate(agreement.updatedAt) })
  if (kind === 'draft') return needs === null ? '' : needed(needs)
  const { end, state, noticeDays } = agreement
  if (end === null) return ''
  if (isOver(agreement, today)) return fill(words.endedOn, { end: shortDate(end), state: stateWords[state] })
  const ends = fill(words.endsOn, { end: shortDate(end) })
  if (!noticeDays) return ends
  const begin = dayAfter(end, { days: -noticeDays })
  return `${ends} ${fill(begin < today ? words.noticeGone : words.notice, { days: noticeDays, begin: shortDate(begin) })}`
}

function needed({ missing, blanks }: DraftNeeds): string {
  const parts = [count(words.missing, missing), count(words.blanks, blanks)].filter((part) => part !== '')
  return parts.length === 0 ? words.complete : `${new Intl.ListFormat('en-US').format(parts)}.`
}

/** "Sun 29 Nov", with the year when it is not within twelve months. */
function withWeekday(day: string, today: string): string {
  const name = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  const date = shortDate(day)
  return `${name} ${day <= dayAfter(today, { months: 12 }) && day >= dayAfter(today, { months: -6 }) ? date.replace(/ \d{4}$/, '') : date}`
}
