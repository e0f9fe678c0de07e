import { Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { Optional } from '../../ui/Optional.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import { BrokenTemplates } from './BrokenTemplates.tsx'
import { FormEnd } from './FormEnd.tsx'
import type { WayProps } from './NewAgreement.tsx'
import styles from './NewAgreement.module.css'
import { TemplateChoice } from './TemplateChoice.tsx'

/** Begins an agreement from a template, empty or with the answers of its example. */
export function FromTemplate({ first, onClose, onBegun }: WayProps & { readonly first: string | null }) {
  const list = useAsk('templates.list', {})
  const [chosen, setChosen] = useState(first)
  const [title, setTitle] = useState('')
  const [answers, setAnswers] = useState<'empty' | 'example'>('empty')
  const template = chosen ?? beginner(list.data?.templates ?? [])
  const draft = useMutation({
    mutationFn: async (from: string) => {
      const example = answers === 'example' ? (await call('templates.get', { template: from })).example : {}
      return call('drafting.draft', { template: from, answers: example, ...(title.trim() && { title: title.trim() }) })
    },
    onSuccess: ({ id }) => onBegun(id),
  })
  const once = useOnce()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (template) once(() => draft.mutateAsync(template))
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
      <TextField label={<Optional>{words.titleLabel}</Optional>} description={words.titleHelp} value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Radio.Group label={words.answers} value={answers} onChange={(value) => setAnswers(value === 'example' ? 'example' : 'empty')}>
        <div className={styles.options}>
          <Radio value="empty" label={words.empty} description={words.emptyHelp} />
          <Radio value="example" label={words.example} description={words.exampleHelp} />
        </div>
      </Radio.Group>
      <FormEnd error={draft.error} verb={words.create} disabled={!template || draft.isPending} onClose={onClose} />
    </form>
  )
}

/** The first that begins something new: papers about another agreement are begun from that one. */
function beginner(templates: readonly { readonly id: string; readonly kind: string }[]): string | null {
  return (templates.find(({ kind }) => !aboutAnother.has(kind)) ?? templates[0])?.id ?? null
}

const aboutAnother: ReadonlySet<string> = new Set(['amendment', 'renewal', 'notice'])
