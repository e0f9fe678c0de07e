import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { firstStartWords } from '../../../main/contract/messages/screens/organization.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { call, troubleOf } from '../../core.ts'
import { Logo } from '../../ui/Logo.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { type Facts, missingIn, toKeep } from './facts.ts'
import { OrganizationFields, YourFields } from './FactsFields.tsx'
import styles from './FirstStart.module.css'

const nothing: Facts = { name: '', type: 'public-body', actingThrough: '', address: '', yourName: '', yourTitle: '', yourEmail: '' }

/** The one form of the first start: whose agreements these are. It can wait. */
export function FirstStart({ onDone }: { readonly onDone: () => void }) {
  useTitle(fill(frameWords.windowTitle, { screen: firstStartWords.title }))
  const [facts, setFacts] = useState(nothing)
  const [asked, setAsked] = useState(false)
  const setUp = useMutation({ mutationFn: () => call('organizations.setUp', toKeep(facts)), onSuccess: onDone })
  const errors = asked ? missingIn(facts) : {}
  const fields = { facts, errors, onChange: (change: Partial<Facts>) => setFacts({ ...facts, ...change }) }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (Object.keys(missingIn(facts)).length === 0) setUp.mutate()
    else event.currentTarget.querySelector<HTMLInputElement>(facts.name.trim() === '' ? 'input' : 'fieldset + fieldset input')?.focus()
  }
  return (
    <div className={styles.split}>
      <Meaning />
      <main className={styles.side}>
        <form className={styles.form} noValidate onSubmit={submit} aria-label={firstStartWords.title}>
          <Logo size={28} name={frameWords.app} />
          <div>
            <h1 className={styles.title}>{firstStartWords.title}</h1>
            <p className={styles.help}>{firstStartWords.help}</p>
          </div>
          <fieldset>
            <OrganizationFields {...fields} autoFocus />
          </fieldset>
          <fieldset>
            <YourFields {...fields} />
          </fieldset>
          {setUp.isError && <ProblemNote trouble={troubleOf(setUp.error)} />}
          <div className={styles.actions}>
            <Button variant="subtle" onClick={onDone}>
              {firstStartWords.later}
            </Button>
            <Button type="submit" disabled={setUp.isPending} className={styles.begin}>
              {firstStartWords.begin}
            </Button>
          </div>
        </form>
      </main>
    </div>
  )
}

function Meaning() {
  return (
    <aside className={styles.meaning} aria-hidden="true">
      <p className={styles.word}>{frameWords.app.toLowerCase()}</p>
      <p className={styles.noun}>{firstStartWords.noun}</p>
      <p className={styles.says}>{firstStartWords.meaning}</p>
    </aside>
  )
}
