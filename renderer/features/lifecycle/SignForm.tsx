import { NativeSelect } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { formatDuration } from '../../../main/domain/duration.ts'
import { yearsBetween } from '../../../main/domain/term/likely.ts'
import { call, useAsk } from '../../core.ts'
import { shortDate, todayHere } from '../../ui/dates.ts'
import { Optional } from '../../ui/Optional.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { DayField, typedDay } from './DayField.tsx'
import { FormEnd } from './FormEnd.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number' | 'createdAt'>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Records that all parties have signed. */
export function SignForm({ agreement, onClose, onDone }: Props) {
  const files = useAsk('files.list', { agreement: agreement.id }).data ?? []
  const [on, setOn] = useState(() => shortDate(todayHere()))
  const [scan, setScan] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const [doubted, setDoubted] = useState<string | null>(null)
  const day = typedDay(on, 'over')
  const typed = 'day' in day ? day.day : null
  const years = typed === null ? 0 : yearsBetween(typed, agreement.createdAt.slice(0, 10))
  const doubts = years > 0 && typed === doubted
  const send = useStep(
    (day: string) => call('lifecycle.sign', { agreement: agreement.id, on: day, scan: scan === '' ? null : scan, note, longAgo: doubts }),
    () => fill(words.signedToast, { number: agreement.number }),
    onDone,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (typed === null) return
    if (years > 0 && !doubts) setDoubted(typed)
    else send.mutate(typed)
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{words.signSays}</p>
      <DayField label={words.signedOn} value={on} allowed="over" required asked={asked} onChange={setOn} />
      <NativeSelect
        label={<Optional>{words.scan}</Optional>}
        description={files.length === 0 ? words.scanHelp : undefined}
        value={scan}
        data={[{ value: '', label: words.noScan }, ...files.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setScan(event.currentTarget.value)}
      />
      <TextField label={<Optional>{words.signNote}</Optional>} value={note} maxLength={1000} onChange={(event) => setNote(event.currentTarget.value)} />
      {doubts && typed !== null && (
        <p role="alert" className={styles.doubt}>
          <IconHelpCircle size={16} stroke={1.75} aria-hidden />
          {fill(words.longAgo, { years: formatDuration(`P${years}Y`, 'en-US') })}
        </p>
      )}
      <FormEnd verb={doubts && typed !== null ? fill(words.recordLongAgo, { date: shortDate(typed) }) : words.signVerb} sending={send} onClose={onClose} />
    </form>
  )
}
