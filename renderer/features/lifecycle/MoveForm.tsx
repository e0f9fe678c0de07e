import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { LifecycleMove } from '../../../main/contract/lifecycle.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { lifecycleWords as words, moveWords } from '../../../main/contract/messages/screens/lifecycle.ts'
import { call } from '../../core.ts'
import { shortDate, todayHere } from '../../ui/dates.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { DayField, typedDay } from './DayField.tsx'
import { FormEnd } from './FormEnd.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly move: LifecycleMove
  /** Whether it is not recorded without a reason. */
  readonly givesReason: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

const endings: readonly LifecycleMove[] = ['decline', 'abandon', 'terminate', 'supersede']

/** Records a change of state with its day, and its reason where it needs one. */
export function MoveForm({ agreement, move, givesReason, onClose, onDone }: Props) {
  const says = moveWords[move]
  const [reason, setReason] = useState('')
  const [on, setOn] = useState(() => shortDate(todayHere()))
  const [asked, setAsked] = useState(false)
  const day = typedDay(on, 'over')
  const final = endings.includes(move)
  const send = useStep((day: string) => call('lifecycle.move', { agreement: agreement.id, move, reason, on: day }), () => fill(says.done, { number: agreement.number }), onDone)
  const lacking = givesReason && reason.trim().length < 3
  const wrong = asked && lacking
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (lacking) event.currentTarget.querySelector('input')?.focus()
    else if ('day' in day && day.day !== null) send.mutate(day.day)
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{says.says}</p>
      {givesReason && (
        <TextField
          data-autofocus={final ? undefined : true}
          label={says.reason}
          description={wrong ? undefined : says.help}
          value={reason}
          maxLength={1000}
          error={wrong && <FieldError>{words.needsReason}</FieldError>}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {move !== 'send-back' && move !== 'reopen' && <DayField label={words.on} value={on} allowed="over" required asked={asked} onChange={setOn} />}
      <FormEnd verb={says.verb} sending={send} final={final} onClose={onClose} />
    </form>
  )
}
