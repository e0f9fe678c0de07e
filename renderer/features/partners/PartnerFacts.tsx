import { useState } from 'react'
import { partnersWords as words } from '../../../main/contract/messages/screens/partners.ts'
import type { Organization } from '../../../main/domain/organization.ts'
import { call, isCoreLost, troubleOf } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSaver } from '../../ui/useSaver.ts'
import { Alike } from './Alike.tsx'
import { type Facts, FactsFields } from './FactsFields.tsx'
import styles from './partners.module.css'

/** What is known of a partner, kept as it is typed. */
export function PartnerFacts({ organization }: { readonly organization: Organization }) {
  const { saver, state } = useSaver<Facts>({
    key: `partner ${organization.id}`,
    what: { name: organization.name, place: `/partners/${organization.id}` },
    save: (facts) => call('organizations.change', { ...facts, id: organization.id }),
    merge: (_earlier, later) => later,
    again: isCoreLost,
    delay: 600,
  })
  const [typed, setTyped] = useState<Partial<Facts>>(() => saver.pending ?? {})
  const { id, ...kept } = organization
  const facts = { ...kept, ...typed }
  const change = (part: Partial<Facts>) => {
    setTyped({ ...typed, ...part })
    const next = { ...facts, ...part }
    if (next.name.trim() !== '') saver.push(next)
  }
  return (
    <Section title={words.facts} aside={<SavedMark state={state} />}>
      {state.kind === 'failed' && <ProblemNote trouble={troubleOf(state.error)} onRetry={() => void saver.flush()} />}
      <FactsFields facts={facts} asked onChange={change} />
      {typed.name !== undefined && <Alike name={facts.name} but={id} />}
      <p className={styles.reach}>{words.factsHelp}</p>
    </Section>
  )
}
