import type { TermChange, TermNow } from '../../../main/contract/details.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import { termFactWords } from '../../../main/contract/messages/screens/term.ts'
import { termFactInWords } from '../../../main/contract/messages/term-facts.ts'
import type { Term } from '../../../main/domain/agreement.ts'
import { formatMoney } from '../../../main/domain/money.ts'
import { shortDate } from '../../ui/dates.ts'
import { linkTo } from '../../ui/place.ts'
import { changedBy } from './changed-by.ts'
import styles from './details.module.css'

/** What amendments, renewals and notices have made of the term and the amounts, beside what was signed. */
export function ChangedTerm({ term: { now, signed, changes, amounts } }: { readonly term: TermNow }) {
  if (changes.length + amounts.length === 0) return null
  return (
    <section aria-label={words.changedTerm} className={styles.derived}>
      <h3>{words.changedTerm}</h3>
      <ul className={styles.list}>
        {changes.map((change) => (
          <Changed key={change.fact} name={termFactWords[change.fact]} now={inWords(now, change.fact)} was={inWords(signed, change.fact)} change={change} />
        ))}
        {amounts.map(({ what, from, to, ...change }, index) => (
          <Changed key={index} name={fill(words.amountNow, { what })} now={formatMoney(to, 'en-US')} was={from ? formatMoney(from, 'en-US') : ''} change={change} />
        ))}
      </ul>
    </section>
  )
}

interface Props {
  readonly name: string
  readonly now: string
  readonly was: string
  readonly change: Pick<TermChange, 'on' | 'by'>
}

function Changed({ name, now, was, change }: Props) {
  const how = changedBy(change)
  return (
    <li className={styles.item}>
      <p>
        <span className={styles.who}>
          {name}: {now || words.wasOpen}
        </span>
        , {change.by ? <a {...linkTo(`/agreements/${change.by.id}`)}>{how}</a> : how}
      </p>
      <p className={styles.aside}>{fill(words.wasSigned, { value: was || words.wasOpen })}</p>
    </li>
  )
}

function inWords(term: Term, fact: keyof Term): string {
  return termFactInWords(term, fact, { language: 'en-US', day: shortDate })
}
