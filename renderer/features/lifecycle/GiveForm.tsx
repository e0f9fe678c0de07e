import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { call } from '../../core.ts'
import { shortDate, todayHere } from '../../ui/dates.ts'
import { DayField, typedDay } from './DayField.tsx'
import { FormEnd } from './FormEnd.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Records that a letter of notice was given, and on which day it arrived. */
export function GiveForm({ agreement, onClose, onDone }: Props) {
  const [on, setOn] = useState(() => shortDate(todayHere()))
  const [asked, setAsked] = useState(false)
  const day = typedDay(on, 'over')
  const send = useStep((received: string) => call('lifecycle.move', { agreement: agreement.id, move: 'start', on: received }), () => fill(words.given, { number: agreement.number }), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if ('day' in day && day.day !== null) send.mutate(day.day)
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{words.giveSays}</p>
      <DayField label={words.receivedOn} value={on} allowed="over" required asked={asked} onChange={setOn} />
      <FormEnd verb={words.giveVerb} sending={send} onClose={onClose} />
    </form>
  )
}
