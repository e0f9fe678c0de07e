import { type KeyboardEvent, memo, useCallback, useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { agreementsWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { shortDate, shortMoment } from '../../ui/dates.ts'
import { goTo, linkTo } from '../../ui/place.ts'
import styles from './AgreementsTable.module.css'
import { rowReachedBy } from './row-keys.ts'
import { StateMark } from './StateMark.tsx'

type AgreementSummary = Output<'agreements.list'>['agreements'][number]

/** The agreements as a table: one row has the focus, arrows move it, Enter opens. */
export function AgreementsTable({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  const [current, setCurrent] = useState<string | null>(null)
  const focusable = agreements.some(({ id }) => id === current) ? current : agreements[0]?.id
  const onKey = useCallback((event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = event.target instanceof Element ? event.target.closest('tr') : null
    const next = row && rowReachedBy(event.key, row)
    if (!next) return
    event.preventDefault()
    next.focus()
  }, [])
  return (
    <table role="grid" className={styles.table} aria-label={words.table}>
      <colgroup>
        <col className={styles.number} />
        <col />
        <col className={styles.parties} />
        <col className={styles.state} />
        <col className={styles.date} />
        <col className={styles.date} />
      </colgroup>
      <thead>
        <tr>
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
      <tbody onKeyDown={onKey}>
        {agreements.map((agreement) => (
          <Row key={agreement.id} agreement={agreement} focusable={agreement.id === focusable} onFocus={setCurrent} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly agreement: AgreementSummary
  readonly focusable: boolean
  readonly onFocus: (id: string) => void
}

const Row = memo(function Row({ agreement, focusable, onFocus }: RowProps) {
  const place = `/agreements/${agreement.id}`
  const parties = agreement.parties.join(', ')
  return (
    <tr
      tabIndex={focusable ? 0 : -1}
      onFocus={() => onFocus(agreement.id)}
      onClick={() => goTo(place)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') goTo(place)
      }}
    >
      <td className={styles.id}>{agreement.number}</td>
      <td title={agreement.title}>
        <a {...linkTo(place)} tabIndex={-1} className={styles.title}>
          {agreement.title}
        </a>
      </td>
      <td className={styles.second} title={parties}>
        {parties || <None />}
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
