import { Button } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { settingsWords as words } from '../../../main/contract/messages/screens/settings.ts'
import styles from './AboutSection.module.css'

interface Props {
  readonly icon: Icon
  readonly path: string
  /** What the button is called where it stands alone. */
  readonly showLabel: string
  readonly onShow: () => void
  /** What is in the folder. */
  readonly children: ReactNode
}

/** A folder of the app's, and the way to it. */
export function FolderRow({ icon: Symbol, path, showLabel, onShow, children }: Props) {
  return (
    <div className={styles.folder}>
      <Symbol size={16} stroke={1.75} aria-hidden />
      <div className={styles.where}>
        <p className={styles.path}>{path}</p>
        <p className={styles.help}>{children}</p>
      </div>
      <Button variant="default" aria-label={showLabel} onClick={onShow}>
        {words.showFolder}
      </Button>
    </div>
  )
}
