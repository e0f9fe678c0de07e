import type { Output } from '../../../main/contract/index.ts'
import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { FoldedLeads } from './FoldedLeads.tsx'
import type { Leads } from './LeadTimesForm.tsx'
import styles from './reminders.module.css'

interface Props {
  readonly agreement: string
  /** The person who looks after it, and so needs no deputy's part. */
  readonly owner: string
}

/** The deputy and the lead times of one agreement. */
export function AgreementReminders({ agreement, owner }: Props) {
  const kept = useAsk('reminders.ofAgreement', { agreement })
  return (
    <Section title={words.ofAgreement} help={words.ofAgreementHelp}>
      {kept.isError && <ProblemNote trouble={troubleOf(kept.error)} onRetry={() => void kept.refetch()} />}
      {kept.data && <Form agreement={agreement} owner={owner} {...kept.data} />}
    </Section>
  )
}

function Form({ agreement, owner, deputy, leads, inherited }: Props & Output<'reminders.ofAgreement'>) {
  const people = useAsk('people.list', {})
  const others = (people.data ?? []).filter(({ id }) => id !== owner)
  const keep = (change: { readonly leads?: Leads; readonly deputy?: string | null }) => void call('reminders.setForAgreement', { agreement, leads: leads as Leads, deputy, ...change }).catch(reportTrouble)
  return (
    <div className={styles.ofOne}>
      <ChoiceField
        name={words.deputy}
        value={people.data?.find(({ id }) => id === deputy)?.name ?? words.nobody}
        options={[{ id: '', name: words.nobody }, ...others.map(({ id, name, title }) => ({ id, name, ...(title !== '' && { aside: title }) }))]}
        search={words.searchPerson}
        nothing={words.nothingFound}
        onPick={(id) => keep({ deputy: id === '' ? null : id })}
      />
      {others.length === 0 && <p className={styles.help}>{words.onlyYou}</p>}
      <FoldedLeads leads={leads} inherited={inherited} onChange={(next) => keep({ leads: next })} />
    </div>
  )
}
