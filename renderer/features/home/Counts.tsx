import type { HomeOverview } from '../../../main/contract/home.ts'
import { homeWords as words } from '../../../main/contract/messages/screens/home.ts'
import styles from './Counts.module.css'

/** How many agreements there are of each kind of state. */
export function Counts({ counts }: { readonly counts: HomeOverview['counts'] }) {
  const shown = [
    { name: words.inForce, count: counts.inForce },
    { name: words.preparing, count: counts.preparing },
    { name: words.outForSignature, count: counts.outForSignature },
    { name: words.endingSoon, count: counts.endingSoon },
    ...(counts.pastEnd > 0 ? [{ name: words.pastEnd, count: counts.pastEnd }] : []),
  ]
  return (
    <dl aria-label={words.counts} className={styles.counts}>
      {shown.map(({ name, count }) => (
        <div key={name} className={styles.count}>
          <dt>{name}</dt>
          <dd>{count.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  )
}
