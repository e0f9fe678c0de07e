import { expect, test } from 'vitest'
import { emptyTerm } from '../../main/domain/agreement.ts'
import { deriveTerm } from '../../main/domain/term/derive-term.ts'
import { all, build } from '../../main/store/run.ts'
import { getAgreement } from '../../main/store/agreements.ts'
import { countDeadlines, deadlinesDue, deadlinesOf, deadlinesPast, type DeadlineSpan, listDeadlines, setDeadlines } from '../../main/store/deadlines.ts'
import { insertTermEvent, listTermEvents } from '../../main/store/term-events.ts'
import { setTerm } from '../../main/store/terms.ts'
import { freshDatabase, kept } from './fixture.ts'

const term = { ...emptyTerm, kind: 'fixed', start: '2026-01-01', length: 'P1Y', renewal: 'automatic', noticeCount: 60 } as const
const derived = deriveTerm(term, [], '2026-02-01', () => null)
const binding: DeadlineSpan = { binding: true, from: null, to: null }

function withTerm(id: string) {
  const db = freshDatabase()
  kept(db, id, { state: 'active' })
  setTerm(db, id, term)
  return db
}

test('derived dates are kept with their reasons, in the order of their days', () => {
  const db = withTerm('a1')
  setDeadlines(db, 'a1', derived, true)
  expect(deadlinesOf(db, 'a1')).toEqual(derived.dates)
  expect(listDeadlines(db, binding).map(({ number, kind, date }) => [number, kind, date])).toEqual([['A1', 'notice', '2026-10-30'], ['A1', 'renewal', '2027-01-01']])
  expect(listDeadlines(db, { ...binding, kinds: ['renewal'], from: '2026-12-01' }, 1)).toHaveLength(1)
  expect(countDeadlines(db, { ...binding, to: '2026-10-30' })).toBe(1)
  expect(countDeadlines(db, { ...binding, binding: false })).toBe(0)
})

test('setting them again takes the earlier ones away', () => {
  const db = withTerm('a1')
  setDeadlines(db, 'a1', derived, true)
  setDeadlines(db, 'a1', { start: null, end: null, dates: [], goodUntil: null }, true)
  expect([deadlinesOf(db, 'a1'), deadlinesPast(db, '2999-01-01')]).toEqual([[], []])
})

test('an agreement is due until its dates were derived, and again when the day comes on which they change', () => {
  const db = withTerm('a1')
  expect(deadlinesDue(db)).toEqual(['a1'])
  setDeadlines(db, 'a1', derived, true)
  expect(deadlinesDue(db)).toEqual([])
  expect(derived.goodUntil).toBe('2026-11-01')
  expect([deadlinesPast(db, '2026-11-01'), deadlinesPast(db, '2026-11-02')]).toEqual([[], ['a1']])
})

test('what happened to a term comes back by day, and makes its dates due', () => {
  const db = withTerm('a1')
  setDeadlines(db, 'a1', derived, true)
  insertTermEvent(db, 'a1', 'e1', { kind: 'terminated', on: '2026-05-31' })
  insertTermEvent(db, 'a1', 'e2', { kind: 'signed', on: '2026-01-01' })
  expect(listTermEvents(db, 'a1')).toEqual([{ kind: 'signed', on: '2026-01-01' }, { kind: 'terminated', on: '2026-05-31' }])
  expect(deadlinesDue(db)).toEqual(['a1'])
})

test('the list of agreements shows the derived end of a term given as a length', () => {
  const db = withTerm('a1')
  setDeadlines(db, 'a1', derived, true)
  expect(getAgreement(db, 'a1')?.id).toBe('a1')
  expect(all(db, build.selectFrom('agreement').select(['term_start', 'term_end']))).toEqual([{ term_start: '2026-01-01', term_end: '2026-12-31' }])
})

test('no list of deadlines reads a whole table', () => {
  const db = freshDatabase()
  const plan = db.sqlite.prepare("EXPLAIN QUERY PLAN SELECT * FROM deadline JOIN agreement ON agreement.id = agreement_id WHERE binding = 1 AND date >= '2026' AND date <= '2027' ORDER BY date, agreement_id, deadline.kind LIMIT 5").all()
  expect(plan.map((step) => (step as { detail: string }).detail).join('\n')).toMatch(/SEARCH deadline USING .*deadline_by_date.*\n?SEARCH agreement/)
})
