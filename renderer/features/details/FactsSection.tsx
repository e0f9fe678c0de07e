import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { AgreementDetails } from '../../../main/contract/agreements.ts'
import type { AgreementFacts } from '../../../main/contract/details.ts'
import { fill } from '../../../main/contract/messages/fill.ts'
import { stateWords } from '../../../main/contract/messages/screens/agreements.ts'
import { detailsWords as words } from '../../../main/contract/messages/screens/details.ts'
import type { AgreementState } from '../../../main/domain/agreement.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { clock, shortDate } from '../../ui/dates.ts'
import { FieldError } from '../../ui/FieldError.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import styles from './details.module.css'
import { kindInWords } from './kind-in-words.ts'
import type { FactsForm } from './useFacts.ts'

interface Props {
  readonly agreement: AgreementDetails
  readonly facts: AgreementFacts
  /** There for an agreement without a text of ours. */
  readonly form?: FactsForm
}

/** What the record itself says: number, kind, state, owner, where its text comes from. */
export function FactsSection({ agreement, facts, form }: Props) {
  const { number, title, createdAt, updatedAt } = agreement
  const { text } = facts
  return (
    <Section title={words.facts}>
      <dl className={styles.facts}>
        <Fact name={words.number}>{number}</Fact>
        <Fact name={words.title}>
          <bdi>{title}</bdi>
        </Fact>
        {form ? <OwnFacts form={form} state={agreement.state} /> : <FixedFacts agreement={agreement} />}
        <Owner agreement={agreement} facts={facts} />
        <Fact name={words.origin}>{text ? fill(words.template, { template: text.template, version: text.version }) : words.ownPaper}</Fact>
        {text && <Fact name={words.counsel}>{text.reviewedByCounsel ? words.reviewed : words.notReviewed}</Fact>}
        <Fact name={words.created}>{moment(createdAt)}</Fact>
        <Fact name={words.updated}>{moment(updatedAt)}</Fact>
      </dl>
    </Section>
  )
}

function FixedFacts({ agreement: { kind, state } }: Pick<Props, 'agreement'>) {
  return (
    <>
      <Fact name={words.kind}>{kindInWords(kind)}</Fact>
      <Fact name={words.state}>{stateWords[state]}</Fact>
    </>
  )
}

function OwnFacts({ form: { facts, change }, state }: { readonly form: FactsForm; readonly state: AgreementState }) {
  return (
    <>
      <Fact name={words.kind}>
        <TextField
          aria-label={words.kind}
          value={facts.kind}
          maxLength={100}
          error={facts.kind.trim() === '' && <FieldError>{words.kindMissing}</FieldError>}
          onChange={(event) => change({ kind: event.currentTarget.value })}
        />
      </Fact>
      <Fact name={words.state}>
        {stateWords[state]}
        {state !== 'ended' && <p className={styles.aside}>{words.stateSteps}</p>}
      </Fact>
    </>
  )
}

/** Who looks after it; anybody of my organization can. */
function Owner({ agreement, facts }: Pick<Props, 'agreement' | 'facts'>) {
  const id = useId()
  const people = useAsk('people.list', {})
  const hand = useMutation({ mutationFn: (owner: string) => call('agreements.changeOwner', { agreements: [agreement.id], owner }) })
  return (
    <Fact name={words.owner}>
      <NativeSelect
        id={id}
        aria-label={words.owner}
        value={facts.owner.id}
        data={(people.data ?? [facts.owner]).map((person) => ({ value: person.id, label: person.title ? fill(words.who, { name: person.name, title: person.title }) : person.name }))}
        onChange={(event) => hand.mutate(event.currentTarget.value)}
      />
      {hand.isError && <ProblemNote trouble={troubleOf(hand.error)} />}
    </Fact>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function moment(at: string): string {
  const local = new Date(at)
  const day = `${local.getFullYear()}-${String(local.getMonth() + 1).padStart(2, '0')}-${String(local.getDate()).padStart(2, '0')}`
  return `${shortDate(day)}, ${clock(local)}`
}
