import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { FinalStanding } from '../../../main/contract/finalising.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { finalisingWords as words } from '../../../main/contract/messages/screens/finalising.ts'
import { frameWords, partWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, questions, troubleOf, useAsk } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { toast } from '../../ui/toast.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './finalising.module.css'
import type { Lead } from './lead.ts'
import { isReason, type Overrides, readyWith } from './ready.ts'
import { Stops } from './Stops.tsx'
import { Worth } from './Worth.tsx'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly onClose: () => void
  readonly onDone: () => void
  readonly onLead: (lead: Lead) => void
}

/** How the agreement stands before it goes out, and the reasons that it needs. */
export function FinaliseForm(props: Props) {
  const standing = useAsk('finalising.standing', { agreement: props.agreement.id })
  if (standing.isError) return <ProblemNote trouble={troubleOf(standing.error)} onRetry={() => void standing.refetch()} />
  return standing.data ? <Form {...props} standing={standing.data} /> : <p role="status">{frameWords.loading}</p>
}

function Form({ agreement, standing, onClose, onDone, onLead }: Props & { readonly standing: FinalStanding }) {
  const [review, setReview] = useState('')
  const [overrides, setOverrides] = useState<Overrides>({})
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const once = useOnce()
  const finalise = useMutation({
    mutationFn: () =>
      call('finalising.finalise', {
        agreement: agreement.id,
        ...(standing.reviewSkipped && { skipReview: review }),
        overrides: standing.open.map(({ id }) => ({ requirement: id, reason: overrides[id] ?? '' })),
      }),
    onSuccess: ({ version }) => {
      void questions.invalidateQueries({ queryKey: ['agreements.get'] })
      toast('finalised', fill(words.finalised, { number: agreement.number, version }))
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (readyWith(standing, overrides, review)) once(() => finalise.mutateAsync())
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-open] button')?.focus())
  }
  const wrong = asked && standing.reviewSkipped && !isReason(review)
  return (
    <form ref={form} noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{words.says}</p>
      <Stops standing={standing} overrides={overrides} onOverrides={setOverrides} asked={asked} onLead={onLead} />
      <Worth agreement={agreement.id} blanks={standing.blanks} comments={standing.comments} />
      {standing.reviewSkipped && (
        <TextField
          label={words.reviewLabel}
          description={wrong ? undefined : words.reviewHelp}
          value={review}
          maxLength={1000}
          error={wrong && <FieldError>{words.needsReason}</FieldError>}
          onChange={(event) => setReview(event.currentTarget.value)}
        />
      )}
      {finalise.isError && <ProblemNote trouble={troubleOf(finalise.error)} />}
      <div className={styles.actions}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={finalise.isPending}>
          {words.finalise}
        </Button>
      </div>
    </form>
  )
}
