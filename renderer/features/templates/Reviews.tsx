import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { templateReviewWords as words } from '../../../main/contract/messages/screens/templates.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { shortDate, spokenDate, todayHere } from '../../ui/dates.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { readDate } from '../../ui/typed-date.ts'
import styles from './templates.module.css'

type Contents = Output<'templates.read'>['contents']

/** What counsel has reviewed of a template: the text as it is now, and earlier ones. */
export function Reviews({ contents }: { readonly contents: Contents }) {
  const { data = [] } = useAsk('templateReviews.list', { template: contents.id })
  const [opened, setOpened] = useState(false)
  return (
    <section aria-label={words.title} className={styles.reviews}>
      <h2>{words.title}</h2>
      {contents.review === null && <p className={styles.summary}>{words.none}</p>}
      <ul>
        {data.map((review) => (
          <Review key={review.id} {...review} />
        ))}
      </ul>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.record}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.dialog}>
        <RecordReview contents={contents} onClose={() => setOpened(false)} />
      </Dialog>
    </section>
  )
}

function Review({ id, version, counsel, on, note, current }: Output<'templateReviews.list'>[number]) {
  const date = shortDate(on)
  const withdraw = () => void call('templateReviews.withdraw', { review: id }).catch(reportTrouble)
  return (
    <li>
      <p>{fill(words.by, { counsel, date })}</p>
      <p className={styles.small}>
        {fill(current ? words.current : words.earlier, { version })}
        {note !== '' && `. ${note}`}
      </p>
      <Button variant="subtle" size="xs" aria-label={fill(words.withdrawNamed, { date })} onClick={withdraw}>
        {words.withdraw}
      </Button>
    </li>
  )
}

function RecordReview({ contents: { id, title, version }, onClose }: { readonly contents: Contents; readonly onClose: () => void }) {
  const [counsel, setCounsel] = useState('')
  const [day, setDay] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const read = readDate(day, todayHere())
  const date = read.kind === 'date' ? read.date : null
  const keep = useMutation({ mutationFn: (on: string) => call('templateReviews.record', { template: id, counsel, on, note }), onSuccess: onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (counsel.trim() !== '' && date !== null && !keep.isPending) keep.mutate(date)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{fill(words.help, { title, version })}</p>
      <TextField
        label={words.counsel}
        description={words.counselHelp}
        value={counsel}
        maxLength={200}
        data-autofocus
        error={asked && counsel.trim() === '' && <FieldError>{words.counselMissing}</FieldError>}
        onChange={(event) => setCounsel(event.currentTarget.value)}
      />
      <TextField
        label={words.on}
        description={date === null ? words.onHelp : spokenDate(date)}
        value={day}
        error={asked && date === null && <FieldError>{words.onMissing}</FieldError>}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextArea label={<Optional>{words.note}</Optional>} value={note} maxLength={1000} autosize minRows={2} onChange={(event) => setNote(event.currentTarget.value)} />
      {keep.isError && <ProblemNote trouble={troubleOf(keep.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={keep.isPending}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
