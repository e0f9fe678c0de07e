import { Button, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { ReviewView } from '../../../main/contract/lifecycle.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { lifecycleWords as words } from '../../../main/contract/messages/screens/lifecycle.ts'
import { call, troubleOf } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextArea } from '../../ui/text-fields.tsx'
import styles from './lifecycle.module.css'
import { useStep } from './useStep.ts'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  /** Those that are open, the one asked for first first. */
  readonly reviews: readonly ReviewView[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Approves the text, or sends it back with comments. */
export function DecideForm({ agreement, reviews, onClose, onDone }: Props) {
  const [chosen, setChosen] = useState(reviews[0]?.id ?? '')
  const [comments, setComments] = useState('')
  const [refused, setRefused] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const review = reviews.find(({ id }) => id === chosen)
  const send = useStep(
    (outcome: 'approved' | 'sent-back') => call('lifecycle.decideReview', { review: chosen, outcome, comments }),
    ({ state }) => fill(state === 'approved' ? words.approvedToast : state === 'draft' ? words.sentBackToast : words.approvedOthers, { number: agreement.number, name: review?.assignee ?? '' }),
    onDone,
  )
  const sendBack = () => {
    if (comments.trim().length >= 3) return send.mutate('sent-back')
    setRefused(true)
    box.current?.focus()
  }
  const wrong = refused && comments.trim().length < 3
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate('approved')
      }}
    >
      <p className={styles.says}>{words.decideSays}</p>
      <NativeSelect label={words.decidesFor} value={chosen} data={reviews.map(({ id, assignee }) => ({ value: id, label: assignee }))} onChange={(event) => setChosen(event.currentTarget.value)} />
      {review !== undefined && review.note !== '' && <p className={styles.said}>{review.note}</p>}
      <TextArea
        ref={box}
        data-autofocus
        label={<Optional>{words.comments}</Optional>}
        description={wrong ? undefined : words.commentsHelp}
        error={wrong && <FieldError>{words.needsComments}</FieldError>}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={comments}
        onChange={(event) => setComments(event.currentTarget.value)}
      />
      {send.isError && <ProblemNote trouble={troubleOf(send.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button variant="default" disabled={send.isPending} onClick={sendBack}>
          {words.sendBack}
        </Button>
        <Button type="submit" disabled={send.isPending}>
          {words.approve}
        </Button>
      </div>
    </form>
  )
}
