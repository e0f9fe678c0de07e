import { useState } from 'react'
import { fill } from '../../main/contract/messages/fill.ts'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import type { AgreementDetails } from '../../main/contract/agreements.ts'
import { troubleOf, useAsk } from '../core.ts'
import { AgreementHead } from '../features/agreements/AgreementHead.tsx'
import { DocumentTab, type Wish } from '../features/drafting/DocumentTab.tsx'
import { useDraft, useSaving } from '../features/drafting/useDraft.ts'
import { ExportMenu } from '../features/exporting/ExportMenu.tsx'
import { Finalise } from '../features/finalising/Finalise.tsx'
import { Frozen } from '../features/finalising/Frozen.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { SavedMark } from '../ui/SavedMark.tsx'
import { useTitle } from '../ui/useTitle.ts'
import styles from './Workspace.module.css'

/** One opened agreement. */
export function Workspace({ agreement }: { readonly agreement: string }) {
  const details = useAsk('agreements.get', { agreement })
  if (details.data) return <Opened agreement={details.data} />
  return (
    <div className={styles.note}>
      {details.isError ? <ProblemNote trouble={troubleOf(details.error)} onRetry={() => void details.refetch()} /> : <p role="status">{frameWords.loading}</p>}
    </div>
  )
}

function Opened({ agreement }: { readonly agreement: AgreementDetails }) {
  useTitle(fill(frameWords.windowTitle, { screen: `${agreement.number} ${agreement.title}` }))
  const session = useDraft(agreement)
  const saving = useSaving(session)
  const [wish, setWish] = useState<Wish | null>(null)
  const isDraft = agreement.state === 'draft'
  return (
    <div className={styles.workspace}>
      <AgreementHead agreement={agreement}>
        <SavedMark state={saving} />
        <ExportMenu agreement={agreement} onBefore={() => session.flush()} main={!isDraft} />
        {isDraft && <Finalise agreement={agreement} onBefore={() => session.flush()} onLead={setWish} />}
      </AgreementHead>
      <div className={styles.tab}>
        <DocumentTab session={session} number={agreement.number} frozen={isDraft ? null : <Frozen agreement={agreement} />} wish={wish} />
      </div>
    </div>
  )
}
