import type { ReactNode } from 'react'
import styles from './Section.module.css'

interface Props {
  readonly title: string
  readonly help?: string | undefined
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page, its title on a line that spans it. */
export function Section({ title, help, aside, children }: Props) {
  return (
    <section aria-label={title} className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {aside}
      </div>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </section>
  )
}
