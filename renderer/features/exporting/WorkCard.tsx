import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CallOptions } from '../../../main/contract/client.ts'
import type { Progress as HowFar } from '../../../main/contract/event.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { exportingWords } from '../../../main/contract/messages/screens/exporting.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { ProblemError } from '../../../main/contract/problem.ts'
import { troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import styles from './exporting.module.css'

export interface WorkCardProps<Result> {
  readonly title: string
  readonly work: (how: CallOptions) => Promise<Result>
  /** What came of it. */
  readonly done: (result: Result) => ReactNode
  /** What it means that it was cancelled. */
  readonly cancelled: string
  /** It went well or was cancelled: nothing is left to do with it. */
  readonly onEnded: () => void
  readonly onClose: () => void
  /** Whether the card goes by itself when all went well. */
  readonly passes: (result: Result) => boolean
}

type Stage<Result> =
  | { readonly kind: 'running'; readonly progress: HowFar | null; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Milliseconds for which a card that nobody looks at stays after its end. */
const shownFor = 10_000

/** Work that goes on while the person does something else: how far it is, and what came of it. */
export function WorkCard<Result>({ title, work, done, cancelled, onEnded, onClose, passes }: WorkCardProps<Result>) {
  const [stage, setStage] = useState<Stage<Result>>({ kind: 'running', progress: null, cancelling: false })
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
    const end = (next: Stage<Result>) => {
      setKeepsFocus(card.current?.contains(document.activeElement) ?? false)
      setStage(next)
      if (next.kind !== 'failed') onEnded()
    }
    const onProgress = (progress: HowFar) => setStage((now) => (now.kind === 'running' ? { ...now, progress } : now))
    work({ signal: controller.signal, onProgress })
      .then((result) => end({ kind: 'done', result }))
      .catch((error: unknown) => end(wasCancelled(error, controller.signal) ? { kind: 'cancelled' } : { kind: 'failed', error }))
  }, [work, onEnded])
  const over = (stage.kind === 'cancelled' || (stage.kind === 'done' && passes(stage.result))) && !hovered && !focused
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
      {stage.kind === 'running' ? (
        <Running title={title} progress={stage.progress} cancelling={stage.cancelling} onCancel={cancel} />
      ) : (
        <div className={styles.ended}>
          <div className={styles.result}>
            {stage.kind === 'done' && done(stage.result)}
            {stage.kind === 'cancelled' && <p role="status">{cancelled}</p>}
            {stage.kind === 'failed' && <ProblemNote plain trouble={troubleOf(stage.error)} />}
          </div>
          <ActionIcon autoFocus={keepsFocus} aria-label={partWords.close} onClick={close}>
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </div>
  )
}

function wasCancelled(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (!(error instanceof ProblemError) || error.problem.code === 'cancelled')
}

interface RunningProps {
  readonly title: string
  readonly progress: HowFar | null
  readonly cancelling: boolean
  readonly onCancel: () => void
}

function Running({ title, progress, cancelling, onCancel }: RunningProps) {
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {progress && <span className={styles.count}>{fill(exportingWords.progress, { done: progress.done.toLocaleString('en-US'), total: progress.total.toLocaleString('en-US') })}</span>}
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
