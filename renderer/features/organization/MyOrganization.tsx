import { useState } from 'react'
import type { Output } from '../../../main/contract/index.ts'
import { organizationWords } from '../../../main/contract/messages/screens/organization.ts'
import { settingsWords } from '../../../main/contract/messages/screens/settings.ts'
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
  const { saver, state } = useSaver<Partial<Facts>, Output<'organizations.mine'>>({
    key: 'my organization',
    what: { name: settingsWords.title, place: '/settings' },
    // What another window changed meanwhile stays.
    save: (change) => call('organizations.setUp', toKeep({ ...(factsNow() ?? kept), ...change })),
    merge: (earlier, later) => ({ ...earlier, ...later }),
    onSaved: (sent, result) => {
      questions.setQueryData(['organizations.mine', {}], result)
      setTyped((now) => stillDiffers(now, sent))
    },
    again: isCoreLost,
    delay: 600,
  })
  const [typed, setTyped] = useState<Partial<Facts>>(() => saver.pending ?? {})
  const facts = { ...kept, ...typed }
  const errors = Object.keys(typed).length > 0 ? missingIn(facts) : {}
  const change = (part: Partial<Facts>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    if (Object.keys(missingIn({ ...kept, ...next })).length === 0) saver.push(next)
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

function factsNow(): Facts | undefined {
  const mine = questions.getQueryData<Output<'organizations.mine'>>(['organizations.mine', {}])
  return mine && factsOf(mine)
}

/** What was typed on since this was sent. */
function stillDiffers(typed: Partial<Facts>, sent: Partial<Facts>): Partial<Facts> {
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => sent[field as keyof Facts] !== value))
}
