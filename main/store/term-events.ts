import type { TermEvent } from '../domain/term/term-event.ts'
import { all, build, run, type Database } from './run.ts'

/** Keeps something that happened to an agreement's term. */
export function insertTermEvent(db: Database, agreementId: string, id: string, event: TermEvent): void {
  run(db, build.insertInto('term_event').values({ id, agreement_id: agreementId, happened_on: event.on, event: JSON.stringify(event) }))
}

/** What happened to an agreement's term, by day; of one day in the order in which it was kept. */
export function listTermEvents(db: Database, agreementId: string): TermEvent[] {
  const rows = all(db, build.selectFrom('term_event').select('event').where('agreement_id', '=', agreementId).orderBy('happened_on').orderBy('id'))
  return rows.map(({ event }) => JSON.parse(event) as TermEvent)
}
