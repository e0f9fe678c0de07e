import { type DeadlineKind, type LeadChoice, leadsFor, type LeadTimes } from '../domain/reminder/lead-times.ts'
import { scopeName } from '../store/reminder-settings.ts'

interface Subject {
  readonly kind: DeadlineKind
  readonly agreementId: string | null
  readonly templateId: string | null
}

/** The lead times of a deadline, out of what was chosen for each scope. */
export function leadsAmong(choices: ReadonlyMap<string, LeadChoice>, { kind, agreementId, templateId }: Subject): LeadTimes {
  const chosen = (of: 'agreement' | 'template', id: string | null) => (id === null ? null : (choices.get(scopeName({ of, id })) ?? null))
  return leadsFor(kind, chosen('agreement', agreementId), chosen('template', templateId), choices.get(scopeName({ of: 'all' })) ?? null)
}
