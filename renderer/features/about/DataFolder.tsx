import { IconFolder } from '@tabler/icons-react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { settingsWords as words } from '../../../main/contract/messages/screens/settings.ts'
import { shell, troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { sizeInWords } from '../../ui/sizes.ts'
import { FolderRow } from './FolderRow.tsx'

/** Where everything is kept, and how much it is. */
export function DataFolder() {
  const about = useAsk('app.about', {})
  const space = useAsk('app.space', {})
  return (
    <Section title={words.dataFolder} help={words.dataFolderHelp}>
      {about.isError && <ProblemNote trouble={troubleOf(about.error)} onRetry={() => void about.refetch()} />}
      {about.data && (
        <FolderRow icon={IconFolder} path={about.data.dataFolder} showLabel={words.showData} onShow={() => void shell.runAction('help.data-folder')}>
          {space.data && fill(words.space, { size: sizeInWords(space.data.size), files: space.data.files })}
        </FolderRow>
      )}
    </Section>
  )
}
