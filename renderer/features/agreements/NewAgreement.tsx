import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { frameWords, partWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { goTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { BrokenTemplates } from './BrokenTemplates.tsx'
import styles from './NewAgreement.module.css'
import { TemplateChoice } from './TemplateChoice.tsx'

/** The dialog that begins an agreement from a template and opens it. */
export function NewAgreement({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const [drafted, setDrafted] = useState(false)
  const cancel = () => {
    setDrafted(false)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={cancel} title={words.title} size={560} returnFocus={!drafted}>
      <NewAgreementForm
        onClose={cancel}
        onDrafted={(id) => {
          setDrafted(true)
          onClose()
          goTo(`/agreements/${id}`)
        }}
      />
    </Dialog>
  )
}

function NewAgreementForm({ onClose, onDrafted }: { readonly onClose: () => void; readonly onDrafted: (id: string) => void }) {
  const list = useAsk('templates.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [answers, setAnswers] = useState<'empty' | 'example'>('empty')
  const template = chosen ?? list.data?.templates[0]?.id ?? null
  const draft = useMutation({
    mutationFn: async (from: string) => {
      const example = answers === 'example' ? (await call('templates.get', { template: from })).example : {}
      return call('drafting.draft', { template: from, answers: example, ...(title.trim() && { title: title.trim() }) })
    },
    onSuccess: ({ id }) => onDrafted(id),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (template && !draft.isPending) draft.mutate(template)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {list.isPending && <p role="status">{frameWords.loading}</p>}
      {list.isError && <ProblemNote trouble={troubleOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data && (
        <>
          <TemplateChoice templates={list.data.templates} value={template} onChange={setChosen} />
          <BrokenTemplates broken={list.data.broken} />
        </>
      )}
      <TextInput
        label={<Optional>{words.titleLabel}</Optional>}
        description={words.titleHelp}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Radio.Group label={words.answers} value={answers} onChange={(value) => setAnswers(value === 'example' ? 'example' : 'empty')}>
        <div className={styles.options}>
          <Radio value="empty" label={words.empty} description={words.emptyHelp} />
          <Radio value="example" label={words.example} description={words.exampleHelp} />
        </div>
      </Radio.Group>
      {draft.isError && <ProblemNote trouble={troubleOf(draft.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={!template || draft.isPending}>
          {words.create}
        </Button>
      </div>
    </form>
  )
}
