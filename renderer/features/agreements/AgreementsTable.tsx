import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { agreementsWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { shortDate, shortMoment } from '../../ui/dates.ts'
import { goTo, linkTo } from '../../ui/place.ts'
import styles from './AgreementsTable.module.css'
import { rowReachedBy } from './row-keys.ts'
import { StateMark } from './StateMark.tsx'

type AgreementSummary = Output<'agreements.list'>['agreements'][number]

/** Pixels; as in the style sheet. */
const rowHeight = 32
const headHeight = 32

/** The agreements as a table: one row has the focus, arrows move it, Enter opens. Only the rows in sight are drawn. */
export function AgreementsTable({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState(0)
  const [wanted, setWanted] = useState<number | null>(null)
  const focusable = Math.min(current, agreements.length - 1)
  const rows = useVirtualizer({
    count: agreements.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head scrolls in the same box, before the rows.
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    // Before the list is measured: as many rows as a usual window shows.
    initialRect: { width: 1100, height: 700 },
    // The row with the focus stays, however far the list is scrolled.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(focusable < 0 ? [] : [focusable])])].toSorted((a, b) => a - b),
  })
  const drawn = rows.getVirtualItems()
  const longState = agreements.some(({ state }) => state === 'out-for-signature')
  // The row to go to may have to be drawn first.
  useEffect(() => {
    const row = wanted === null ? null : body.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted + 2}"]`)
    if (!row) return
    row.focus({ preventScroll: true })
    setWanted(null)
  }, [wanted, drawn])
  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const next = rowReachedBy(event.key, focusable, agreements.length, page)
    if (next === null) return
    event.preventDefault()
    rows.scrollToIndex(next)
    setCurrent(next)
    setWanted(next)
  }
  const onFocus = useCallback((index: number) => setCurrent(index), [])
  return (
    <div ref={scroller} className={styles.scroll}>
      <table role="grid" className={styles.table} aria-label={words.table} aria-rowcount={agreements.length + 1}>
        <colgroup>
          <col className={styles.number} />
          <col />
          <col className={styles.parties} />
          <col className={styles.state} data-long={longState || undefined} />
          <col className={styles.date} />
          <col className={styles.date} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.parties}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className={styles.right}>
              {words.ends}
            </th>
            <th scope="col" className={styles.right}>
              {words.changed}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKey}>
          {drawn.map(({ index, start }, at) => {
            const agreement = agreements[index]
            return (
              agreement && (
                <Fragment key={agreement.id}>
                  <Gap height={start - (drawn[at - 1]?.end ?? headHeight)} />
                  <Row agreement={agreement} index={index} focusable={index === focusable} onFocus={onFocus} />
                </Fragment>
              )
            )
          })}
          <Gap height={rows.getTotalSize() - (drawn.at(-1)?.end ?? headHeight)} />
        </tbody>
      </table>
    </div>
  )
}

/** The first party is nearly always one's own organization: whom an agreement is with comes before it. */
function othersFirst([first, ...others]: readonly string[]): readonly string[] {
  return first === undefined ? [] : [...others, first]
}

/** Stands in for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden className={styles.gap} style={{ height }} />
}

interface RowProps {
  readonly agreement: AgreementSummary
  readonly index: number
  readonly focusable: boolean
  readonly onFocus: (index: number) => void
}

const Row = memo(function Row({ agreement, index, focusable, onFocus }: RowProps) {
  const place = `/agreements/${agreement.id}`
  const parties = othersFirst(agreement.parties)
  return (
    <tr
      // The head is the first row.
      aria-rowindex={index + 2}
      tabIndex={focusable ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={() => goTo(place)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') goTo(place)
      }}
    >
      <td className={styles.id}>{agreement.number}</td>
      <td title={agreement.title}>
        <a {...linkTo(place)} dir="auto" tabIndex={-1} className={styles.title}>
          {agreement.title}
        </a>
      </td>
      <td className={styles.second} title={parties.join(', ')}>
        {parties.length === 0 && <None />}
        {parties.map((party, at) => (
          <Fragment key={at}>
            {at > 0 && ', '}
            <bdi>{party}</bdi>
          </Fragment>
        ))}
      </td>
      <td>
        <StateMark state={agreement.state} />
      </td>
      <td className={styles.when}>{agreement.end ? <time dateTime={agreement.end}>{shortDate(agreement.end)}</time> : <None />}</td>
      <td className={styles.when}>
        <time dateTime={agreement.updatedAt} title={new Date(agreement.updatedAt).toLocaleString()}>
          {shortMoment(agreement.updatedAt)}
        </time>
      </td>
    </tr>
  )
})

function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr">{partWords.none}</span>
    </>
  )
}
