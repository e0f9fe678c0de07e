import { Fragment } from 'react'
import styles from './Keys.module.css'

/** Keys to press together, as they are written on them. */
export function Keys({ keys, together = true }: { readonly keys: readonly string[]; readonly together?: boolean }) {
  return (
    <span className={styles.keys}>
      {keys.map((key, at) => (
        <Fragment key={key}>
          {at > 0 && <span className="sr">{together ? ' + ' : ' '}</span>}
          <kbd className={styles.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
