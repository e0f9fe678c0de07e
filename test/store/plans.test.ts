import { expect, test } from 'vitest'
import { countAgreements, listAgreementIds, listAgreements, listKinds } from '../../main/store/agreement-list.ts'
import { countByDay, listCalendar } from '../../main/store/calendar.ts'
import type { Database } from '../../main/store/database.ts'
import { countDeadlines, type DeadlineSpan, listDays, listDeadlines } from '../../main/store/deadlines.ts'
import { agreementsInState, countByState } from '../../main/store/home.ts'
import { agreementsOfPartner, listPartners, listUnregistered } from '../../main/store/partners.ts'
import { dueForNote } from '../../main/store/reminders.ts'
import { countRenewalsToDecide, countUnreadRenewals, renewalsToDecide, unreadRenewals } from '../../main/store/renewals.ts'
import { countOpenReviews, openReviews } from '../../main/store/reviews.ts'
import { executedAndBegun } from '../../main/store/standings.ts'
import { countWaiting, waitingReminders } from '../../main/store/waiting-reminders.ts'
import { freshDatabase } from './fixture.ts'

const [from, to] = ['2026-11-01', '2026-12-06']
const ends: DeadlineSpan = { binding: true, kinds: ['end'], from: null, to }
const heeded: DeadlineSpan = { binding: true, kinds: ['notice', 'end', 'review'], from, to, only: 'next-unsaid', unasked: from }
const latest = { order: 'updated', descending: true } as const

/** What each screen asks that a portfolio of any size must not slow down. */
const questions: Readonly<Record<string, (db: Database) => unknown>> = {
  'a page of agreements': (db) => listAgreements(db, latest, { limit: 100, offset: 100 }),
  'agreements of a partner': (db) => listAgreements(db, { ...latest, partner: { id: 'p', name: 'P' } }, { limit: 100 }),
  'agreements that end in a span': (db) => listAgreements(db, { ...latest, order: 'end', endsFrom: from, endsTo: to }, { limit: 100 }),
  'agreements by their words': (db) => countAgreements(db, { text: 'harbor' }),
  'all of a list': (db) => listAgreementIds(db, latest),
  'the kinds': (db) => listKinds(db),
  'a month of the calendar': (db) => listCalendar(db, { from, to }, 100),
  'a month counted': (db) => countByDay(db, { from, to }),
  'what became due': (db) => dueForNote(db, from, { from, to }),
  'what waits': (db) => [waitingReminders(db, from, { limit: 20 }), countWaiting(db, from)],
  'what began': (db) => executedAndBegun(db, from),
  'the partners': (db) => listPartners(db),
  'parties that are not in the registry': (db) => listUnregistered(db),
  'a partner': (db) => agreementsOfPartner(db, { id: 'p', name: 'P' }, 200),
  'the stages': (db) => countByState(db),
  'what is approved': (db) => agreementsInState(db, 'approved', { oldest: true, limit: 6 }),
  'renewals to decide': (db) => [renewalsToDecide(db, from, 6), countRenewalsToDecide(db, from)],
  'renewals that nobody decided': (db) => [unreadRenewals(db, 6), countUnreadRenewals(db)],
  'open reviews': (db) => [openReviews(db, 6), countOpenReviews(db)],
  'past their end, and ending soon': (db) => [countDeadlines(db, ends), countDeadlines(db, { ...ends, from }), listDeadlines(db, { ...ends, only: 'next-unsaid' }, 6)],
  'the next dates': (db) => [listDeadlines(db, heeded, 12), countDeadlines(db, heeded)],
}

test.each(Object.entries(questions))('%s: no table is read from end to end', (_, ask) => {
  const db = freshDatabase()
  const before = new Set(db.statements.keys())
  ask(db)
  const asked = [...db.statements.keys()].filter((query) => !before.has(query))
  expect(asked.length).toBeGreaterThan(0)
  for (const query of asked) expect(scans(db, query), query).toEqual([])
})

test('parties that are not in the registry are read in the order of their names, not gathered and sorted', () => {
  const db = freshDatabase()
  listUnregistered(db)
  const query = [...db.statements.keys()].at(-1) ?? ''
  expect(planOf(db, query)).not.toContain('USE TEMP B-TREE FOR GROUP BY')
})

test('the days of a year are read from their index alone', () => {
  const db = freshDatabase()
  listDays(db, { binding: true, kinds: heeded.kinds, from, to }, 300)
  const query = [...db.statements.keys()].at(-1) ?? ''
  expect(planOf(db, query).join()).toContain('SEARCH deadline USING COVERING INDEX deadline_by_date')
})

test('a question that no index serves is noticed', () => {
  expect(scans(freshDatabase(), "SELECT id FROM agreement WHERE title LIKE '%x%'")).not.toEqual([])
  expect(scans(freshDatabase(), "SELECT id FROM agreement AS one WHERE title LIKE '%x%'")).not.toEqual([])
})

/** The steps of a plan that read a table as it lies, by whatever name; along an index, or over what a step before has left, is none. */
function scans(db: Database, query: string): string[] {
  const names = new Set((db.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]).map(({ name }) => name))
  for (const [, table = '', alias = ''] of query.matchAll(/\b(\w+)"? AS "?(\w+)/gi)) if (names.has(table)) names.add(alias)
  return planOf(db, query).filter((detail) => names.has(/^SCAN (\w+)(?! .*USING|.*VIRTUAL)/.exec(detail)?.[1] ?? ''))
}

function planOf(db: Database, query: string): string[] {
  const values = query.match(/\?/g)?.map(() => null) ?? []
  const plan = db.sqlite.prepare(`EXPLAIN QUERY PLAN ${query}`).all(...values) as { detail: string }[]
  return plan.map(({ detail }) => detail)
}
