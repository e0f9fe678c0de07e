import { fill } from '../../main/contract/messages/fill.ts'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import type { AgreementDetails } from '../../main/contract/agreements.ts'
import { troubleOf, useAsk } from '../core.ts'
import { AgreementHead } from '../features/agreements/AgreementHead.tsx'
import { DocumentTab } from '../features/drafting/DocumentTab.tsx'
import { useDraft } from '../features/drafting/useDraft.ts'
import { ExportMenu } from '../features/exporting/ExportMenu.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { SavedMark } from '../ui/SavedMark.tsx'
import { useSaveState } from '../ui/useSaver.ts'
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
  const saving = useSaveState(session.saver)
  return (
    <div className={styles.workspace}>
      <AgreementHead agreement={agreement}>
        <SavedMark state={saving} />
        <ExportMenu agreement={agreement} onBefore={() => session.saver.flush()} />
      </AgreementHead>
      <div className={styles.tab}>
        <DocumentTab session={session} number={agreement.number} />
      </div>
    </div>
  )
}
