import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { settingsWords } from '../../../main/contract/messages/screens/settings.ts'
import { shell, troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import styles from './AboutSection.module.css'

/** Where everything is kept, and how much it is. */
export function DataFolder() {
  const about = useAsk('app.about', {})
  const space = useAsk('app.space', {})
  return (
    <Section title={settingsWords.dataFolder} help={settingsWords.dataFolderHelp}>
      {about.isError && <ProblemNote trouble={troubleOf(about.error)} onRetry={() => void about.refetch()} />}
      {about.data && (
        <div className={styles.folder}>
          <IconFolder size={16} stroke={1.75} aria-hidden />
          <div className={styles.where}>
            <p className={styles.path}>{about.data.dataFolder}</p>
            <p className={styles.help}>{space.data && fill(settingsWords.space, { size: inMegabytes(space.data.size), files: space.data.files })}</p>
          </div>
          <Button variant="default" onClick={() => void shell.runAction('help.data-folder')}>
            {settingsWords.showFolder}
          </Button>
        </div>
      )}
    </Section>
  )
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
}
