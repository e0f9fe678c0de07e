import { expect, test } from 'vitest'
import { countDeadlines, type DeadlineSpan, listDeadlines, setDeadlines } from '../../main/store/deadlines.ts'
import { agreementsInState, agreementsWithIds, countByState } from '../../main/store/home.ts'
import { keepReminder } from '../../main/store/reminders.ts'
import { freshDatabase, kept } from './fixture.ts'

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

function portfolio() {
  const db = freshDatabase()
  const put = (id: string, state: 'draft' | 'active' | 'ended' | 'out-for-signature', day: number) => {
    kept(db, id, { state, updatedAt: `2026-02-0${day}T00:00:00.000Z` })
  }
  put('late', 'active', 1)
  put('soon', 'active', 2)
  put('far', 'active', 3)
  put('open', 'active', 4)
  put('over', 'ended', 5)
  put('plan', 'draft', 6)
  put('plan-2', 'draft', 7)
  put('sent', 'out-for-signature', 8)
  return db
}

const span: DeadlineSpan = { binding: true, kinds: ['notice', 'end', 'review'], from: '2026-02-01', to: '2027-01-01', only: 'next-unsaid' }

function withDates() {
  const db = portfolio()
  const date = (kind: 'notice' | 'end' | 'review' | 'retention', on: string) => ({ kind, date: on, guards: null, because: [] })
  const set = (id: string, binding: boolean, ...dates: readonly ReturnType<typeof date>[]) => setDeadlines(db, id, { start: null, end: null, goodUntil: null, dates }, binding)
  set('soon', true, date('notice', '2026-02-10'), date('end', '2026-03-01'))
  set('far', true, date('retention', '2026-02-03'), date('end', '2026-02-20'))
  set('late', true, date('end', '2026-01-31'), date('review', '2026-04-01'))
  set('plan', false, date('end', '2026-02-11'))
  return db
}

const remind = (db: ReturnType<typeof portfolio>, subject: string, kind: 'notice' | 'end', date: string, done: boolean) =>
  keepReminder(db, { subject, kind, date }, { stage: 30, nextOn: null, shown: true, snoozedUntil: null, handedTo: null, ignored: false, done: done ? { on: '2026-02-02', note: '' } : null })

test('each agreement stands there once, with what comes next for it', () => {
  const db = withDates()
  expect(listDeadlines(db, span).map(({ agreementId, kind, date }) => [agreementId, kind, date])).toEqual([['soon', 'notice', '2026-02-10'], ['far', 'end', '2026-02-20'], ['late', 'review', '2026-04-01']])
  expect([countDeadlines(db, span), countDeadlines(db, { ...span, only: 'not-done' })]).toEqual([3, 4])
})

test('what a reminder speaks of is not said again, and what is done gives way to what comes after it', () => {
  const db = withDates()
  remind(db, 'soon', 'notice', '2026-02-10', false)
  expect(listDeadlines(db, span).map(({ agreementId }) => agreementId)).toEqual(['far', 'late'])
  expect(countDeadlines(db, { ...span, only: 'not-done' })).toBe(4)
  remind(db, 'soon', 'notice', '2026-02-10', true)
  expect(listDeadlines(db, span).map(({ agreementId, kind }) => [agreementId, kind])).toEqual([['far', 'end'], ['soon', 'end'], ['late', 'review']])
  expect(countDeadlines(db, { ...span, only: 'not-done' })).toBe(3)
})

test('the agreements of a state by their last change, and how many each state has', () => {
  const db = portfolio()
  expect(ids(agreementsInState(db, 'draft', { oldest: false, limit: 9 }))).toEqual(['plan-2', 'plan'])
  expect(ids(agreementsInState(db, 'active', { oldest: true, limit: 2 }))).toEqual(['late', 'soon'])
  expect(Object.fromEntries(countByState(db))).toEqual({ draft: 2, active: 4, ended: 1, 'out-for-signature': 1 })
})

test('what is in the Trash is not there', () => {
  const db = portfolio()
  db.sqlite.exec("UPDATE agreement SET trashed_at = '2026-02-09T00:00:00.000Z' WHERE id IN ('soon', 'plan', 'sent')")
  expect(ids(agreementsInState(db, 'draft', { oldest: false, limit: 9 }))).toEqual(['plan-2'])
  expect(countByState(db).get('out-for-signature')).toBeUndefined()
  expect(ids(agreementsWithIds(db, ['soon', 'late', 'nobody']))).toEqual(['late'])
})

test('no question scans the table', () => {
  const db = withDates()
  const plans: string[] = []
  const sqlite = db.sqlite
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => {
    const statement = prepare(text)
    if (/^select/i.test(text)) {
      const plan = prepare(`EXPLAIN QUERY PLAN ${text}`)
      const { all, get } = statement
      const note = (values: readonly unknown[]) => plans.push(...(plan.all(...(values as [])) as { detail: string }[]).map(({ detail }) => detail))
      Object.assign(statement, {
        all: (...values: []) => (note(values), all.apply(statement, values)),
        get: (...values: []) => (note(values), get.apply(statement, values)),
      })
    }
    return statement
  }) as typeof sqlite.prepare
  db.statements.clear()
  listDeadlines(db, span, 9)
  countDeadlines(db, span)
  listDeadlines(db, { ...span, only: 'not-done' }, 1)
  countDeadlines(db, { ...span, kinds: ['end'], only: 'not-done' })
  agreementsInState(db, 'draft', { oldest: false, limit: 6 })
  agreementsInState(db, 'out-for-signature', { oldest: true, limit: 6 })
  agreementsWithIds(db, ['soon'])
  expect(plans.filter((detail) => /SCAN|TEMP B-TREE/.test(detail))).toEqual([])
  expect(plans.join()).toContain('deadline_by_date')
  expect(plans.filter((detail) => detail.includes('earlier') && !detail.includes('USING PRIMARY KEY (agreement_id'))).toEqual([])
  expect(plans.join()).toContain('SEARCH earlier')
  expect(plans.join()).toContain('agreement_in_state')
})
