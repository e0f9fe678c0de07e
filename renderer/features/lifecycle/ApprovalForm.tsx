import { NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { approvalWords, lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { approvalKinds } from '../../../main/domain/review.ts'
import { call } from '../../core.ts'
import { shortDate, todayHere } from '../../ui/dates.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { DayField, typedDay } from './DayField.tsx'
import { FormEnd } from './FormEnd.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: string
  readonly onClose: () => void
}

/** Records an approval that is no party's signature. */
export function ApprovalForm({ agreement, onClose }: Props) {
  const [kind, setKind] = useState<(typeof approvalKinds)[number]>('form')
  const [name, setName] = useState('')
  const [on, setOn] = useState(() => shortDate(todayHere()))
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const day = typedDay(on, 'over')
  const isResolution = kind === 'resolution'
  const nameless = asked && name.trim() === ''
  const numberless = asked && isResolution && note.trim() === ''
  const send = useStep((day: string) => call('lifecycle.addApproval', { agreement, kind, name, on: day, note }), () => fill(words.approvalRecorded, { name: name.trim() }), onClose)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    const { currentTarget } = event
    if (name.trim() !== '' && !(isResolution && note.trim() === '') && 'day' in day && day.day !== null) send.mutate(day.day)
    else requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <div className={styles.pair}>
        <NativeSelect
          data-autofocus
          label={words.approvalKind}
          value={kind}
          data={approvalKinds.map((each) => ({ value: each, label: approvalWords[each] }))}
          onChange={(event) => setKind(approvalKinds.find((each) => each === event.currentTarget.value) ?? 'form')}
        />
        <DayField label={words.approvedOn} value={on} allowed="over" required asked={asked} onChange={setOn} />
      </div>
      <TextField label={isResolution ? words.body : words.approver} value={name} maxLength={200} error={nameless && <FieldError>{words.needsName}</FieldError>} onChange={(event) => setName(event.currentTarget.value)} />
      <TextField
        label={isResolution ? words.resolutionNumber : <Optional>{words.note}</Optional>}
        value={note}
        maxLength={1000}
        error={numberless && <FieldError>{words.needsNumber}</FieldError>}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormEnd verb={words.recordApproval} sending={send} onClose={onClose} />
    </form>
  )
}
