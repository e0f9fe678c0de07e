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
  /** It went well or was cancelled: nothing is left to do with it. */
  readonly onEnded: () => void
  readonly onClose: () => void
}

type Stage =
  | { readonly kind: 'running'; readonly progress: HowFar | null; readonly cancelling: boolean }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Milliseconds for which a card that nobody looks at stays after its end. */
const shownFor = 10_000

/** One export: how far it is, and what came of it. */
export function ExportCard({ agreement, format, place, onBefore, onEnded, onClose }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'running', progress: null, cancelling: false })
  const stop = useRef<AbortController>(null)
  const started = useRef(false)
  const card = useRef<HTMLDivElement>(null)
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)
  /** The button with the focus goes with the old stage; the focus stays in the card. */
  const [keepsFocus, setKeepsFocus] = useState(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    const controller = new AbortController()
    stop.current = controller
    const end = (next: Stage) => {
      setKeepsFocus(card.current?.contains(document.activeElement) ?? false)
      setStage(next)
      if (next.kind !== 'failed') onEnded()
    }
    const onProgress = (progress: HowFar) => setStage((now) => (now.kind === 'running' ? { ...now, progress } : now))
    onBefore()
      .then(() => call('exporting.export', { agreement, outputs: [{ format, to: { grant: place.grant } }] }, { signal: controller.signal, onProgress }))
      .then(() => end({ kind: 'done' }))
      .catch((error: unknown) => end(wasCancelled(error, controller.signal) ? { kind: 'cancelled' } : { kind: 'failed', error }))
  }, [agreement, format, place, onBefore, onEnded])
  const over = (stage.kind === 'done' || stage.kind === 'cancelled') && !hovered && !focused
  useEffect(() => {
    if (!over) return
    const timer = setTimeout(onClose, shownFor)
    return () => clearTimeout(timer)
  }, [over, onClose])
  const cancel = () => {
    setStage((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now))
    stop.current?.abort()
  }
  const close = () => {
    document.querySelector('main')?.focus()
    onClose()
  }
  return (
    <div
      ref={card}
      className={styles.card}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {stage.kind === 'running' ? <Running shown={place.shown} stage={stage} onCancel={cancel} /> : <Ended stage={stage} place={place} takesFocus={keepsFocus} onClose={close} />}
    </div>
  )
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
        <Button variant="default" size="xs" aria-disabled={cancelling} onClick={onCancel}>
          {partWords.cancel}
        </Button>
      </div>
    </>
  )
}

interface EndedProps {
  readonly stage: Exclude<Stage, { kind: 'running' }>
  readonly place: Props['place']
  readonly takesFocus: boolean
  readonly onClose: () => void
}

function Ended({ stage, place, takesFocus, onClose }: EndedProps) {
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
      <ActionIcon autoFocus={takesFocus} aria-label={partWords.close} onClick={onClose}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  )
}
