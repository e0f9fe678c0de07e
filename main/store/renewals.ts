import { type RawBuilder, sql } from 'kysely'
import { longestLead } from '../domain/reminder/lead-times.ts'
import { dayAfter } from '../domain/days.ts'
import type { RenewalEntry, Rollover } from '../domain/rollover/rollover.ts'
import { all, build, one, run, type Database } from './run.ts'

/** Adds an entry; of what became of a renewal there is one and no second. */
export function addRenewalEntry(db: Database, agreementId: string, { renews, entry, grounds, on, by, paper }: RenewalEntry): void {
  run(db, build.insertInto('renewal_entry').values({ agreement_id: agreementId, renews, entry, grounds, entered_on: on, entered_by: by, paper_id: paper }).onConflict((conflict) => conflict.doNothing()))
}

/** What was entered about the renewals of an agreement, in that order. */
export function listRenewalEntries(db: Database, agreementId: string): RenewalEntry[] {
  const columns = ['renews', 'entry', 'grounds', 'entered_on as on', 'entered_by as by', 'paper_id as paper'] as const
  return all(db, build.selectFrom('renewal_entry').select(columns).where('agreement_id', '=', agreementId).orderBy('seq'))
}

/** Keeps where an agreement stands with its renewals, for the lists; null: none comes by itself, and none was left unread. */
export function setRenewalStanding(db: Database, agreementId: string, standing: Rollover | null): void {
  if (standing === null || (standing.coming === null && standing.unread.length === 0)) {
    run(db, build.deleteFrom('renewal_standing').where('agreement_id', '=', agreementId))
    return
  }
  const { coming, unread, unrecorded } = standing
  const row = {
    renews: coming?.renews ?? null,
    notice_by: coming?.noticeBy ?? null,
    asks_from: coming?.asksFrom ?? null,
    decision: coming?.decision?.entry ?? null,
    unread: unread.length,
    unread_renews: unread.at(-1)?.renews ?? null,
    unrecorded: unrecorded.length > 0 ? (1 as const) : (0 as const),
  }
  run(db, build.insertInto('renewal_standing').values({ agreement_id: agreementId, ...row }).onConflict((conflict) => conflict.column('agreement_id').doUpdateSet(row)))
}

/** An agreement with a renewal that waits for somebody. */
export interface RenewalRow {
  readonly agreementId: string
  readonly number: string
  readonly title: string
  readonly partner: string
  /** The day on which the term renews, or did. */
  readonly renews: string
  /** The last day to act; of one that is unread, null. */
  readonly noticeBy: string | null
  /** How many renewals came unread. */
  readonly unread: number
}

const head = ['renewal_standing.agreement_id as agreementId', 'number', 'title', 'partner', 'unread'] as const
const withHead = () => build.selectFrom('renewal_standing').innerJoin('agreement', 'agreement.id', 'renewal_standing.agreement_id')
const isUnread = sql<boolean>`unread > 0`

/** Those that ask for a decision today, the earliest last day first. */
export function renewalsToDecide(db: Database, today: string, limit: number): RenewalRow[] {
  const query = withHead().select(head).select([sql<string>`renews`.as('renews'), 'notice_by as noticeBy']).where(asks(today)).orderBy('notice_by').orderBy('renewal_standing.agreement_id').limit(limit)
  return all(db, query)
}

export function countRenewalsToDecide(db: Database, today: string): number {
  return one(db, build.selectFrom('renewal_standing').select(sql<number>`count(*)`.as('count')).where(asks(today)))?.count ?? 0
}

/** Those that renewed, or will, without a decision, the one that did so first on top. */
export function unreadRenewals(db: Database, limit: number): RenewalRow[] {
  const query = withHead().select(head).select([sql<string>`unread_renews`.as('renews'), sql<null>`NULL`.as('noticeBy')]).where(isUnread).orderBy('unread_renews').orderBy('renewal_standing.agreement_id').limit(limit)
  return all(db, query)
}

export function countUnreadRenewals(db: Database): number {
  return one(db, build.selectFrom('renewal_standing').select(sql<number>`count(*)`.as('count')).where(isUnread))?.count ?? 0
}

/** Agreements of which it is to be noted that a renewal was left undecided. */
export function unrecordedRenewals(db: Database, limit: number): string[] {
  return all(db, build.selectFrom('renewal_standing').select('agreement_id as id').where(sql<boolean>`unrecorded = 1`).limit(limit)).map(({ id }) => id)
}

/** From when on a decision is asked is derived again, because lead times are others now. */
export function askAgain(db: Database): void {
  run(db, build.insertInto('deadline_due').orIgnore().columns(['agreement_id']).expression(build.selectFrom('renewal_standing').select('agreement_id')))
}

/** No lead time is longer, so that no later row is looked at. */
function asks(today: string): RawBuilder<boolean> {
  return sql<boolean>`decision IS NULL AND notice_by IS NOT NULL AND notice_by <= ${dayAfter(today, { days: longestLead })} AND asks_from <= ${today}`
}
