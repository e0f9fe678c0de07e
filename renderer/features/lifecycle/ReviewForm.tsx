import { NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { call, useAsk } from '../../core.ts'
import { Optional } from '../../ui/Optional.tsx'
import { TextArea } from '../../ui/text-fields.tsx'
import { DayField, typedDay } from './DayField.tsx'
import { FormEnd } from './FormEnd.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks a person of ours to read the text. */
export function ReviewForm({ agreement, onClose, onDone }: Props) {
  const people = useAsk('people.list', {}).data ?? []
  const [chosen, setChosen] = useState('')
  const [due, setDue] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const assignee = chosen || (people[0]?.id ?? '')
  const day = typedDay(due, 'coming')
  const send = useStep(
    (day: string | null) => call('lifecycle.requestReview', { agreement: agreement.id, assignee, due: day, note }),
    () => fill(words.sent, { number: agreement.number, name: people.find(({ id }) => id === assignee)?.name ?? '' }),
    onDone,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if ('day' in day && assignee !== '') send.mutate(day.day)
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{words.reviewSays}</p>
      <div className={styles.pair}>
        <NativeSelect
          data-autofocus
          label={words.reviewer}
          description={words.addPeople}
          value={assignee}
          data={people.map(({ id, name, title }) => ({ value: id, label: title === '' ? name : `${name}, ${title}` }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <DayField label={<Optional>{words.due}</Optional>} value={due} allowed="coming" asked={asked} onChange={setDue} />
      </div>
      <TextArea label={<Optional>{words.note}</Optional>} description={words.noteHelp} autosize minRows={2} maxRows={8} maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <FormEnd verb={words.send} sending={send} onClose={onClose} />
    </form>
  )
}
