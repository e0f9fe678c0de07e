import { Fragment, memo, type MouseEvent, type ReactNode } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { agreementsWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import type { AgreementOrder } from '../../../main/domain/agreement-query.ts'
import { shortDate, shortMoment } from '../../ui/dates.ts'
import { linkTo } from '../../ui/place.ts'
import styles from './AgreementsTable.module.css'
import type { ListColumns } from './list-state.ts'
import { StateMark } from './StateMark.tsx'
import type { Row } from './usePages.ts'

export type RowActions = (what: 'focus' | 'open' | 'tick' | 'choose', id: string, index: number, event?: MouseEvent) => void

interface Props {
  readonly row: Row
  readonly columns: ListColumns
  readonly index: number
  readonly focusable: boolean
  readonly selected: boolean
  /** What is in the Trash does not open. */
  readonly openable: boolean
  readonly act: RowActions
}

/** One agreement of the list. */
export const AgreementRow = memo(function AgreementRow({ row, columns, index, focusable, selected, openable, act }: Props) {
  const open = () => openable && act('open', row.id, index)
  return (
    <tr
      // The head is the first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onFocus={() => act('focus', row.id, index)}
      onClick={(event) => act('choose', row.id, index, event)}
      onDoubleClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open()
      }}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          className={styles.tick}
          aria-label={fill(words.select, { number: row.number })}
          checked={selected}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onChange={() => act('tick', row.id, index)}
        />
      </td>
      {columns.map(({ column }) => (
        <Fragment key={column}>{cells[column](row, openable)}</Fragment>
      ))}
    </tr>
  )
})

const cells: Readonly<Record<AgreementOrder, (row: Row, openable: boolean) => ReactNode>> = {
  number: ({ number }) => <td className={styles.id}>{number}</td>,
  title: ({ id, title }, openable) => (
    <td title={title}>
      {openable ? (
        <a {...linkTo(`/agreements/${id}`)} dir="auto" tabIndex={-1} className={styles.title}>
          {title}
        </a>
      ) : (
        <bdi className={styles.title}>{title}</bdi>
      )}
    </td>
  ),
  partner: ({ partner }) => (
    <td className={styles.second} title={partner}>
      {partner === '' ? <None /> : <bdi>{partner}</bdi>}
    </td>
  ),
  state: ({ state }) => (
    <td>
      <StateMark state={state} />
    </td>
  ),
  kind: ({ kind }) => (
    <td className={styles.second} title={kind}>
      {kind}
    </td>
  ),
  owner: ({ owner }) => (
    <td className={styles.second} title={owner}>
      {owner === '' ? <None /> : <bdi>{owner}</bdi>}
    </td>
  ),
  start: ({ start }) => <Day date={start} />,
  end: ({ end }) => <Day date={end} />,
  updated: ({ updatedAt }) => (
    <td className={styles.when}>
      <time dateTime={updatedAt} title={new Date(updatedAt).toLocaleString()}>
        {shortMoment(updatedAt)}
      </time>
    </td>
  ),
}

function Day({ date }: { readonly date: string | null }) {
  return <td className={styles.when}>{date ? <time dateTime={date}>{shortDate(date)}</time> : <None />}</td>
}

function None() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr">{partWords.none}</span>
    </>
  )
}
