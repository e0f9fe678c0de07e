import { useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { organizationWords } from '../../../main/contract/messages/screens/organization.ts'
import { call, isCoreLost, questions, troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSaver } from '../../ui/useSaver.ts'
import { type Facts, factsOf, missingIn, toKeep } from './facts.ts'
import { OrganizationFields, YourFields } from './FactsFields.tsx'

/** My organization and who is working with the app, kept as they are typed. */
export function MyOrganization() {
  const mine = useAsk('organizations.mine', {})
  if (mine.isError) return <ProblemNote trouble={troubleOf(mine.error)} onRetry={() => void mine.refetch()} />
  return mine.data ? <FactsForm kept={factsOf(mine.data)} /> : null
}

function FactsForm({ kept }: { readonly kept: Facts }) {
  const [typed, setTyped] = useState<Partial<Facts>>({})
  const facts = { ...kept, ...typed }
  const { saver, state } = useSaver<Facts, Output<'organizations.mine'>>({
    save: (change) => call('organizations.setUp', toKeep(change)),
    merge: (_earlier, later) => later,
    onSaved: (sent, result) => {
      questions.setQueryData(['organizations.mine', {}], result)
      setTyped((now) => stillDiffers(now, sent))
    },
    again: isCoreLost,
    delay: 600,
  })
  const errors = Object.keys(typed).length > 0 ? missingIn(facts) : {}
  const change = (part: Partial<Facts>) => {
    const next = { ...facts, ...part }
    setTyped({ ...typed, ...part })
    if (Object.keys(missingIn(next)).length === 0) saver.push(next)
  }
  const fields = { facts, errors, onChange: change }
  return (
    <>
      <Section title={organizationWords.organization} aside={<SavedMark state={state} />}>
        {state.kind === 'failed' && <ProblemNote trouble={troubleOf(state.error)} onRetry={() => void saver.flush()} />}
        <OrganizationFields {...fields} />
      </Section>
      <Section title={organizationWords.you}>
        <YourFields {...fields} />
      </Section>
    </>
  )
}

/** What was typed on since this was sent. */
function stillDiffers(typed: Partial<Facts>, sent: Facts): Partial<Facts> {
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => sent[field as keyof Facts] !== value))
}
