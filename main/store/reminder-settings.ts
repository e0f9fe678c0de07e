import { type DeadlineKind, type LeadChoice, type LeadTimes } from '../domain/reminder/lead-times.ts'
import type { ReminderTimes } from '../domain/reminder/when.ts'
import { all, build, one, run, type Database } from './run.ts'

/** Whose lead times: everyone's, those of a template, or of an agreement. */
export type LeadScope = { readonly of: 'all' } | { readonly of: 'template' | 'agreement'; readonly id: string }

/** Null until somebody has chosen. */
export function getReminderTimes(db: Database): ReminderTimes | null {
  const row = one(db, build.selectFrom('reminder_times').selectAll())
  if (row === null) return null
  const { hour, quiet_from: from, quiet_to: to } = row
  return { hour, quiet: from === null || to === null ? null : { from, to } }
}

export function setReminderTimes(db: Database, { hour, quiet }: ReminderTimes): void {
  const row = { hour, quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null }
  run(db, build.insertInto('reminder_times').values({ only: 1, ...row }).onConflict((conflict) => conflict.column('only').doUpdateSet(row)))
}

/** What was chosen for a scope; kinds that nobody chose for are not there. */
export function getLeads(db: Database, scope: LeadScope): LeadChoice {
  const rows = all(db, build.selectFrom('lead_time').select(['kind', 'days']).where('scope', '=', scopeName(scope)))
  return Object.fromEntries(rows.map(({ kind, days }) => [kind, JSON.parse(days) as LeadTimes]))
}

/** What was chosen for each scope, by its name. */
export function listLeads(db: Database): ReadonlyMap<string, LeadChoice> {
  const found = new Map<string, LeadChoice>()
  for (const { scope, kind, days } of all(db, build.selectFrom('lead_time').select(['scope', 'kind', 'days']))) found.set(scope, { ...found.get(scope), [kind]: JSON.parse(days) as LeadTimes })
  return found
}

/** `days` null: as the wider scope has it. */
export function setLeads(db: Database, scope: LeadScope, kind: DeadlineKind, days: LeadTimes | null): void {
  if (days === null) run(db, build.deleteFrom('lead_time').where('scope', '=', scopeName(scope)).where('kind', '=', kind))
  else run(db, build.insertInto('lead_time').values({ scope: scopeName(scope), kind, days: JSON.stringify(days) }).onConflict((conflict) => conflict.columns(['scope', 'kind']).doUpdateSet({ days: JSON.stringify(days) })))
}

/** The person who is told when the owner does nothing; null: nobody. */
export function getDeputy(db: Database, agreementId: string): string | null {
  return one(db, build.selectFrom('agreement_deputy').select('person_id as person').where('agreement_id', '=', agreementId))?.person ?? null
}

export function setDeputy(db: Database, agreementId: string, person: string | null): void {
  if (person === null) run(db, build.deleteFrom('agreement_deputy').where('agreement_id', '=', agreementId))
  else run(db, build.insertInto('agreement_deputy').values({ agreement_id: agreementId, person_id: person }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet({ person_id: person })))
}

/** How the table names a scope. */
export function scopeName(scope: LeadScope): string {
  return scope.of === 'all' ? '' : `${scope.of}:${scope.id}`
}
