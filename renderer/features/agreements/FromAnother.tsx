import { Button, Checkbox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { agreementsWords, newAgreementWords as words } from '../../../main/contract/messages/screens/agreements.ts'
import { call, useAsk } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { filterWords } from '../../../main/contract/messages/screens/agreements.ts'
import { FormEnd } from './FormEnd.tsx'
import styles from './NewAgreement.module.css'
import type { WayProps } from './NewAgreement.tsx'

const usual = { parties: true, term: false, answers: true, edits: true }
type Keep = typeof usual
const parts: readonly { readonly part: keyof Keep; readonly label: string }[] = [
  { part: 'parties', label: words.keepParties },
  { part: 'answers', label: words.keepAnswers },
  { part: 'edits', label: words.keepEdits },
  { part: 'term', label: words.keepTerm },
]

/** Begins an agreement with the text of another, and what is to be kept of it. */
export function FromAnother({ first, onClose, onBegun }: WayProps & { readonly first: string | null }) {
  const list = useAsk('agreements.list', { query: { order: 'updated', descending: true }, limit: 500 })
  const [chosen, setChosen] = useState(first)
  const [opened, setOpened] = useState(false)
  const [asked, setAsked] = useState(false)
  const [title, setTitle] = useState('')
  const [keep, setKeep] = useState(usual)
  const from = list.data?.agreements.find(({ id }) => id === chosen)
  const copy = useMutation({ mutationFn: (agreement: string) => call('agreements.copy', { agreement, keep, ...(title.trim() && { title: title.trim() }) }), onSuccess: ({ id }) => onBegun(id) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (chosen !== null && !copy.isPending) copy.mutate(chosen)
  }
  const options = (list.data?.agreements ?? []).map(({ id, number, title: name, partner }) => ({ id, name: fill(words.chosen, { number, title: name }), aside: partner }))
  return (
    <form className={styles.form} onSubmit={submit}>
      <div>
        <p className={styles.label} id="another">
          {words.another}
        </p>
        <Picker wide options={options} onPick={setChosen} title={words.another} search={words.anotherHelp} nothing={list.isPending ? agreementsWords.reading : filterWords.nothing} opened={opened} onOpened={setOpened}>
          <Button variant="default" fullWidth justify="space-between" aria-describedby="another" data-autofocus rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />} onClick={() => setOpened(!opened)}>
            {from ? fill(words.chosen, { number: from.number, title: from.title }) : words.choose}
          </Button>
        </Picker>
        {asked && chosen === null && (
          <p role="alert" className={styles.wrong}>
            <FieldError>{words.needsAnother}</FieldError>
          </p>
        )}
      </div>
      <fieldset className={styles.options}>
        <legend className={styles.label}>{words.keep}</legend>
        {parts.map(({ part, label }) => (
          <Checkbox key={part} label={label} checked={keep[part]} onChange={(event) => setKeep({ ...keep, [part]: event.currentTarget.checked })} />
        ))}
      </fieldset>
      <TextField label={<Optional>{words.titleLabel}</Optional>} description={words.copyTitleHelp} value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} />
      <FormEnd error={copy.error} verb={words.createCopy} disabled={copy.isPending} onClose={onClose} />
    </form>
  )
}
