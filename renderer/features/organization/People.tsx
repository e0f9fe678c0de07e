import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { settingsWords as words } from '../../../main/contract/messages/screens/settings.ts'
import type { Person } from '../../../main/domain/organization.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import styles from './organization.module.css'

/** The people of my organization. */
export function People() {
  const people = useAsk('people.list', {})
  const mine = useAsk('organizations.mine', {})
  const [editing, setEditing] = useState<Person | 'new' | null>(null)
  const close = () => setEditing(null)
  const add = (
    <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={() => setEditing('new')}>
      {words.addPerson}
    </Button>
  )
  return (
    <Section title={words.people} help={words.peopleHelp} aside={add}>
      {people.isError && <ProblemNote trouble={troubleOf(people.error)} onRetry={() => void people.refetch()} />}
      <ul>
        {people.data?.map((person) => (
          <Entry key={person.id} person={person} you={person.id === mine.data?.person.id} onEdit={() => setEditing(person)} />
        ))}
      </ul>
      <Dialog opened={editing !== null} onClose={close} title={editing === 'new' ? words.addPersonTitle : words.changePersonTitle}>
        {editing !== null && <PersonForm person={editing === 'new' ? null : editing} onClose={close} />}
      </Dialog>
    </Section>
  )
}

function Entry({ person: { name, title, email }, you, onEdit }: { readonly person: Person; readonly you: boolean; readonly onEdit: () => void }) {
  const change = fill(words.changePerson, { name })
  return (
    <li className={styles.person}>
      <div>
        <p>
          <bdi className={styles.who}>{name}</bdi> {you && `(${words.you})`}
        </p>
        <p className={styles.reach}>{[title, email].filter(Boolean).join(', ')}</p>
      </div>
      <ActionIcon aria-label={change} title={change} onClick={onEdit}>
        <IconPencil size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  )
}

function PersonForm({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const [facts, setFacts] = useState({ name: person?.name ?? '', title: person?.title ?? '', email: person?.email ?? '' })
  const [asked, setAsked] = useState(false)
  const keep = useMutation({ mutationFn: () => (person ? call('people.change', { ...facts, id: person.id }) : call('people.add', facts)), onSuccess: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (facts.name.trim() !== '' && !keep.isPending) keep.mutate()
  }
  const field = (name: keyof typeof facts, maxLength: number) => ({ value: facts[name], maxLength, onChange: (event: { currentTarget: { value: string } }) => setFacts({ ...facts, [name]: event.currentTarget.value }) })
  return (
    <form className={styles.dialog} onSubmit={submit} noValidate>
      <TextField data-autofocus label={words.personName} error={asked && facts.name.trim() === '' && <FieldError>{words.needsPersonName}</FieldError>} {...field('name', 200)} />
      <TextField label={<Optional>{words.personTitle}</Optional>} {...field('title', 200)} />
      <TextField type="email" label={<Optional>{words.personEmail}</Optional>} {...field('email', 320)} />
      {keep.isError && <ProblemNote trouble={troubleOf(keep.error)} />}
      <div className={styles.dialogActions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit">{words.keep}</Button>
      </div>
    </form>
  )
}
