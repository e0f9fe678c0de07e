import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { View } from '../../../main/contract/views.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { viewWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, troubleOf } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { type ListState, setListState, showTrash, usualView, useListState } from './list-state.ts'
import styles from './ViewBar.module.css'

/** The lists that somebody comes back to: all, the saved ones, and the Trash. */
export function ViewBar({ views }: { readonly views: readonly View[] }) {
  const { view, query } = useListState()
  const [saving, setSaving] = useState(false)
  const show = (next: Partial<ListState>) => setListState({ ...next, row: 0 })
  return (
    <nav aria-label={words.label} className={styles.bar}>
      <ViewButton name={words.all} current={view === null && !query.trashed} onShow={() => show({ ...usualView, view: null })} />
      {views.map((each) => (
        <span key={each.id} className={styles.view}>
          <ViewButton name={each.name} current={view === each.id} onShow={() => show({ ...each.definition, view: each.id })} />
          {view === each.id && (
            <ActionIcon size={24} aria-label={fill(words.remove, { name: each.name })} title={fill(words.remove, { name: each.name })} onClick={() => void remove(each)}>
              <IconX size={14} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </span>
      ))}
      <ViewButton name={words.trash} current={query.trashed === true} onShow={showTrash} />
      <span className={styles.grow} />
      {!query.trashed && (
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={() => setSaving(true)}>
          {words.save}
        </Button>
      )}
      <Dialog opened={saving} onClose={() => setSaving(false)} title={words.title}>
        <SaveForm current={views.find(({ id }) => id === view)} onDone={() => setSaving(false)} />
      </Dialog>
    </nav>
  )
}

function ViewButton({ name, current, onShow }: { readonly name: string; readonly current: boolean; readonly onShow: () => void }) {
  return (
    <button type="button" className={styles.name} aria-current={current ? 'true' : undefined} onClick={onShow}>
      {name}
    </button>
  )
}

async function remove({ id, name, definition, isDefault }: View): Promise<void> {
  try {
    await call('views.delete', { id })
    setListState({ view: null })
    toast('view', fill(words.removed, { name }), { name: words.undo, undoes: true, act: () => void call('views.keep', { name, definition, isDefault }).catch(reportTrouble) })
  } catch (error) {
    reportTrouble(error)
  }
}

function SaveForm({ current, onDone }: { readonly current: View | undefined; readonly onDone: () => void }) {
  const { query, columns } = useListState()
  const [name, setName] = useState(current?.name ?? '')
  const [first, setFirst] = useState(current?.isDefault ?? false)
  const [asked, setAsked] = useState(false)
  const keep = useMutation({
    mutationFn: () => call('views.keep', { name: name.trim(), definition: { query, columns }, isDefault: first }),
    onSuccess: ({ id }) => {
      setListState({ view: id })
      onDone()
    },
  })
  const missing = asked && name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim() !== '' && !keep.isPending) keep.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.help}>{words.help}</p>
      <TextField data-autofocus label={words.name} value={name} maxLength={60} error={missing && <FieldError>{words.needsName}</FieldError>} onChange={(event) => setName(event.currentTarget.value)} />
      <Checkbox label={words.first} checked={first} onChange={(event) => setFirst(event.currentTarget.checked)} />
      {keep.isError && <ProblemNote trouble={troubleOf(keep.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onDone}>
          {partWords.cancel}
        </Button>
        <Button type="submit">{words.keep}</Button>
      </div>
    </form>
  )
}
