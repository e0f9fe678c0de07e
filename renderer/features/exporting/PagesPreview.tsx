import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconEye, IconPrinter, IconRefresh, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { Progress as HowFar } from '../../../main/contract/event.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportingWords } from '../../../main/contract/messages/screens/exporting.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { previewWords as words } from '../../../main/contract/messages/screens/preview.ts'
import { troubleOf } from '../../core.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import styles from './PagesPreview.module.css'
import { printAgreement } from './print-agreement.ts'
import { type Making, type ShownPages, usePreview } from './usePreview.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number' | 'title'>
  /** What must be done first, such as keeping what was typed a moment ago. */
  readonly onBefore: () => Promise<void>
  readonly onClose: () => void
}

/** The pages that an export to PDF would write, in the browser's own viewer; they follow the text. */
export function PagesPreview({ agreement, onBefore, onClose }: Props) {
  const { pages, making, stop, again } = usePreview(agreement.id, onBefore)
  const title = fill(words.title, { number: agreement.number })
  const region = useRef<HTMLElement>(null)
  useEffect(() => region.current?.focus(), [])
  return (
    <section ref={region} className={styles.preview} aria-label={title} tabIndex={-1} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <div className={styles.head}>
        <HowItStands making={making} shown={pages !== null} onStop={stop} onAgain={again} />
        <Button variant="subtle" size="xs" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />} onClick={() => void printAgreement(agreement, onBefore).catch(reportTrouble)}>
          {words.print}
        </Button>
        <ActionIcon aria-label={words.close} title={words.close} onClick={onClose}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      {making.kind === 'failed' && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(making.error)} onRetry={again} />
        </div>
      )}
      {pages ? <Viewer key={pages.address} pages={pages} title={title} /> : making.kind === 'stopped' && <Stopped />}
    </section>
  )
}

interface StandingProps {
  readonly making: Making
  /** Older pages are there. */
  readonly shown: boolean
  readonly onStop: () => void
  readonly onAgain: () => void
}

function HowItStands({ making, shown, onStop, onAgain }: StandingProps) {
  if (making.kind === 'preparing') return <Preparing progress={making.progress} onStop={onStop} />
  return (
    <>
      <span role="status" className={styles.says}>
        {making.kind === 'done' ? words.fresh : shown ? words.stale : ''}
      </span>
      {making.kind === 'stopped' && (
        <Button variant="subtle" size="xs" leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden />} onClick={onAgain}>
          {words.refresh}
        </Button>
      )}
    </>
  )
}

function Preparing({ progress, onStop }: { readonly progress: HowFar | null; readonly onStop: () => void }) {
  const [done, total] = [progress?.done ?? 0, progress?.total ?? 3]
  return (
    <>
      <span role="status" className={styles.says}>
        {words.preparing}
      </span>
      <Progress className={styles.bar} value={(100 * done) / total} aria-label={words.progressOf} />
      <span className={styles.count}>{fill(exportingWords.progress, { done, total })}</span>
      <Button variant="default" size="xs" onClick={onStop}>
        {partWords.cancel}
      </Button>
    </>
  )
}

/** Chromium's own viewer, without its tools: it loads nothing and saves nothing. */
function Viewer({ pages, title }: { readonly pages: ShownPages; readonly title: string }) {
  return (
    <object type="application/pdf" data={`${pages.address}#toolbar=0&navpanes=0&page=${pages.page}&view=FitH`} title={title} aria-label={title} className={styles.pages}>
      {words.noViewer}
    </object>
  )
}

function Stopped() {
  return (
    <EmptyState icon={IconEye} title={words.stopped}>
      {words.stoppedHelp}
    </EmptyState>
  )
}
