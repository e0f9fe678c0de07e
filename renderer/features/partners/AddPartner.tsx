import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { partWords } from '../../../main/contract/messages/screens/frame.ts'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import { call, troubleOf } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { goTo } from '../../ui/place.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Alike } from './Alike.tsx'
import { type Facts, FactsFields } from './FactsFields.tsx'
import styles from './partners.module.css'

const nothing: Facts = { name: '', type: 'nonprofit', actingThrough: '', address: '' }

/** The dialog that adds a partner and goes to its page. */
export function AddPartner({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words.addTitle}>
      <Form onClose={onClose} />
    </Dialog>
  )
}

function Form({ onClose }: { readonly onClose: () => void }) {
  const [facts, setFacts] = useState(nothing)
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: () => call('organizations.add', facts),
    onSuccess: ({ id }) => {
      onClose()
      goTo(`/partners/${id}`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (facts.name.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <FactsFields facts={facts} asked={asked} onChange={(change) => setFacts({ ...facts, ...change })} />
      <Alike name={facts.name} onLeave={onClose} />
      {add.isError && <ProblemNote trouble={troubleOf(add.error)} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {partWords.cancel}
        </Button>
        <Button type="submit" disabled={add.isPending}>
          {words.keepNew}
        </Button>
      </div>
    </form>
  )
}
