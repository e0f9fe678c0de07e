import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import type { Contact } from '../../../main/domain/organization.ts'
import { call, troubleOf } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import styles from './partners.module.css'

type Facts = Pick<Contact, 'name' | 'title' | 'email' | 'phone'>
const nobody: Facts = { name: '', title: '', email: '', phone: '' }

interface Props {
  readonly organizationId: string
  readonly contacts: readonly Contact[]
}

/** The people at a partner. */
export function Contacts({ organizationId, contacts }: Props) {
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const close = () => setEditing(null)
  return (
    <Section
      title={words.contacts}
      aside={
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={() => setEditing('new')}>
          {words.addContact}
        </Button>
      }
    >
      {contacts.length === 0 ? <p className={styles.says}>{words.noContacts}</p> : <ul>{contacts.map((contact) => <Entry key={contact.id} contact={contact} onEdit={() => setEditing(contact)} />)}</ul>}
      <Dialog opened={editing !== null} onClose={close} title={editing === 'new' ? words.contactTitle : words.changeTitle}>
        {editing !== null && <ContactForm organizationId={organizationId} contact={editing === 'new' ? null : editing} onClose={close} />}
      </Dialog>
    </Section>
  )
}

function Entry({ contact: { name, title, email, phone }, onEdit }: { readonly contact: Contact; readonly onEdit: () => void }) {
  return (
    <li className={styles.contact}>
      <p>
        <bdi className={styles.who}>{name}</bdi> <bdi className={styles.role}>{title}</bdi>
      </p>
      <ActionIcon aria-label={fill(words.changeContact, { name })} title={fill(words.changeContact, { name })} onClick={onEdit}>
        <IconPencil size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      {(phone || email) && <p className={styles.reach}>{[phone, email].filter(Boolean).join(', ')}</p>}
    </li>
  )
}

function ContactForm({ organizationId, contact, onClose }: { readonly organizationId: string; readonly contact: Contact | null; readonly onClose: () => void }) {
  const [facts, setFacts] = useState<Facts>(contact ? { name: contact.name, title: contact.title, email: contact.email, phone: contact.phone } : nobody)
  const [asked, setAsked] = useState(false)
  const keep = useMutation({ mutationFn: () => (contact ? call('contacts.change', { ...facts, id: contact.id }) : call('contacts.add', { ...facts, organizationId })), onSuccess: onClose })
  const missing = asked && facts.name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (facts.name.trim() !== '' && !keep.isPending) keep.mutate()
  }
  const field = (name: keyof Facts, maxLength: number) => ({ value: facts[name], maxLength, onChange: (event: { currentTarget: { value: string } }) => setFacts({ ...facts, [name]: event.currentTarget.value }) })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField data-autofocus label={words.contactName} error={missing && <FieldError>{words.needsContactName}</FieldError>} {...field('name', 200)} />
      <TextField label={<Optional>{words.contactRole}</Optional>} {...field('title', 200)} />
      <TextField type="email" label={<Optional>{words.email}</Optional>} {...field('email', 320)} />
      <TextField type="tel" label={<Optional>{words.phone}</Optional>} {...field('phone', 60)} />
      {keep.isError && <ProblemNote trouble={troubleOf(keep.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={keep.isPending}>
          {words.keepContact}
        </Button>
      </div>
    </form>
  )
}
