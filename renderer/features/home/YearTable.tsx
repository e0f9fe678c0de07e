import type { HomeAgreement } from '../../../main/contract/home.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import { shortDate } from '../../ui/dates.ts'
import { linkTo } from '../../ui/place.ts'
import styles from './Year.module.css'

/** The same ends as the line shows, row by row. */
export function YearTable({ agreements }: { readonly agreements: readonly HomeAgreement[] }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.year}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.end}</th>
            <th scope="col">{words.agreement}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map(({ id, number, title, end, state }) => (
            <tr key={id}>
              <td>
                <time dateTime={end ?? ''}>{shortDate(end ?? '')}</time>
              </td>
              <td title={title}>
                <a {...linkTo(`/agreements/${id}`)} className={styles.link}>
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
