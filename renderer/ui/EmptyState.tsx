import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

interface Props {
  readonly icon: Icon
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A place where nothing is yet: what belongs here, and what to do next. */
export function EmptyState({ icon: Symbol, title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <Symbol size={32} stroke={1.5} aria-hidden className={styles.icon} />
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  )
}
