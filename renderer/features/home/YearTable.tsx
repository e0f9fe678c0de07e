import type { HomeDay } from '../../../main/contract/home.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { derivedKindWords } from '../../../main/contract/messages/derivation.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { linkTo } from '../../ui/place.ts'
import styles from './Year.module.css'

/** The same dates as the line shows, row by row. */
export function YearTable({ deadlines }: { readonly deadlines: readonly HomeDay[] }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.year}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.days}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.agreement}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map(({ agreementId, kind, number, title, date, state }) => (
            <tr key={`${agreementId} ${kind} ${date}`}>
              <td>
                <time dateTime={date}>{dayInWords(date)}</time>
              </td>
              <td>{derivedKindWords[kind]}</td>
              <td title={title}>
                <a {...linkTo(`/agreements/${agreementId}`)} className={styles.link}>
                  {title}
                </a>{' '}
                <span className={styles.number}>{number}</span>
              </td>
              <td>{stateWords[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
