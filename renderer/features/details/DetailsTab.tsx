import { type ReactNode, useState } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { AgreementFacts } from '../../../main/contract/details.ts'
import { frameWords } from '../../../main/contract/messages/screens/frame.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import type { Term } from '../../../main/domain/agreement.ts'
import { impossibility } from '../../../main/domain/term/impossible-term.ts'
import { troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { same } from '../../ui/same.ts'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { ChangedTerm } from './ChangedTerm.tsx'
import { Derivation } from './Derivation.tsx'
import styles from './details.module.css'
import { FactsSection } from './FactsSection.tsx'
import { LinkedAgreements } from './LinkedAgreements.tsx'
import { PartyForms } from './PartyForms.tsx'
import { PartyList, SignatoryList, TermList } from './RecordLists.tsx'
import { SignatoryForms } from './SignatoryForms.tsx'
import { TermForm } from './TermForm.tsx'
import { useFacts } from './useFacts.ts'

interface Props {
  readonly agreement: AgreementDetails
  /** Leads to a question of the interview; null: its answers do not change any more. */
  readonly onQuestion: ((question: string) => void) | null
  /** Why they do not, and what can be done instead. */
  readonly frozen: ReactNode
  /** What stands beside the facts: reviews, approvals. */
  readonly beside: ReactNode
}

/** The facts of an agreement. Those of one with a text follow its answers; those of one without are typed here. */
export function DetailsTab({ agreement, onQuestion, frozen, beside }: Props) {
  const facts = useAsk('details.get', { agreement: agreement.id })
  return (
    <div className={styles.page}>
      {facts.isError && <ProblemNote trouble={troubleOf(facts.error)} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <p role="status">{frameWords.loading}</p>}
      {facts.data?.text && <WithText agreement={agreement} facts={facts.data} onQuestion={onQuestion} frozen={frozen} beside={beside} />}
      {facts.data?.text === null && <WithoutText agreement={agreement} facts={facts.data} beside={beside} />}
    </div>
  )
}

function WithText({ agreement, facts, onQuestion, frozen, beside }: Props & { readonly facts: AgreementFacts }) {
  const { parties, signatories, term } = agreement
  const help = onQuestion === null ? undefined : words.followsInterview
  const lead = { questions: facts.text?.questions ?? [], onQuestion }
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <FactsSection agreement={agreement} facts={facts} />
        <LinkedAgreements links={facts.links} />
        {beside}
      </div>
      <div className={styles.column}>
        {frozen && <div>{frozen}</div>}
        <Section title={words.term} help={help}>
          <TermList term={term} now={facts.term} {...lead} />
          <ChangedTerm term={{ ...facts.term, changes: [] }} />
          <Derivation agreement={agreement.id} />
        </Section>
        <Section title={words.parties} help={help}>
          <PartyList parties={parties} {...lead} />
        </Section>
        <Section title={words.signatories} help={help}>
          <SignatoryList signatories={signatories} parties={parties} {...lead} />
        </Section>
      </div>
    </div>
  )
}

function WithoutText({ agreement, facts, beside }: Pick<Props, 'agreement' | 'beside'> & { readonly facts: AgreementFacts }) {
  const form = useFacts(agreement)
  const possible = usePossible(form.facts.term, agreement.term)
  return (
    <div className={styles.columns} onBlur={form.keep}>
      <div className={styles.column}>
        <FactsSection agreement={agreement} facts={facts} form={form} />
        <LinkedAgreements links={facts.links} />
        {beside}
      </div>
      <div className={styles.column}>
        {form.state.kind === 'failed' && possible.now && <ProblemNote trouble={troubleOf(form.state.error)} onRetry={form.keep} />}
        <Section title={words.term} aside={<SavedMark state={form.state} />}>
          <TermForm {...form} />
          <ChangedTerm term={facts.term} />
          <Derivation agreement={agreement.id} typed={possible.term} stale={!possible.now} />
        </Section>
        <Section title={words.parties}>
          <PartyForms {...form} />
        </Section>
        <Section title={words.signatories}>
          <SignatoryForms {...form} />
        </Section>
      </div>
    </div>
  )
}

/** The term as it is typed while it can be, and the last that could be while it cannot: a field says why. */
function usePossible(typed: Term, kept: Term) {
  const [last, setLast] = useState(kept)
  const now = impossibility(typed) === null
  if (now && !same(typed, last)) setLast(typed)
  return { term: now ? typed : last, now }
}
