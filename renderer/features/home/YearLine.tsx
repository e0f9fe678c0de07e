import { Menu, Tooltip } from '@mantine/core'
import type { HomeDay } from '../../../main/contract/home.ts'
import { derivedKindWords } from '../../../main/contract/messages/derivation.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { shortDate } from '../../ui/dates.ts'
import { goTo } from '../../ui/place.ts'
import { nearness } from './groups.ts'
import { isInForce, lanes, type Mark, marksOn, monthsOn, type Shape, shapeOf } from './timeline.ts'
import styles from './Year.module.css'

interface Props {
  readonly today: string
  readonly deadlines: readonly HomeDay[]
  /** Pixels; 0 until it is measured. */
  readonly width: number
}

/** A month's name needs this much room. */
const nameRoom = 30
/** At the left edge: room for the names of the lanes. */
const names = 104
/** At the right edge: room for the last mark and its day. */
const edge = 40

/** A line from today, near months wider; a lane for each kind of date, a mark for each date, its day beside it. */
export function YearLine({ today, deadlines, width }: Props) {
  if (width === 0) return <div className={styles.line} />
  const length = width - names - edge
  return (
    <div className={styles.line}>
      <div className={styles.months} style={{ left: names }}>
        {monthsOn(today, length).map(({ at, width: room, day }, index) => (
          <span key={day} className={styles.month} style={{ left: at, width: room }}>
            {room >= nameRoom && monthName(day, index === 0)}
          </span>
        ))}
      </div>
      {lanes.map(({ name, shapes }) => (
        <div key={name} className={styles.lane}>
          <span className={styles.laneName}>{words.lanes[name]}</span>
          <ul aria-label={words.lanes[name]} className={styles.marks} style={{ left: names }}>
            {marksOn(today, deadlines.filter(({ kind }) => (shapes as readonly Shape[]).includes(shapeOf(kind))), length).map((mark) => (
              <li key={mark.at} className={styles.mark} style={{ left: mark.at }}>
                <MarkButton mark={mark} today={today} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function MarkButton({ mark: { deadlines }, today }: { readonly mark: Mark; readonly today: string }) {
  const [first] = deadlines
  if (!first) return null
  const label = labelOf(deadlines)
  return (
    <Menu position="top-start" width={320}>
      <Menu.Target>
        <Tooltip label={label} multiline maw={320}>
          <button type="button" className={styles.point} aria-label={label} data-near={nearness(today, first.date)} onClick={deadlines.length === 1 ? () => goTo(`/agreements/${first.agreementId}`) : undefined}>
            <span className={styles.shape} data-shape={shapeOf(first.kind)} data-planned={!deadlines.some(isInForce) || undefined} />
            <span>{deadlines.length === 1 ? Number(first.date.slice(8)) : `${Number(first.date.slice(8))} +${deadlines.length - 1}`}</span>
          </button>
        </Tooltip>
      </Menu.Target>
      {deadlines.length > 1 && (
        <Menu.Dropdown className={styles.several}>
          {deadlines.map(({ agreementId, kind, title, date }) => (
            <Menu.Item key={`${agreementId} ${kind} ${date}`} onClick={() => goTo(`/agreements/${agreementId}`)}>
              <span className={styles.ends}>{shortDate(date)}</span>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      )}
    </Menu>
  )
}

function labelOf(deadlines: readonly HomeDay[]): string {
  const days = [...new Set(deadlines.map(({ date }) => shortDate(date)))]
  const kinds = [...new Set(deadlines.map(({ kind }) => derivedKindWords[kind]))]
  const titles = [...new Set(deadlines.map(({ title }) => title))]
  return fill(words.marks, { kinds: kinds.join(', '), days: days.length > 2 ? `${days[0]} – ${days.at(-1)}` : days.join(', '), titles: titles.slice(0, 5).join(', ') })
}

function monthName(day: string, first: boolean): string {
  const [, month, year] = /^\d+ (\w+) (\d+)$/.exec(shortDate(day)) ?? []
  return first ? `${Number(day.slice(8))} ${month}` : month === 'Jan' ? `Jan ${year}` : (month ?? '')
}
