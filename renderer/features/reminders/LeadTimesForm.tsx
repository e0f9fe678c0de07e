import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fill } from '../../../main/contract/messages/fill.ts'
import { deadlineKindWords } from '../../../main/contract/messages/reminders.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { type DeadlineKind, deadlineKinds, type InheritedLeads, type LeadChoice } from '../../../main/domain/reminder/lead-times.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { inheritedInWords, meantLeads, typedLeads } from './leads.ts'
import styles from './reminders.module.css'

export type Leads = { [Kind in DeadlineKind]?: number[] }

interface Props {
  readonly leads: LeadChoice
  readonly inherited: Readonly<Record<DeadlineKind, InheritedLeads>>
  readonly onChange: (leads: Leads) => void
}

/** How many days before each kind of deadline there is a reminder: what was chosen here, or what holds without a choice. */
export function LeadTimesForm({ leads, inherited, onChange }: Props) {
  const keep = (kind: DeadlineKind, days: readonly number[] | null) => {
    const kept = deadlineKinds.flatMap((each) => {
      const chosen = each === kind ? days : leads[each]
      return chosen === null || chosen === undefined ? [] : [[each, [...chosen]] as const]
    })
    onChange(Object.fromEntries(kept))
  }
  return (
    <div className={styles.leads}>
      <p className={styles.help}>{words.leadsHelp}</p>
      {deadlineKinds.map((kind) => (
        <Lead key={`${kind} ${JSON.stringify(leads[kind] ?? null)}`} kind={kind} chosen={leads[kind]} inherited={inherited[kind]} onKeep={(days) => keep(kind, days)} />
      ))}
    </div>
  )
}

interface LeadProps {
  readonly kind: DeadlineKind
  readonly chosen: readonly number[] | undefined
  readonly inherited: InheritedLeads
  /** Null: the default. */
  readonly onKeep: (days: readonly number[] | null) => void
}

function Lead({ kind, chosen, inherited, onKeep }: LeadProps) {
  const before = chosen === undefined ? '' : typedLeads(chosen)
  const [typed, setTyped] = useState(before)
  const [wrong, setWrong] = useState('')
  const leave = () => {
    const meant = meantLeads(typed)
    setWrong('wrong' in meant ? meant.wrong : '')
    if ('wrong' in meant) return
    const next = meant.days === null ? '' : typedLeads(meant.days)
    setTyped(next)
    if (next !== before) onKeep(meant.days)
  }
  return (
    <div className={styles.lead}>
      <span className={styles.leadKind}>{deadlineKindWords[kind]}</span>
      <div>
        <TextInput
          aria-label={fill(words.leadsOf, { kind: deadlineKindWords[kind] })}
          placeholder={typedLeads(inherited.days)}
          description={wrong === '' ? inheritedInWords(inherited, { instead: chosen !== undefined }) : undefined}
          error={wrong !== '' && <FieldError>{wrong}</FieldError>}
          inputWrapperOrder={['input', 'description', 'error']}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === 'Enter' && leave()}
        />
        {chosen !== undefined && (
          <Button variant="subtle" size="xs" className={styles.again} aria-label={fill(words.defaultAgainOf, { kind: deadlineKindWords[kind] })} onClick={() => onKeep(null)}>
            {words.defaultAgain}
          </Button>
        )}
      </div>
    </div>
  )
}
