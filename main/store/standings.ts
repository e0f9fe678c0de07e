import type { Ending } from '../domain/lifecycle.ts'
import { all, build, one, run, type Database } from './run.ts'

/** The days on which an agreement came to stand as it does. Days are YYYY-MM-DD, null while nobody has recorded one. */
export interface StandingDays {
  readonly executedOn: string | null
  readonly activeOn: string | null
  readonly suspendedOn: string | null
  readonly endedOn: string | null
  readonly ending: Ending | null
}

const nothing: StandingDays = { executedOn: null, activeOn: null, suspendedOn: null, endedOn: null, ending: null }
const columns = ['executed_on as executedOn', 'active_on as activeOn', 'suspended_on as suspendedOn', 'ended_on as endedOn', 'ending'] as const

export function getStandingDays(db: Database, agreementId: string): StandingDays {
  return one(db, build.selectFrom('agreement_standing').select(columns).where('agreement_id', '=', agreementId)) ?? nothing
}

export function setStandingDays(db: Database, agreementId: string, days: StandingDays): void {
  const row = { executed_on: days.executedOn, active_on: days.activeOn, suspended_on: days.suspendedOn, ended_on: days.endedOn, ending: days.ending }
  run(db, build.insertInto('agreement_standing').values({ agreement_id: agreementId, ...row }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet(row)))
}

/** What is signed by all and was to begin by this day (YYYY-MM-DD), the earliest first. */
export function executedAndBegun(db: Database, today: string): { readonly id: string; readonly start: string }[] {
  const query = build
    .selectFrom('agreement')
    .innerJoin('agreement_term', 'agreement_term.agreement_id', 'agreement.id')
    .select(['agreement.id', 'agreement_term.start_date as start'])
    .where('trashed_at', 'is', null)
    .where('state', '=', 'executed')
    .where('agreement_term.start_date', '<=', today)
    .where('agreement_term.effective_rule', 'is not', 'on-approval')
    .orderBy('agreement_term.start_date')
    .orderBy('agreement.id')
  return all(db, query).flatMap(({ id, start }) => (start === null ? [] : [{ id, start }]))
}
