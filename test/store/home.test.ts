import { expect, test } from 'vitest'
import { emptyTerm } from '../../main/domain/agreement.ts'
import { agreementsInState, agreementsWithIds, countByState, countEnding, endingAgreements } from '../../main/store/home.ts'
import { setTerm } from '../../main/store/terms.ts'
import { freshDatabase, kept } from './fixture.ts'

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

function portfolio() {
  const db = freshDatabase()
  const put = (id: string, state: 'draft' | 'active' | 'ended' | 'out-for-signature', end: string | null, day: number) => {
    kept(db, id, { state, updatedAt: `2026-02-0${day}T00:00:00.000Z` })
    setTerm(db, id, { ...emptyTerm, end, noticeCount: 60 })
  }
  put('late', 'active', '2026-01-31', 1)
  put('soon', 'active', '2026-03-01', 2)
  put('far', 'active', '2029-03-01', 3)
  put('open', 'active', null, 4)
  put('over', 'ended', '2026-03-02', 5)
  put('plan', 'draft', '2026-03-03', 6)
  put('plan-2', 'draft', null, 7)
  put('sent', 'out-for-signature', '2026-04-01', 8)
  return db
}

test('the ends of what has not ended, the earliest first', () => {
  const db = portfolio()
  const span = { states: ['active'], from: null, to: '2027-01-01' } as const
  expect(ids(endingAgreements(db, span, 9))).toEqual(['late', 'soon'])
  expect(countEnding(db, span)).toBe(2)
  expect(ids(endingAgreements(db, { states: ['active', 'draft', 'out-for-signature', 'ended'], from: '2026-02-01', to: '2026-04-01' }, 9))).toEqual(['soon', 'plan', 'sent'])
  expect(endingAgreements(db, span, 1)[0]).toMatchObject({ number: 'LATE', state: 'active', end: '2026-01-31', noticeDays: 60 })
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
  expect(ids(endingAgreements(db, { states: ['active', 'draft', 'out-for-signature'], from: '2026-02-01', to: '2027-01-01' }, 9))).toEqual([])
  expect(ids(agreementsInState(db, 'draft', { oldest: false, limit: 9 }))).toEqual(['plan-2'])
  expect(countByState(db).get('out-for-signature')).toBeUndefined()
  expect(ids(agreementsWithIds(db, ['soon', 'late', 'nobody']))).toEqual(['late'])
})

test('no question scans the table', () => {
  const db = portfolio()
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
  const span = { states: ['active', 'executed'], from: null, to: '2027-01-01' } as const
  endingAgreements(db, span, 9)
  countEnding(db, span)
  agreementsInState(db, 'draft', { oldest: false, limit: 6 })
  agreementsInState(db, 'out-for-signature', { oldest: true, limit: 6 })
  agreementsWithIds(db, ['soon'])
  expect(plans.filter((detail) => /SCAN|TEMP B-TREE/.test(detail))).toEqual([])
  expect(plans.join()).toContain('agreement_open_by_end')
  expect(plans.join()).toContain('agreement_in_state')
})
