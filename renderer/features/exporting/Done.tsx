import { Button } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { exportingWords } from '../../../main/contract/messages/screens/exporting.ts'
import { shell } from '../../core.ts'
import styles from './exporting.module.css'

interface Props {
  readonly says: string
  /** What the folder was chosen with. */
  readonly grant: string
  /** Whether all went well. */
  readonly whole?: boolean
}

/** That something was written, and the way to it. */
export function Done({ says, grant, whole = true }: Props) {
  const Icon = whole ? IconCircleCheck : IconInfoCircle
  return (
    <>
      <p role="status" className={styles.done} data-partly={!whole || undefined}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <span>{says}</span>
      </p>
      <Button variant="subtle" size="xs" className={styles.show} onClick={() => void shell.showInFolder(grant)}>
        {exportingWords.showInFolder}
      </Button>
    </>
  )
}
