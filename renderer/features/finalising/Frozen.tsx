import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { finalisingWords as words } from '../../../main/contract/messages/screens/finalising.ts'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { call, questions, troubleOf } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { toast } from '../../ui/toast.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import styles from './finalising.module.css'
import { isReason } from './ready.ts'

type Agreement = Pick<AgreementDetails, 'id' | 'number' | 'state'>

/** Why nothing can be changed, and what can be done instead. `onAmend`: begins an amendment, where there can be one. */
export function Frozen({ agreement, onAmend = null }: { readonly agreement: Agreement; readonly onAmend?: (() => void) | null }) {
  const [opened, setOpened] = useState(false)
  const out = agreement.state === 'out-for-signature'
  if (agreement.state === 'approved') return <Approved agreement={agreement} />
  return (
    <>
      <p className={styles.frozen}>{out ? words.frozenOut : onAmend ? words.frozenInForce : words.frozenOther}</p>
      {onAmend && (
        <Button variant="default" size="xs" className={styles.reopen} onClick={onAmend}>
          {words.amend}
        </Button>
      )}
      {out && (
        <Button variant="default" size="xs" className={styles.reopen} onClick={() => setOpened(true)}>
          {words.reopen}
        </Button>
      )}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.reopenTitle}>
        <ReopenForm agreement={agreement} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  )
}

/** What is approved counts for the text as it is: before it changes, it goes back to review. */
function Approved({ agreement }: { readonly agreement: Agreement }) {
  const change = useMutation({
    mutationFn: () => call('lifecycle.move', { agreement: agreement.id, move: 'change-text' }),
    onSuccess: () => {
      for (const method of ['agreements.get', 'lifecycle.get']) void questions.invalidateQueries({ queryKey: [method] })
      toast('finalised', fill(words.textOpened, { number: agreement.number }))
    },
  })
  return (
    <>
      <p className={styles.frozen}>{words.frozenApproved}</p>
      {change.isError && <ProblemNote trouble={troubleOf(change.error)} />}
      <Button variant="default" size="xs" className={styles.reopen} disabled={change.isPending} onClick={() => change.mutate()}>
        {words.openText}
      </Button>
    </>
  )
}

function ReopenForm({ agreement, onClose }: { readonly agreement: Agreement; readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const once = useOnce()
  const reopen = useMutation({
    mutationFn: () => call('finalising.reopen', { agreement: agreement.id, reason }),
    onSuccess: () => {
      void questions.invalidateQueries({ queryKey: ['agreements.get'] })
      toast('finalised', fill(words.reopened, { number: agreement.number }))
      onClose()
      document.querySelector('main')?.focus()
    },
  })
  const wrong = asked && !isReason(reason)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (isReason(reason)) once(() => reopen.mutateAsync())
    else event.currentTarget.querySelector('input')?.focus()
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{words.reopenSays}</p>
      <TextField
        data-autofocus
        label={words.reopenLabel}
        description={wrong ? undefined : words.reopenHelp}
        value={reason}
        maxLength={1000}
        error={wrong && <FieldError>{words.needsReason}</FieldError>}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reopen.isError && <ProblemNote trouble={troubleOf(reopen.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={reopen.isPending}>
          {words.reopenAction}
        </Button>
      </div>
    </form>
  )
}
