import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import type { Draft } from '../../../main/contract/drafting.ts'
import { resolve } from '../../../main/document/resolve.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useSaveState } from '../../ui/useSaver.ts'
import { Checks } from './checks/Checks.tsx'
import styles from './DocumentTab.module.css'
import { controlId, frameId, type QuestionFocus, QuestionFocusProvider } from './focus.ts'
import { Interview } from './interview/Interview.tsx'
import { nextOpen, progressOf } from './interview/progress.ts'
import { Paper } from './paper/Paper.tsx'
import type { DraftSession, DraftView } from './session.ts'
import { useDraftView } from './useDraft.ts'

/** The text of an agreement: the interview, the paper, the checks. */
export function DocumentTab({ session, number }: { readonly session: DraftSession; readonly number: string }) {
  const view = useDraftView(session)
  const saving = useSaveState(session.saver)
  if (view.failed !== null) {
    return (
      <div className={styles.note}>
        <ProblemNote trouble={troubleOf(view.failed)} onRetry={() => void session.refresh()} />
      </div>
    )
  }
  if (view.draft === null) {
    return (
      <p role="status" className={styles.note}>
        {frameWords.loading}
      </p>
    )
  }
  return (
    <div className={styles.tab}>
      {saving.kind === 'failed' && (
        <div className={styles.note}>
          <ProblemNote trouble={troubleOf(saving.error)} onRetry={() => void session.saver.flush()} />
        </div>
      )}
      <Opened draft={view.draft} answers={view.answers} session={session} number={number} />
    </div>
  )
}

interface OpenedProps extends Pick<DraftView, 'answers'> {
  readonly draft: Draft
  readonly session: DraftSession
  readonly number: string
}

function Opened({ draft, answers, session, number }: OpenedProps) {
  const { tree, questions, groups } = draft
  const progress = useMemo(() => progressOf(groups, questions, answers), [groups, questions, answers])
  // Typing comes first; the paper follows as soon as there is time.
  const settled = useDeferredValue(answers)
  const document = useMemo(() => resolve(tree, settled, questions), [tree, settled, questions])
  const labels = useMemo(() => new Map(questions.map(({ id, label }) => [id, label])), [questions])
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set([(progress.find(({ open }) => open) ?? progress[0])?.group.id ?? '']))
  const [current, setCurrent] = useState<string | null>(null)
  const focus = useMemo<QuestionFocus>(
    () => ({
      current,
      at: setCurrent,
      goTo: (id) => {
        const group = questions.find((question) => question.id === id)?.group
        if (group !== undefined) flushSync(() => setExpanded((before) => new Set([...before, group])))
        goToControl(id)
      },
    }),
    [current, questions],
  )
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    // A draft that nobody has answered yet begins at its first open question, unless the person is somewhere already.
    const first = draft.revision === 1 ? nextOpen(progress, answers, null) : null
    const { activeElement } = window.document
    if (first !== null && (activeElement === window.document.body || activeElement?.localName === 'main')) focus.goTo(first.id)
  }, [draft.revision, progress, answers, focus])
  const mine = useAsk('organizations.mine', {})
  const organization = mine.data?.setUp ? mine.data.organization.name : ''
  const toggle = (group: string) => setExpanded((before) => (before.has(group) ? new Set([...before].filter((other) => other !== group)) : new Set([...before, group])))
  return (
    <QuestionFocusProvider value={focus}>
      <div className={styles.columns}>
        <Interview progress={progress} answers={answers} onAnswer={session.answer} expanded={expanded} onToggle={toggle} />
        <Paper number={number} organization={organization} document={document} labels={labels} />
        <Checks agreement={draft.agreement} progress={progress} answers={answers} document={document} />
      </div>
    </QuestionFocusProvider>
  )
}

function goToControl(question: string): void {
  const control = document.getElementById(controlId(question))
  // In a group of radios the chosen one takes the focus.
  const chosen = control?.closest('[role="radiogroup"]')?.querySelector<HTMLElement>('input:checked')
  const target = chosen ?? control
  target?.focus({ preventScroll: true })
  // The question comes with its label before it and its help below it.
  document.getElementById(frameId(question))?.scrollIntoView({ block: 'start' })
}
