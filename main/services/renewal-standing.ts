import { renewalsByItself } from '../domain/rollover/coming-renewals.ts'
import { type Rollover, rollover } from '../domain/rollover/rollover.ts'
import { getLeads } from '../store/reminder-settings.ts'
import { listRenewalEntries } from '../store/renewals.ts'
import type { ServiceContext } from './context.ts'
import { holidaysFor } from './days-off.ts'
import { isBinding, type TermGround } from './term-ground.ts'

type Store = ServiceContext['db']

/** How an agreement stands with the renewals that its term makes by itself; null: none binds it. */
export function renewalsOf(db: Store, agreementId: string, { ground, events }: Pick<TermGround, 'ground' | 'events'>, today: string): Rollover | null {
  const { term, state, trashed, templateId } = ground
  if (trashed || state === 'ended' || !isBinding(state)) return null
  const renewals = renewalsByItself(term, events, today, holidaysFor(db, term))
  if (renewals.coming === null && renewals.passed.length === 0) return null
  return rollover(renewals, listRenewalEntries(db, agreementId), chosenLeads(db, agreementId, templateId))
}

/** The lead times for a notice that somebody chose: for the agreement, else for its template, else for all; null: nobody did. */
function chosenLeads(db: Store, agreementId: string, templateId: string | null): readonly number[] | null {
  const chosen = [{ of: 'agreement', id: agreementId } as const, ...(templateId === null ? [] : [{ of: 'template', id: templateId } as const]), { of: 'all' } as const]
  for (const scope of chosen) {
    const { notice } = getLeads(db, scope)
    if (notice !== undefined) return notice
  }
  return null
}
