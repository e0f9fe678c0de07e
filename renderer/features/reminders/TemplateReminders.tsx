import { remindersWords as words } from '../../../main/contract/messages/screens/reminders.ts'
import { call, troubleOf, useAsk } from '../../core.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { reportTrouble } from '../../ui/troubles.ts'
import { FoldedLeads } from './FoldedLeads.tsx'

/** The lead times of all agreements that were made from a template. */
export function TemplateReminders({ template }: { readonly template: string }) {
  const kept = useAsk('reminders.ofTemplate', { template })
  return (
    <Section title={words.ofTemplate} help={words.ofTemplateHelp}>
      {kept.isError && <ProblemNote trouble={troubleOf(kept.error)} onRetry={() => void kept.refetch()} />}
      {kept.data && <FoldedLeads {...kept.data} onChange={(leads) => void call('reminders.setForTemplate', { template, leads }).catch(reportTrouble)} />}
    </Section>
  )
}
