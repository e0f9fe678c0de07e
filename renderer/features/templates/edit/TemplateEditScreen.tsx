import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fill } from '../../../../main/contract/messages/fill.ts'
import { frameWords } from '../../../../main/contract/messages/screens/frame.ts'
import { templateEditWords as words } from '../../../../main/contract/messages/screens/template-edit.ts'
import { templatesWords } from '../../../../main/contract/messages/screens/templates.ts'
import type { OpenedTemplate } from '../../../../main/contract/own-templates.ts'
import { troubleOf, useAsk } from '../../../core.ts'
import { linkTo } from '../../../ui/place.ts'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import { SavedMark } from '../../../ui/SavedMark.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useTitle } from '../../../ui/useTitle.ts'
import { AboutForm } from './AboutForm.tsx'
import { ClausesForm } from './ClausesForm.tsx'
import styles from './edit.module.css'
import { Preview } from './Preview.tsx'
import { Problems } from './Problems.tsx'
import { QuestionsForm } from './QuestionsForm.tsx'
import { TextView } from './TextView.tsx'
import { useWorking, type Working } from './useWorking.ts'

/** Changes one own template, by a form or as text, with what it reads like beside it. */
export function TemplateEditScreen({ template }: { readonly template: string }) {
  const opened = useAsk('ownTemplates.open', { template })
  if (opened.data) return <Opened key={template} opened={opened.data} />
  return <div className={styles.note}>{opened.isError ? <ProblemNote trouble={troubleOf(opened.error)} onRetry={() => void opened.refetch()} /> : <p role="status">{frameWords.loading}</p>}</div>
}

const views = ['about', 'questions', 'clauses', 'text', 'exampleFile'] as const
type View = (typeof views)[number]

function Opened({ opened }: { readonly opened: OpenedTemplate }) {
  const working = useWorking(opened)
  const [view, setView] = useState<View>('clauses')
  const [line, setLine] = useState<number | null>(null)
  const { structure } = working.read
  const title = structure?.template.title ?? working.id
  useTitle(fill(frameWords.windowTitle, { screen: title }))
  useUndoKeys(working)
  const toLine = (to: number) => {
    setLine(to)
    setView('text')
  }
  const isForm = view !== 'text' && view !== 'exampleFile'
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.names}>
          <a {...linkTo(`/templates/${working.id}`)} className={styles.crumb}>
            {templatesWords.back}
          </a>
          <h1>{fill(words.title, { title })}</h1>
        </div>
        <SavedMark state={working.saved} />
        <Button variant="subtle" disabled={!working.canUndo} leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />} onClick={working.undo}>
          {words.undo}
        </Button>
        <Button variant="subtle" disabled={!working.canRedo} leftSection={<IconArrowForwardUp size={16} stroke={1.75} aria-hidden />} onClick={working.redo}>
          {words.redo}
        </Button>
        <PutToUse working={working} />
      </header>
      {working.conflict && <Conflict working={working} />}
      <div className={styles.bar}>
        <Segmented label={words.views} value={view} choices={views.map((each) => ({ value: each, label: words[each] }))} onChange={setView} />
        <Standing working={working} />
      </div>
      <div className={styles.split}>
        <div className={styles.form}>
          <Problems working={working} onLine={toLine} />
          {isForm && structure === null && <OnlyText onOpen={() => setView('text')} />}
          {view === 'about' && structure !== null && <AboutForm working={working} structure={structure} />}
          {view === 'questions' && structure !== null && <QuestionsForm working={working} structure={structure} />}
          {view === 'clauses' && structure !== null && <ClausesForm working={working} structure={structure} />}
          {view === 'text' && <TextView name={words.text} value={working.text} line={line} onChange={(text) => working.set({ text })} />}
          {view === 'exampleFile' && <TextView name={words.exampleFile} value={working.example} line={null} onChange={(example) => working.set({ example })} />}
        </div>
        <Preview structure={structure} example={working.example} />
      </div>
    </div>
  )
}

function PutToUse({ working }: { readonly working: Working }) {
  const put = useMutation({ mutationFn: working.use, onSuccess: (version) => toast('template-used', fill(words.putDone, { version })) })
  return (
    <>
      {put.isError && <ProblemNote trouble={troubleOf(put.error)} />}
      <Button disabled={!working.unfinished || working.read.problems.length > 0 || put.isPending} onClick={() => put.mutate()}>
        {words.put}
      </Button>
    </>
  )
}

function Standing({ working: { read, unfinished } }: { readonly working: Working }) {
  const count = read.problems.length
  return (
    <p role="status" className={styles.standing} data-wrong={count > 0 || undefined}>
      {count > 0 ? <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> : <IconCircleCheck size={16} stroke={1.75} aria-hidden />}
      {count === 0 ? words.noProblems : count === 1 ? words.oneProblem : fill(words.problems, { count })}
      {' · '}
      {unfinished ? words.notInUse : words.inUse}
    </p>
  )
}

function OnlyText({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <div className={styles.note}>
      <p>{words.onlyText}</p>
      <Button variant="default" onClick={onOpen}>
        {words.toText}
      </Button>
    </div>
  )
}

function Conflict({ working }: { readonly working: Working }) {
  return (
    <div role="alert" className={styles.conflict}>
      <p>
        {words.conflict} {words.conflictHelp}
      </p>
      <Button variant="default" size="xs" onClick={() => working.settle('theirs')}>
        {words.takeTheirs}
      </Button>
      <Button variant="default" size="xs" onClick={() => working.settle('mine')}>
        {words.keepMine}
      </Button>
    </div>
  )
}

/** The usual keys take steps back where nobody types: in a field they belong to what is typed there. */
function useUndoKeys({ undo, redo }: Working): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable="true"]') !== null
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      event.stopPropagation()
      if (event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [undo, redo])
}
