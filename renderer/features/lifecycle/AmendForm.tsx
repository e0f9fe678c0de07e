import { ActionIcon, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { paperWords as words } from '../../../main/contract/messages/screens/papers.ts'
import type { AmendableClause } from '../../../main/contract/papers.ts'
import { call, useAsk } from '../../core.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { Optional } from '../../ui/Optional.tsx'
import { Picker } from '../../ui/Picker.tsx'
import { TextArea, TextField } from '../../ui/text-fields.tsx'
import { useOnce } from '../../ui/useOnce.ts'
import { DayField, typedDay } from './DayField.tsx'
import { FormEnd } from './FormEnd.tsx'
import styles from './lifecycle.module.css'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly onClose: () => void
  readonly onBegun: (paper: { readonly id: string; readonly number: string }) => void
}

interface Chosen {
  readonly clause: AmendableClause
  readonly words: string
}

/** What an amendment changes: clauses with their new words, the last day, the notice. */
export function AmendForm({ agreement, onClose, onBegun }: Props) {
  const clauses = useAsk('papers.clauses', { agreement: agreement.id }).data ?? []
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [end, setEnd] = useState('')
  const [notice, setNotice] = useState('')
  const [asked, setAsked] = useState(false)
  const [picking, setPicking] = useState(false)
  const once = useOnce()
  const day = typedDay(end)
  const days = notice.trim() === '' ? null : /^\d{1,4}$/.test(notice.trim()) ? Number(notice) : Number.NaN
  const daysWrong = days !== null && !(days >= 1 && days <= 3_650)
  const nothing = chosen.length === 0 && end.trim() === '' && notice.trim() === ''
  const begin = useMutation({
    mutationFn: (endDay: string | null) => call('papers.begin', { agreement: agreement.id, kind: 'amendment', sections: chosen.map(({ clause, words: text }) => ({ clause: clause.id, words: text })), end: endDay, noticeDays: days }),
    onSuccess: onBegun,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    const { currentTarget } = event
    if (!nothing && !daysWrong && 'day' in day && chosen.every((each) => wrongWith(each) === null)) {
      const { day: endDay } = day
      once(() => begin.mutateAsync(endDay))
    }
    else requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const write = (id: string, text: string) => setChosen((now) => now.map((each) => (each.clause.id === id ? { ...each, words: text } : each)))
  return (
    <form noValidate className={styles.form} data-picking={picking || undefined} onSubmit={submit}>
      <p className={styles.says}>{fill(words.amendSays, { number: agreement.number })}</p>
      {chosen.map((each) => (
        <Replacement key={each.clause.id} chosen={each} asked={asked} onWords={(text) => write(each.clause.id, text)} onRemove={() => setChosen((now) => now.filter((other) => other !== each))} />
      ))}
      {clauses.length > 0 && (
        <div>
          <Picker
            options={clauses.filter(({ id, text }) => text !== '' && chosen.every(({ clause }) => clause.id !== id)).map(({ id, section, text }) => ({ id, name: section, aside: beginningOf(text) }))}
            title={words.addClause}
            search={words.searchClause}
            nothing={words.noClause}
            opened={picking}
            onOpened={setPicking}
            onPick={(id) => {
              const clause = clauses.find((each) => each.id === id)
              if (clause) setChosen((now) => [...now, { clause, words: clause.text }])
            }}
          >
            <Button variant="default" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setPicking(true)}>
              {words.addClause}
            </Button>
          </Picker>
        </div>
      )}
      <div className={styles.pair}>
        <DayField label={<Optional>{words.newEnd}</Optional>} value={end} asked={asked} onChange={setEnd} />
        <TextField label={<Optional>{words.newNotice}</Optional>} value={notice} maxLength={8} inputMode="numeric" error={asked && daysWrong && <FieldError>{words.needsDays}</FieldError>} onChange={(event) => setNotice(event.currentTarget.value)} />
      </div>
      {asked && nothing && (
        <p role="alert" className={styles.wrong}>
          <FieldError>{words.needsChange}</FieldError>
        </p>
      )}
      <FormEnd verb={words.draftAmendment} sending={begin} onClose={onClose} />
    </form>
  )
}

/** The first words of a clause, cut between two of them. */
function beginningOf(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s+\S*$/, '')} …`
}

function wrongWith({ clause, words: text }: Chosen): string | null {
  if (text.trim() === '') return words.needsWords
  return text.trim() === clause.text ? words.sameWords : null
}

interface ReplacementProps {
  readonly chosen: Chosen
  readonly asked: boolean
  readonly onWords: (text: string) => void
  readonly onRemove: () => void
}

function Replacement({ chosen, asked, onWords, onRemove }: ReplacementProps) {
  const { section, text } = chosen.clause
  const wrong = asked ? wrongWith(chosen) : null
  const remove = fill(words.removeClause, { section })
  return (
    <div className={styles.replacement}>
      <div className={styles.replacementHead}>
        <h3 className={styles.who}>{section}</h3>
        <ActionIcon aria-label={remove} title={remove} onClick={onRemove}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <p className={styles.aside}>{words.nowReads}</p>
      <p className={styles.old}>{text}</p>
      <TextArea label={fill(words.newWords, { section })} autoFocus autosize minRows={3} maxRows={12} maxLength={20_000} value={chosen.words} error={wrong && <FieldError>{wrong}</FieldError>} onChange={(event) => onWords(event.currentTarget.value)} />
    </div>
  )
}
