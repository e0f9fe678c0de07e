import { Button } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CopyButton } from './CopyButton.tsx'
import styles from './ProblemNote.module.css'
import { useWords } from './words.ts'

interface ShownTrouble {
  readonly says: string
  readonly remedy: string
  readonly items: readonly { readonly at: string; readonly says: string; readonly remedy: string }[]
  /** What to copy for whoever helps. */
  readonly details: string
}

interface Props {
  readonly trouble: ShownTrouble
  readonly onRetry?: (() => void) | undefined
  readonly children?: ReactNode
  /** Inside something that has a frame already. */
  readonly plain?: boolean
}

/** A failure where it happened: what happened, what to do, the single things, and the details to copy. */
export function ProblemNote({ trouble, onRetry, children, plain = false }: Props) {
  const words = useWords()
  return (
    <div role="alert" className={plain ? styles.plain : styles.note}>
      <IconAlertCircle size={20} stroke={1.75} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.says}>{trouble.says}</p>
        <p className={styles.remedy}>{trouble.remedy}</p>
        {trouble.items.length > 0 && (
          <ul className={styles.items}>
            {trouble.items.map((item, index) => (
              <li key={index}>
                <span className={styles.at}>{item.at}</span> {item.says} {item.remedy}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          {onRetry && (
            <Button variant="default" size="xs" onClick={onRetry}>
              {words.tryAgain}
            </Button>
          )}
          {children}
          <CopyButton text={trouble.details} label={words.copyDetails} />
        </div>
      </div>
    </div>
  )
}
