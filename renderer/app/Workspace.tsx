import { useState } from 'react'
import { fill } from '../../main/contract/messages/fill.ts'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import type { AgreementDetails } from '../../main/contract/agreements.ts'
import { troubleOf, useAsk } from '../core.ts'
import { AgreementHead } from '../features/agreements/AgreementHead.tsx'
import { DetailsTab } from '../features/details/DetailsTab.tsx'
import { DocumentTab, type Wish } from '../features/drafting/DocumentTab.tsx'
import { useDraft, useSaving } from '../features/drafting/useDraft.ts'
import { ExportMenu } from '../features/exporting/ExportMenu.tsx'
import { Finalise } from '../features/finalising/Finalise.tsx'
import { Frozen } from '../features/finalising/Frozen.tsx'
import { FilesTab } from '../features/files/FilesTab.tsx'
import { HistoryTab } from '../features/history/HistoryTab.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { SavedMark } from '../ui/SavedMark.tsx'
import { useTitle } from '../ui/useTitle.ts'
import type { WorkspaceTab } from './tabs.ts'
import styles from './Workspace.module.css'
import { goToTab, WorkspaceTabs } from './WorkspaceTabs.tsx'

interface Props {
  readonly agreement: string
  /** The tab that the place names. */
  readonly tab: WorkspaceTab | null
}

/** One opened agreement. */
export function Workspace({ agreement, tab }: Props) {
  const details = useAsk('agreements.get', { agreement })
  // An agreement on the partner's own paper has no text: there is nothing to draft.
  if (details.data) return details.data.templateId === null ? <OnPaper agreement={details.data} tab={tab} /> : <Opened agreement={details.data} tab={tab} />
  return (
    <div className={styles.note}>
      {details.isError ? <ProblemNote trouble={troubleOf(details.error)} onRetry={() => void details.refetch()} /> : <p role="status">{frameWords.loading}</p>}
    </div>
  )
}

interface OpenedProps extends Pick<Props, 'tab'> {
  readonly agreement: AgreementDetails
}

function Opened({ agreement, tab }: OpenedProps) {
  useTitle(fill(frameWords.windowTitle, { screen: `${agreement.number} ${agreement.title}` }))
  const session = useDraft(agreement)
  const saving = useSaving(session)
  const [wish, setWish] = useState<Wish | null>(null)
  const isDraft = agreement.state === 'draft'
  const lead = (to: Wish) => {
    setWish(to)
    goToTab(agreement.id, 'document')
  }
  return (
    <div className={styles.workspace}>
      <AgreementHead agreement={agreement}>
        <SavedMark state={saving} />
        <ExportMenu agreement={agreement} onBefore={() => session.flush()} main={!isDraft} />
        {isDraft && <Finalise agreement={agreement} onBefore={() => session.flush()} onLead={lead} />}
      </AgreementHead>
      <WorkspaceTabs
        agreement={agreement.id}
        named={tab}
        panels={{
          document: () => <DocumentTab session={session} number={agreement.number} frozen={isDraft ? null : <Frozen agreement={agreement} />} wish={wish} />,
          details: () => <DetailsTab agreement={agreement} onQuestion={(question) => lead({ question })} />,
          files: () => <FilesTab agreement={agreement.id} />,
          history: () => <HistoryTab agreement={agreement} />,
        }}
      />
    </div>
  )
}

function OnPaper({ agreement, tab }: OpenedProps) {
  useTitle(fill(frameWords.windowTitle, { screen: `${agreement.number} ${agreement.title}` }))
  return (
    <div className={styles.workspace}>
      <AgreementHead agreement={agreement}>{null}</AgreementHead>
      <WorkspaceTabs
        agreement={agreement.id}
        named={tab}
        panels={{
          details: () => <DetailsTab agreement={agreement} onQuestion={() => {}} />,
          files: () => <FilesTab agreement={agreement.id} />,
          history: () => <HistoryTab agreement={agreement} />,
        }}
      />
    </div>
  )
}
