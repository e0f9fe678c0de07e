import { Checkbox, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import { dayInWords } from '../../../main/contract/messages/day-in-words.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { decidedWords } from '../../../main/contract/messages/renewals.ts'
import { renewalChoiceWords, renewalWords as words } from '../../../main/contract/messages/screens/renewals.ts'
import type { RenewalView } from '../../../main/contract/renewals.ts'
import { renewalChoices, type RenewalChoice } from '../../../main/domain/rollover/rollover.ts'
import { call, questions } from '../../core.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FieldError } from '../../ui/FieldError.tsx'
import { goTo } from '../../ui/place.ts'
import { TextArea } from '../../ui/text-fields.tsx'
import { toast } from '../../ui/toast.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { FormEnd } from './FormEnd.tsx'
import styles from './renewals.module.css'

interface Props {
  readonly agreement: Pick<AgreementDetails, 'id' | 'number'>
  readonly view: RenewalView | undefined
  readonly opened: boolean
  readonly onClose: () => void
}

/** Asks what becomes of a renewal: of the latest that came without a decision, else of the coming one. */
export function RenewalDialog({ agreement, view, opened, onClose }: Props) {
  const late = view?.unread.at(-1)
  const about = late ?? view?.coming
  if (!about) return null
  return (
    <Dialog opened={opened} onClose={onClose} title={late ? words.lateTitle : fill(words.title, { renews: dayInWords(about.renews) })}>
      <RenewalForm agreement={agreement} renews={about.renews} noticeBy={about.noticeBy} late={late !== undefined} onClose={onClose} />
    </Dialog>
  )
}

interface FormProps extends Pick<Props, 'agreement' | 'onClose'> {
  readonly renews: string
  readonly noticeBy: string
  /** The last day for notice is past. */
  readonly late: boolean
}

function RenewalForm({ agreement, renews, noticeBy, late, onClose }: FormProps) {
  const [choice, setChoice] = useState<RenewalChoice | null>(null)
  const [grounds, setGrounds] = useState('')
  const [letter, setLetter] = useState(false)
  const [asked, setAsked] = useState(false)
  const decide = useMutation({
    mutationFn: (chosen: RenewalChoice) => call('renewals.decide', { agreement: agreement.id, choice: chosen, grounds, renews, letter }),
    onSuccess: ({ paper }, chosen) => {
      void questions.invalidateQueries({ queryKey: ['renewals.get'] })
      onClose()
      toast('renewal', says(agreement.number, renews, chosen, paper?.number), { name: words.undo, act: () => takeBack(agreement.id, renews, paper?.fresh ? paper.id : null), undoes: true })
      if (paper) goTo(`/agreements/${paper.id}/document`)
      else document.querySelector('main')?.focus()
    },
  })
  const noChoice = asked && choice === null
  const noGrounds = asked && grounds.trim().length < 3
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (choice === null) event.currentTarget.querySelector<HTMLElement>('input[type=radio]')?.focus()
    else if (grounds.trim().length < 3) event.currentTarget.querySelector('textarea')?.focus()
    else decide.mutate(choice)
  }
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <p className={styles.says}>{fill(late ? words.lateSays : words.says, { day: dayInWords(noticeBy) })}</p>
      <Radio.Group label={words.choice} value={choice} onChange={(value) => setChoice(value as RenewalChoice)} error={noChoice && <FieldError>{words.needsChoice}</FieldError>}>
        <div className={styles.choices}>
          {renewalChoices.map((each, at) => (
            <Radio key={each} value={each} data-autofocus={at === 0 || undefined} label={renewalChoiceWords[each].name} description={renewalChoiceWords[each][late ? 'late' : 'help']} />
          ))}
        </div>
      </Radio.Group>
      {choice === 'renegotiate' && <Checkbox label={words.letter} description={words.letterHelp} checked={letter} onChange={(event) => setLetter(event.currentTarget.checked)} />}
      <TextArea
        label={words.grounds}
        description={noGrounds ? undefined : words.groundsHelp}
        error={noGrounds && <FieldError>{words.needsGrounds}</FieldError>}
        value={grounds}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => setGrounds(event.currentTarget.value)}
      />
      <FormEnd verb={words.verb} sending={decide} onClose={onClose} />
    </form>
  )
}

function says(number: string, renews: string, choice: RenewalChoice, paper: string | undefined): string {
  const decided = fill(decidedWords[choice], { number, day: dayInWords(renews) })
  return paper === undefined ? decided : `${decided} ${fill(decidedWords.letter, { number: paper })}`
}

/** The letter that was drafted with the decision goes to the Trash. */
function takeBack(agreement: string, renews: string, letter: string | null): void {
  const undone = letter === null ? Promise.resolve(null) : call('agreements.trash', { agreements: [letter] })
  void undone
    .then(() => call('renewals.takeBack', { agreement, renews }))
    .then(() => {
      if (letter !== null) goTo(`/agreements/${agreement}`)
      toast('renewal', words.takenBack)
    }, reportTrouble)
}
