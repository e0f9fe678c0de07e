import { Menu, Tooltip } from '@mantine/core'
import type { HomeAgreement } from '../../../main/contract/home.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { shortDate } from '../../ui/dates.ts'
import { goTo } from '../../ui/place.ts'
import { type Mark, marksOn, monthsOn } from './timeline.ts'
import styles from './Year.module.css'

interface Props {
  readonly today: string
  readonly agreements: readonly HomeAgreement[]
  /** Pixels; 0 until it is measured. */
  readonly width: number
}

/** A month's name needs this much room. */
const nameRoom = 30
/** At the right edge: room for the last mark and its day. */
const edge = 40

/** A line from today, near months wider; a mark for each end, its day beside it. */
export function YearLine({ today, agreements, width }: Props) {
  if (width === 0) return <div className={styles.line} />
  const length = width - edge
  return (
    <div className={styles.line}>
      {monthsOn(today, length).map(({ at, width: room, day }, index) => (
        <span key={day} className={styles.month} style={{ left: at, width: room }}>
          {room >= nameRoom && monthName(day, index === 0)}
        </span>
      ))}
      <ul className={styles.marks}>
        {marksOn(today, agreements, length).map((mark) => (
          <li key={mark.at} className={styles.mark} style={{ left: mark.at }}>
            <MarkButton mark={mark} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function MarkButton({ mark: { agreements } }: { readonly mark: Mark }) {
  const [first] = agreements
  if (!first) return null
  const days = [...new Set(agreements.map(({ end }) => shortDate(end ?? '')))]
  const label = fill(words.marks, { days: days.length > 2 ? `${days[0]} – ${days.at(-1)}` : days.join(', '), titles: agreements.map(({ title }) => title).slice(0, 5).join(', ') })
  const inForce = agreements.some(({ state }) => state === 'active' || state === 'executed')
  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <Tooltip label={label} multiline maw={320}>
          <button type="button" className={styles.point} aria-label={label} onClick={agreements.length === 1 ? () => goTo(`/agreements/${first.id}`) : undefined}>
            <span className={styles.shape} data-in-force={inForce || undefined} />
            <span>{agreements.length === 1 ? Number(first.end?.slice(8)) : `${Number(first.end?.slice(8))} +${agreements.length - 1}`}</span>
          </button>
        </Tooltip>
      </Menu.Target>
      {agreements.length > 1 && (
        <Menu.Dropdown className={styles.several}>
          {agreements.map(({ id, title, end }) => (
            <Menu.Item key={id} onClick={() => goTo(`/agreements/${id}`)}>
              <span className={styles.ends}>{shortDate(end ?? '')}</span>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      )}
    </Menu>
  )
}

function monthName(day: string, first: boolean): string {
  const [, month, year] = /^\d+ (\w+) (\d+)$/.exec(shortDate(day)) ?? []
  return first ? `${Number(day.slice(8))} ${month}` : month === 'Jan' ? `Jan ${year}` : (month ?? '')
}
