import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CalendarItem } from '../../../main/contract/calendar.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { calendarWords as words } from '../../../main/contract/messages/screens/calendar.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { lifecycleWords } from '../../../main/contract/messages/screens/lifecycle.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { spokenDate, todayHere } from '../../ui/dates.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import { readDate } from '../../ui/typed-date.ts'
import styles from './calendar.module.css'
import { factsOf, keepOwn } from './own.ts'

/** What the dialog is about: an own deadline that is there, or the day of a new one (empty: not known yet). */
export type Edited = { readonly item: CalendarItem } | { readonly day: string }

/** The dialog that adds or changes a deadline of one's own. */
export function OwnDialog({ edited, onClose }: { readonly edited: Edited | null; readonly onClose: () => void }) {
  return (
    <Dialog opened={edited !== null} onClose={onClose} title={edited && 'item' in edited ? words.editTitle : words.addTitle}>
      {edited && <Form edited={edited} onClose={onClose} />}
    </Dialog>
  )
}

function Form({ edited, onClose }: { readonly edited: Edited; readonly onClose: () => void }) {
  const before = 'item' in edited ? factsOf(edited.item) : null
  const [title, setTitle] = useState(before?.title ?? '')
  const [typed, setTyped] = useState(before?.date ?? ('day' in edited ? edited.day : ''))
  const [note, setNote] = useState(before?.note ?? '')
  const [agreement, setAgreement] = useState<Chosen | null>('item' in edited ? edited.item.agreement : null)
  const [owner, setOwner] = useState(before?.owner)
  const [deputy, setDeputy] = useState(before?.deputy ?? null)
  const [asked, setAsked] = useState(false)
  const read = readDate(typed, todayHere())
  const keep = useMutation({
    mutationFn: (date: string) => {
      const facts = { ...before, title: title.trim(), date, note, agreement: agreement?.id ?? null, owner, deputy }
      return keepOwn(facts, fill(before ? words.isChanged : words.isAdded, { title: facts.title, day: dayInWords(date) }), before)
    },
    onSuccess: onClose,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() !== '' && read.kind === 'date' && !keep.isPending) keep.mutate(read.date)
  }
  const wrong = read.kind === 'two-ways' ? lifecycleWords.dayTwoWays : lifecycleWords.needsDay
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        data-autofocus
        label={words.name}
        description={words.nameExample}
        value={title}
        maxLength={200}
        error={asked && title.trim() === '' && <FieldError>{words.needsName}</FieldError>}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextField
        label={words.date}
        description={read.kind === 'date' ? spokenDate(read.date) : lifecycleWords.dayExample}
        value={typed}
        maxLength={60}
        error={asked && read.kind !== 'date' && <FieldError>{wrong}</FieldError>}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <AgreementChoice chosen={agreement} onChoose={setAgreement} />
      <PeopleChoice owner={owner} deputy={deputy} onOwner={setOwner} onDeputy={setDeputy} />
      <TextArea label={<Optional>{words.note}</Optional>} value={note} maxLength={2_000} autosize minRows={2} maxRows={6} onChange={(event) => setNote(event.currentTarget.value)} />
      {keep.isError && <ProblemNote trouble={troubleOf(keep.error)} />}
      <div className={styles.ends}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={keep.isPending}>
          {before ? words.change : words.keep}
        </Button>
      </div>
    </form>
  )
}

interface PeopleProps {
  /** Not said: whoever is at the keyboard. */
  readonly owner: string | undefined
  readonly deputy: string | null
  readonly onOwner: (owner: string) => void
  readonly onDeputy: (deputy: string | null) => void
}

/** Who sees to it, and who is told when that person does nothing. */
function PeopleChoice({ owner, deputy, onOwner, onDeputy }: PeopleProps) {
  const people = useAsk('people.list', {})
  const mine = useAsk('organizations.mine', {})
  const seesTo = owner ?? mine.data?.person.id
  const nameOf = (id: string | null | undefined) => people.data?.find((person) => person.id === id)?.name
  const options = (people.data ?? []).map(({ id, name, title }) => ({ id, name, ...(title !== '' && { aside: title }) }))
  const list = { search: words.searchOwner, nothing: words.nothingFound }
  return (
    <div className={styles.people}>
      <ChoiceField {...list} name={words.owner} value={nameOf(seesTo) ?? ''} options={options} onPick={onOwner} />
      <ChoiceField {...list} name={words.deputy} label={<Optional>{words.deputy}</Optional>} value={nameOf(deputy) ?? words.nobody} options={[{ id: '', name: words.nobody }, ...options.filter(({ id }) => id !== seesTo)]} onPick={(id) => onDeputy(id === '' ? null : id)} />
    </div>
  )
}

interface Chosen {
  readonly id: string
  readonly title: string
}

/** As many as are found at once; typing finds the others. */
const mostFound = 50

function AgreementChoice({ chosen, onChoose }: { readonly chosen: Chosen | null; readonly onChoose: (chosen: Chosen | null) => void }) {
  const [text, setText] = useState('')
  const found = useAsk('agreements.list', { query: text.trim() === '' ? {} : { text: text.trim() }, limit: mostFound })
  const agreements = found.data?.agreements ?? []
  const none = { id: '', name: words.noAgreement }
  const options = [...(text === '' ? [none] : []), ...agreements.map(({ id, title, number, partner }) => ({ id, name: title, aside: [number, partner].filter(Boolean).join(' · ') }))]
  const pick = (id: string) => onChoose(agreements.find((agreement) => agreement.id === id) ?? null)
  return (
    <ChoiceField
      name={words.agreement}
      label={<Optional>{words.agreement}</Optional>}
      value={chosen?.title ?? words.noAgreement}
      options={options}
      search={words.searchAgreement}
      nothing={words.nothingFound}
      onSearch={setText}
      onPick={pick}
    />
  )
}
