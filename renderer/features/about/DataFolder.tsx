import { IconDatabase, IconFolder } from '@tabler/icons-react'
import type { Backups } from '../../../main/contract/app.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { settingsWords as words } from '../../../main/contract/messages/screens/settings.ts'
import { shell, troubleOf, useAsk } from '../../core.ts'
import { shortMoment } from '../../ui/dates.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { FolderRow } from './FolderRow.tsx'

/** Where everything is kept, and how much it is. */
export function DataFolder() {
  const about = useAsk('app.about', {})
  const space = useAsk('app.space', {})
  const backups = useAsk('app.backups', {})
  return (
    <>
      <Section title={words.dataFolder} help={words.dataFolderHelp}>
        {about.isError && <ProblemNote trouble={troubleOf(about.error)} onRetry={() => void about.refetch()} />}
        {about.data && (
          <FolderRow icon={IconFolder} path={about.data.dataFolder} showLabel={words.showData} onShow={() => void shell.runAction('help.data-folder')}>
            {space.data && fill(words.space, { size: inMegabytes(space.data.size), files: space.data.files })}
          </FolderRow>
        )}
      </Section>
      <Section title={words.backupsFolder} help={words.backupsHelp}>
        {backups.isError && <ProblemNote trouble={troubleOf(backups.error)} onRetry={() => void backups.refetch()} />}
        {backups.data && (
          <FolderRow icon={IconDatabase} path={backups.data.folder} showLabel={words.showBackups} onShow={() => void shell.runAction('help.backups-folder')}>
            {copiesInWords(backups.data)}
          </FolderRow>
        )}
      </Section>
    </>
  )
}

function copiesInWords({ count, newest }: Backups): string {
  if (newest === null) return words.noBackups
  return fill(count === 1 ? words.oneBackup : words.backups, { count, size: inMegabytes(newest.size), when: shortMoment(newest.madeAt) })
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
}
