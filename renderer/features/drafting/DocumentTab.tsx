import { Button } from '@mantine/core'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { editorWords } from '../../../main/contract/messages/screens/drafting.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import type { Draft } from '../../../main/contract/drafting.ts'
import { ProblemError } from '../../../main/contract/problem.ts'
import type { CheckItem } from '../../../main/document/checks.ts'
import { resolve } from '../../../main/document/resolve.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useSaveState } from '../../ui/useSaver.ts'
import { Checks } from './checks/Checks.tsx'
import type { WayTo } from './checks/leads.ts'
import { questionBehind } from './checks/question-behind.ts'
import { ClauseOffers } from './clause/ClauseOffers.tsx'
import { clauseWith } from './clause/clause-text.ts'
import { CommentingProvider, useComments } from './comments/commenting.ts'
import { Comments } from './comments/Comments.tsx'
import styles from './DocumentTab.module.css'
import { Toolbar } from './editor/Toolbar.tsx'
import { Find } from './find/Find.tsx'
import { controlId, frameId, type QuestionFocus, QuestionFocusProvider } from './focus.ts'
import { Interview } from './interview/Interview.tsx'
import { nextOpen, progressOf } from './interview/progress.ts'
import type { LibraryWords } from './paper/changed.tsx'
import { goToClause } from './paper/clause-id.ts'
import { Paper } from './paper/Paper.tsx'
import { TablesProvider } from './paper/tables.ts'
import type { DraftSession, DraftView } from './session.ts'
import { type TextEditing, TextEditingProvider } from './text/editing.ts'
import { shownWith } from './text/held.ts'
import { marksOf } from './text/numbers.ts'
import { useEditing } from './text/useEditing.ts'
import { LastEffectProvider, useEffects } from './text/useEffects.ts'
import { useUndoKey } from './text/useUndoKey.ts'
import { useDraftView } from './useDraft.ts'

/** Where somebody outside wants the person to be: at a check's question or clause, or at a clause. */
export interface Wish {
  readonly question?: string
  readonly check?: CheckItem
  readonly clause?: string
  readonly comment?: string
}

interface Props {
  readonly session: DraftSession
  readonly number: string
  /** Why the text does not change any more, and what can be done about it; null: it can be changed. */
  readonly frozen?: ReactNode
  readonly wish?: Wish | null
  /** What is shown in the place of the paper; null: the paper. */
  readonly instead?: ReactNode | null
  /** Somebody is led to a place on the paper. */
  readonly onPaper?: () => void
}

/** The text of an agreement: the interview, the paper, the checks. */
export function DocumentTab({ session, number, frozen = null, wish = null, instead = null, onPaper = () => {} }: Props) {
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
      <Opened draft={view.draft} answers={view.answers} session={session} number={number} frozen={frozen} wish={wish} instead={instead} onPaper={onPaper} />
    </div>
  )
}

interface OpenedProps extends Required<Props>, Pick<DraftView, 'answers'> {
  readonly draft: Draft
}

function Opened({ draft, answers, session, number, frozen, wish, instead, onPaper }: OpenedProps) {
  const { tree, questions, groups, numbering } = draft
  const progress = useMemo(() => progressOf(groups, questions, answers), [groups, questions, answers])
  // Typing comes first; the paper follows as soon as there is time.
  const settled = useDeferredValue(answers)
  const document = useMemo(() => resolve(tree, settled, questions, numbering), [tree, settled, questions, numbering])
  const labels = useMemo(() => new Map(questions.map(({ id, label }) => [id, label])), [questions])
  const marks = useMemo(() => marksOf(document), [document])
  const shown = useMemo(() => shownWith(draft, settled, marks), [draft, settled, marks])
  const library = useMemo<LibraryWords>(() => ({ agreement: draft.agreement, read: (clause, words) => clauseWith({ tree, questions, numbering }, settled, clause, words) }), [draft.agreement, tree, questions, numbering, settled])
  const editing = useEditing({ session, draft, marks, shown, frozen: frozen !== null })
  useUndoKey(editing)
  const comments = useComments(draft.agreement, editing.selected, wish?.comment ?? null)
  const { expanded, toggle, focus } = useQuestions(draft, progress)
  useBeginning(draft, progress, answers, focus, frozen !== null)
  const wayTo = useMemo<WayTo>(() => {
    const asked = progress.flatMap(({ questions: inGroup }) => inGroup.map(({ id }) => id))
    const clause = (id: string) => {
      flushSync(onPaper)
      goToClause(id)
    }
    return { question: focus.goTo, clause, questionOf: (item) => (item.ok ? null : questionBehind(item.satisfiedBy, asked, document.body, answers)) }
  }, [progress, focus, document, answers, onPaper])
  useWish(wish, wayTo)
  const { answer, last } = useEffects({ draft, answers, marks, answer: session.answer, goTo: focus.goTo })
  const tables = useMemo(() => ({ questions, answers, onAnswer: answer }), [questions, answers, answer])
  const mine = useAsk('organizations.mine', {})
  const organization = mine.data?.setUp ? mine.data.organization.name : ''
  return (
    <QuestionFocusProvider value={focus}>
      <TextEditingProvider value={editing}>
        <LastEffectProvider value={frozen === null ? last : null}>
          <CommentingProvider value={comments}>
            <ClauseOffers tree={tree} marks={marks} />
            <div className={styles.columns}>
              <Interview progress={progress} answers={answers} onAnswer={answer} expanded={expanded} onToggle={toggle} frozen={frozen} />
              <div className={styles.middle}>
                {frozen === null && instead === null && <Toolbar questions={questions} marks={marks} />}
                {instead === null && <Find draft={draft} answers={settled} document={document} marks={marks} labels={labels} />}
                {editing.failed !== null && (
                  <div className={styles.note} data-editor-zone="">
                    <NotKept editing={editing} />
                  </div>
                )}
                {instead ?? (
                  <TablesProvider value={tables}>
                    <Paper number={number} organization={organization} document={document} labels={labels} library={library} />
                  </TablesProvider>
                )}
              </div>
              {comments.shown ? <Comments agreement={draft.agreement} marks={marks} /> : <Checks draft={draft} answers={settled} marks={marks} wayTo={wayTo} />}
            </div>
          </CommentingProvider>
        </LastEffectProvider>
      </TextEditingProvider>
    </QuestionFocusProvider>
  )
}

/** Why the words of the open clause could not be kept. When somebody else wrote into it meanwhile, the person says whose words stand. */
function NotKept({ editing: { failed, done, insist, cancel } }: { readonly editing: TextEditing }) {
  const trouble = troubleOf(failed)
  if (!(failed instanceof ProblemError) || failed.problem.code !== 'text-changed-meanwhile') return <ProblemNote trouble={trouble} onRetry={done} />
  return (
    <ProblemNote trouble={{ ...trouble, remedy: editorWords.conflictSays }}>
      <Button variant="default" size="xs" onClick={insist}>
        {editorWords.conflictRemedy}
      </Button>
      <Button variant="subtle" size="xs" onClick={cancel}>
        {editorWords.conflictTheirs}
      </Button>
    </ProblemNote>
  )
}

type Progress = ReturnType<typeof progressOf>

/** Which groups of questions are unfolded, and at which question the person is. */
function useQuestions({ questions }: Draft, progress: Progress) {
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
  const toggle = (group: string) => setExpanded((before) => (before.has(group) ? new Set([...before].filter((other) => other !== group)) : new Set([...before, group])))
  return { expanded, toggle, focus }
}

/** A draft that nobody has answered yet begins at its first open question, unless the person is somewhere already. */
function useBeginning(draft: Draft, progress: Progress, answers: DraftView['answers'], focus: QuestionFocus, frozen: boolean): void {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const first = draft.revision === 1 && !frozen ? nextOpen(progress, answers, null) : null
    const { activeElement } = window.document
    if (first !== null && (activeElement === window.document.body || activeElement?.localName === 'main')) focus.goTo(first.id)
  }, [draft.revision, progress, answers, focus, frozen])
}

/** The wishes that were granted: one that outlives the tab is not granted again when the person comes back. */
const granted = new WeakSet<Wish>()

/** Goes where somebody outside wants the person to be, once. */
function useWish(wish: Wish | null, wayTo: WayTo): void {
  useEffect(() => {
    if (wish === null || granted.has(wish)) return
    granted.add(wish)
    const question = wish.question ?? (wish.check === undefined ? null : wayTo.questionOf(wish.check))
    const clause = wish.clause ?? (wish.check && 'clause' in wish.check.satisfiedBy ? wish.check.satisfiedBy.clause : null)
    if (question !== null) wayTo.question(question)
    else if (clause !== null) wayTo.clause(clause)
  }, [wish, wayTo])
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
