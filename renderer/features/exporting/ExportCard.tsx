import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconCircleCheck, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ExportFormat } from '../../../main/contract/exporting.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportingWords } from '../../../main/contract/messages/screens/exporting.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import type { Progress as HowFar } from '../../../main/contract/event.ts'
import { ProblemError } from '../../../main/contract/problem.ts'
import { call, shell, troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './exporting.module.css'

interface Props {
  readonly agreement: string
  readonly format: ExportFormat
  readonly place: { readonly grant: string; readonly shown: string }
  readonly onBefore: () => Promise<void>
  readonly onClose: () => void
}

type Stage =
  | { readonly kind: 'running'; readonly progress: HowFar | null; readonly cancelling: boolean }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** One export: how far it is, and what came of it. */
export function ExportCard({ agreement, format, place, onBefore, onClose }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'running', progress: null, cancelling: false })
  const stop = useRef<AbortController>(null)
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    const controller = new AbortController()
    stop.current = controller
    const onProgress = (progress: HowFar) => setStage((now) => (now.kind === 'running' ? { ...now, progress } : now))
    onBefore()
      .then(() => call('exporting.export', { agreement, outputs: [{ format, to: { grant: place.grant } }] }, { signal: controller.signal, onProgress }))
      .then(() => setStage({ kind: 'done' }))
      .catch((error: unknown) => setStage(wasCancelled(error, controller.signal) ? { kind: 'cancelled' } : { kind: 'failed', error }))
  }, [agreement, format, place, onBefore])
  const cancel = () => {
    setStage((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now))
    stop.current?.abort()
  }
  return <div className={styles.card}>{stage.kind === 'running' ? <Running shown={place.shown} stage={stage} onCancel={cancel} /> : <Ended stage={stage} place={place} onClose={onClose} />}</div>
}

function wasCancelled(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (!(error instanceof ProblemError) || error.problem.code === 'cancelled')
}

interface RunningProps {
  readonly shown: string
  readonly stage: Extract<Stage, { kind: 'running' }>
  readonly onCancel: () => void
}

function Running({ shown, stage: { progress, cancelling }, onCancel }: RunningProps) {
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <>
      <div className={styles.head}>
        <span className={styles.title}>{fill(exportingWords.exporting, { name: shown })}</span>
        {progress && <span className={styles.count}>{fill(exportingWords.progress, { done: progress.done, total: progress.total })}</span>}
      </div>
      <Progress value={percent} aria-label={exportingWords.progressOf} />
      <div className={styles.head}>
        <span role="status" className={styles.help}>
          {cancelling ? exportingWords.cancelling : (progress?.says ?? '')}
        </span>
        <Button variant="default" size="xs" disabled={cancelling} onClick={onCancel}>
          {partWords.cancel}
        </Button>
      </div>
    </>
  )
}

interface EndedProps {
  readonly stage: Exclude<Stage, { kind: 'running' }>
  readonly place: Props['place']
  readonly onClose: () => void
}

function Ended({ stage, place, onClose }: EndedProps) {
  return (
    <div className={styles.ended}>
      <div className={styles.result}>
        {stage.kind === 'done' && (
          <p role="status" className={styles.done}>
            <IconCircleCheck size={18} stroke={1.75} aria-hidden />
            <span>{fill(exportingWords.done, { name: place.shown })}</span>
          </p>
        )}
        {stage.kind === 'cancelled' && <p role="status">{exportingWords.cancelled}</p>}
        {stage.kind === 'failed' && <ProblemNote plain trouble={troubleOf(stage.error)} />}
        {stage.kind === 'done' && (
          <Button variant="subtle" size="xs" className={styles.show} onClick={() => void shell.showInFolder(place.grant)}>
            {exportingWords.showInFolder}
          </Button>
        )}
      </div>
      <ActionIcon aria-label={partWords.close} onClick={onClose}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}
