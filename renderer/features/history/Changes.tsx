import { IconArrowRight } from '@tabler/icons-react'
import type { HistoryChange } from '../../../main/contract/history.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { historyTabWords as words } from '../../../main/contract/messages/screens/history.ts'
import styles from './history.module.css'

/** More than these are shown on request. */
const few = 4

/** What was changed: the question or fact, its value before and after. */
export function Changes({ changes }: { readonly changes: readonly HistoryChange[] }) {
  if (changes.length <= few) return <List changes={changes} />
  return (
    <details className={styles.details}>
      <summary>{fill(words.showChanges, { count: changes.length })}</summary>
      <List changes={changes} />
    </details>
  )
}

function List({ changes }: { readonly changes: readonly HistoryChange[] }) {
  return (
    <dl className={styles.changes}>
      {changes.map(({ what, from, to }, index) => (
        <div key={index} className={styles.change}>
          <dt>{what}</dt>
          <dd>
            {from !== '' && (
              <>
                <del>
                  <bdi>{from}</bdi>
                </del>
                <IconArrowRight size={14} stroke={1.75} aria-hidden className={styles.arrow} />
              </>
            )}
            <bdi>{to || words.nothing}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
