import { Button, Progress } from '@mantine/core'
import type { Progress as HowFar } from '../../../main/contract/event.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import styles from './backups.module.css'

interface Props {
  readonly label: string
  readonly progress: HowFar | null
  /** What is said until something is told. */
  readonly says: string
  readonly onStop: () => void
}

/** How far long work is, and the way to stop it. */
export function Running({ label, progress, says, onStop }: Props) {
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0
  return (
    <div className={styles.running}>
      <Progress.Root className={styles.bar}>
        <Progress.Section value={share} aria-label={label} />
      </Progress.Root>
      <span role="status" className={styles.says}>
        {progress?.says ?? says}
      </span>
      <Button variant="default" onClick={onStop}>
        {partWords.cancel}
      </Button>
    </div>
  )
}
