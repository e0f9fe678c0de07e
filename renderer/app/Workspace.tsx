import { useCallback, useEffect, useState } from 'react'
import { fill } from '../../main/contract/messages/fill.ts'
import { frameWords } from '../../main/contract/messages/screens/frame.ts'
import type { AgreementDetails } from '../../main/contract/agreements.ts'
import type { LifecycleView } from '../../main/contract/lifecycle.ts'
import { troubleOf, useAsk } from '../core.ts'
import { AgreementHead } from '../features/agreements/AgreementHead.tsx'
import { DetailsTab } from '../features/details/DetailsTab.tsx'
import { WholeComments } from '../features/drafting/comments/WholeComments.tsx'
import { DocumentTab, type Wish } from '../features/drafting/DocumentTab.tsx'
import { useDraft, useSaving } from '../features/drafting/useDraft.ts'
import { ExportMenu } from '../features/exporting/ExportMenu.tsx'
import { PagesPreview } from '../features/exporting/PagesPreview.tsx'
import { PreviewButton } from '../features/exporting/PreviewButton.tsx'
import { Finalise } from '../features/finalising/Finalise.tsx'
import { Frozen } from '../features/finalising/Frozen.tsx'
import { FilesTab } from '../features/files/FilesTab.tsx'
import { FamilySection } from '../features/lifecycle/FamilySection.tsx'
import { HistoryTab } from '../features/history/HistoryTab.tsx'
import { LifecycleActions } from '../features/lifecycle/LifecycleActions.tsx'
import { mainStep, papersFor } from '../features/lifecycle/main-step.ts'
import { RenewalBanner } from '../features/lifecycle/RenewalBanner.tsx'
import { RenewalSection } from '../features/lifecycle/RenewalSection.tsx'
import { ReviewsSection } from '../features/lifecycle/ReviewsSection.tsx'
import { StepRow } from '../features/lifecycle/StepRow.tsx'
import { AgreementReminders } from '../features/reminders/AgreementReminders.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { goToInstead } from '../ui/place.ts'
import { SavedMark } from '../ui/SavedMark.tsx'
import { useTitle } from '../ui/useTitle.ts'
import { commentAt } from './palette/places.ts'
import { rememberedTab, type WorkspaceTab } from './tabs.ts'
import styles from './Workspace.module.css'
import { goToTab, WorkspaceTabs } from './WorkspaceTabs.tsx'

interface Props {
  readonly agreement: string
  /** The tab that the place names. */
  readonly tab: WorkspaceTab | null
  /** The clause that the place names. */
  readonly clause: string | null
}

/** One opened agreement. */
export function Workspace({ agreement, tab, clause }: Props) {
  const details = useAsk('agreements.get', { agreement })
  // An agreement on the partner's own paper has no text: there is nothing to draft.
  if (details.data) return details.data.templateId === null ? <OnPaper agreement={details.data} tab={tab} clause={clause} /> : <Opened agreement={details.data} tab={tab} clause={clause} />
  return (
    <div className={styles.note}>
      {details.isError ? <ProblemNote trouble={troubleOf(details.error)} onRetry={() => void details.refetch()} /> : <p role="status">{frameWords.loading}</p>}
    </div>
  )
}

interface OpenedProps extends Pick<Props, 'tab' | 'clause'> {
  readonly agreement: AgreementDetails
}

function Opened({ agreement, tab, clause }: OpenedProps) {
  useTitle(fill(frameWords.windowTitle, { screen: `${agreement.number} ${agreement.title}` }))
  const session = useDraft(agreement)
  const saving = useSaving(session)
  const [wish, setWish] = useState<Wish | null>(() => (clause === null ? null : wishFor(clause)))
  const [named, setNamed] = useState(clause)
  if (named !== clause) {
    setNamed(clause)
    if (clause !== null) setWish(wishFor(clause))
  }
  const view = useAsk('lifecycle.get', { agreement: agreement.id }).data ?? null
  const [finalising, setFinalising] = useState(false)
  const [amending, setAmending] = useState(false)
  const onAmend = view !== null && papersFor(view).includes('amendment') ? () => setAmending(true) : null
  const isOpen = agreement.state === 'draft' || agreement.state === 'in-review'
  const preview = usePreviewToggle(agreement.id, tab ?? rememberedTab(agreement.id) ?? 'document')
  const flush = useCallback(() => session.flush(), [session])
  const lead = (to: Wish) => {
    setWish(to)
    goToTab(agreement.id, 'document')
  }
  useEffect(() => {
    // Once there, the place is the text as a whole: the same clause can be gone to again, and Back leads away.
    if (clause !== null) goToInstead(`/agreements/${agreement.id}/document`)
  }, [clause, agreement.id])
  return (
    <div className={styles.workspace}>
      <AgreementHead agreement={agreement}>
        <SavedMark state={saving} />
        <PreviewButton on={preview.on} onToggle={preview.toggle} />
        <ExportMenu agreement={agreement} onBefore={flush} main={view !== null && mainStep(view) === null} />
        {view && <LifecycleActions agreement={agreement} view={view} amending={amending} onAmending={setAmending} onBefore={flush} onFinalise={() => void flush().then(() => setFinalising(true))} />}
        <Finalise agreement={agreement} opened={finalising} onClose={() => setFinalising(false)} onLead={lead} />
      </AgreementHead>
      <RenewalBanner agreement={agreement} />
      <WorkspaceTabs
        agreement={agreement.id}
        named={tab}
        aside={view && <StepRow view={view} />}
        panels={{
          document: () => (
            <DocumentTab
              session={session}
              number={agreement.number}
              frozen={isOpen ? null : <Frozen agreement={agreement} onAmend={onAmend} />}
              wish={wish}
              instead={preview.on ? <PagesPreview agreement={agreement} onBefore={flush} onClose={preview.close} /> : null}
              onPaper={preview.close}
            />
          ),
          details: () => <DetailsTab agreement={agreement} onQuestion={isOpen ? (question) => lead({ question }) : null} frozen={isOpen ? null : <Frozen agreement={agreement} onAmend={onAmend} />} beside={view && <Beside agreement={agreement} view={view} />} />,
          files: () => <FilesTab agreement={agreement.id} />,
          history: () => <HistoryTab agreement={agreement} />,
        }}
      />
    </div>
  )
}

/** Whether the pages are shown in the place of the text. To ask for them from another tab leads to the text first. */
function usePreviewToggle(agreement: string, tab: WorkspaceTab) {
  const [wanted, setWanted] = useState(false)
  const on = wanted && tab === 'document'
  const toggle = () => {
    setWanted(!on)
    if (tab !== 'document') goToTab(agreement, 'document')
  }
  return { on, toggle, close: useCallback(() => setWanted(false), []) }
}

/** What the last part of a place leads to: a clause of the text, or a comment on it. */
function wishFor(part: string): Wish {
  const comment = commentAt(part)
  return comment === null ? { clause: part } : { comment }
}

function OnPaper({ agreement, tab, clause }: OpenedProps) {
  useTitle(fill(frameWords.windowTitle, { screen: `${agreement.number} ${agreement.title}` }))
  const view = useAsk('lifecycle.get', { agreement: agreement.id }).data ?? null
  const [amending, setAmending] = useState(false)
  return (
    <div className={styles.workspace}>
      <AgreementHead agreement={agreement}>{view && <LifecycleActions agreement={agreement} view={view} amending={amending} onAmending={setAmending} onBefore={() => Promise.resolve()} onFinalise={() => {}} />}</AgreementHead>
      <RenewalBanner agreement={agreement} />
      <WorkspaceTabs
        agreement={agreement.id}
        named={tab}
        aside={view && <StepRow view={view} />}
        panels={{
          details: () => <DetailsTab agreement={agreement} onQuestion={null} frozen={null} beside={<PaperBeside agreement={agreement} view={view} comment={clause === null ? null : commentAt(clause)} />} />,
          files: () => <FilesTab agreement={agreement.id} />,
          history: () => <HistoryTab agreement={agreement} />,
        }}
      />
    </div>
  )
}

function PaperBeside({ agreement, view, comment }: { readonly agreement: AgreementDetails; readonly view: LifecycleView | null; readonly comment: string | null }) {
  return (
    <>
      {view && <Beside agreement={agreement} view={view} />}
      <WholeComments agreement={agreement.id} wished={comment} />
    </>
  )
}

/** What stands beside the facts of an agreement. */
function Beside({ agreement, view }: { readonly agreement: AgreementDetails; readonly view: LifecycleView }) {
  const { id, ownerId } = agreement
  return (
    <>
      <RenewalSection agreement={agreement} />
      <FamilySection agreement={id} />
      <ReviewsSection agreement={id} view={view} />
      <AgreementReminders agreement={id} owner={ownerId} />
    </>
  )
}
