import type { Term } from '../domain/agreement.ts'
import { build, one, run, type Database } from './run.ts'

const columns = ['effective_rule as effectiveRule', 'kind', 'start_date as start', 'end_date as end', 'length', 'notice_days as noticeDays'] as const

/** Null for an agreement whose term nobody has said anything about. */
export function getTerm(db: Database, agreementId: string): Term | null {
  return one(db, build.selectFrom('agreement_term').select(columns).where('agreement_id', '=', agreementId))
}

/** Sets the whole term. Dates are YYYY-MM-DD; the database refuses a day that does not exist. */
export function setTerm(db: Database, agreementId: string, term: Term): void {
  const row = { effective_rule: term.effectiveRule, kind: term.kind, start_date: term.start, end_date: term.end, length: term.length, notice_days: term.noticeDays }
  run(db, build.insertInto('agreement_term').values({ agreement_id: agreementId, ...row }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet(row)))
}
