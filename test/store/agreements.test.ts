import { describe, expect, test } from 'vitest'
import { countAgreements, findAgreement, getAgreement, listAgreements, nextAgreementNumber, touchAgreement, updateAgreement } from '../../main/store/agreements.ts'
import { transaction, type Database } from '../../main/store/database.ts'
import { replaceParties } from '../../main/store/parties.ts'
import { setTerm } from '../../main/store/terms.ts'
import { emptyTerm } from '../../main/domain/agreement.ts'
import { agreement, at, freshDatabase, kept, party } from './fixture.ts'

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('an agreement is found by its id and by its number', () => {
  const db = freshDatabase()
  const nda = kept(db, 'a1', { number: 'NDA-2026-001', templateId: 'mutual-nda', templateVersion: '1.0.0' })
  expect([getAgreement(db, 'a1'), findAgreement(db, 'A1'), findAgreement(db, 'nda-2026-001')]).toEqual([nda, nda, nda])
  expect([getAgreement(db, 'a2'), findAgreement(db, 'NDA-2026-002')]).toEqual([null, null])
  expect(() => kept(db, 'a2', { number: 'nda-2026-001' })).toThrow('UNIQUE')
})

test('an update changes every fact of the record', () => {
  const db = freshDatabase()
  kept(db, 'a1')
  const changed = agreement('a1', { number: 'X-1', title: 'Other', kind: 'mou', state: 'approved', templateId: 't', templateVersion: '2', updatedAt: '2026-03-01T00:00:00Z' })
  expect(updateAgreement(db, changed)).toBe(true)
  expect(getAgreement(db, 'a1')).toEqual(changed)
  expect(updateAgreement(db, agreement('a2'))).toBe(false)
  touchAgreement(db, 'a1', '2026-04-01T00:00:00Z')
  expect(getAgreement(db, 'a1')).toEqual({ ...changed, updatedAt: '2026-04-01T00:00:00Z' })
})

test('the database itself refuses states and times that do not exist', () => {
  const db = freshDatabase()
  expect(() => kept(db, 'a1', { state: 'forgotten' as 'draft' })).toThrow('CHECK')
  expect(() => kept(db, 'a1', { createdAt: '3 February 2026' })).toThrow('CHECK')
  expect(() => kept(db, 'a1', { templateId: 'mutual-nda' })).toThrow('CHECK')
  expect(() => kept(db, 'a1', { ownerId: 'nobody' })).toThrow('FOREIGN KEY')
})

describe('the list', () => {
  function three(): Database {
    const db = freshDatabase()
    kept(db, 'a1', { title: 'beta', updatedAt: '2026-03-02T00:00:00Z' })
    kept(db, 'a2', { title: 'Gamma', updatedAt: '2026-03-03T00:00:00Z', state: 'active' })
    kept(db, 'a3', { title: 'Alpha', updatedAt: '2026-03-01T00:00:00Z' })
    setTerm(db, 'a1', { ...emptyTerm, end: '2028-01-31' })
    setTerm(db, 'a3', { ...emptyTerm, end: '2027-01-31' })
    replaceParties(db, 'a1', [party('second_party', { id: 'p2', name: 'Zenith' }), party('first_party', { id: 'p1', name: 'Aldergrove' })])
    return db
  }

  test('says of each agreement what a list shows', () => {
    const [first] = listAgreements(three(), { order: 'number' })
    expect(first).toEqual({ id: 'a1', number: 'A1', title: 'beta', kind: 'non-disclosure', state: 'draft', templateId: null, parties: ['Zenith', 'Aldergrove'], end: '2028-01-31', updatedAt: '2026-03-02T00:00:00Z' })
  })

  test('comes in four orders', () => {
    const db = three()
    expect(ids(listAgreements(db))).toEqual(['a1', 'a2', 'a3'])
    expect(ids(listAgreements(db, { order: 'title' }))).toEqual(['a3', 'a1', 'a2'])
    expect(ids(listAgreements(db, { order: 'updated' }))).toEqual(['a2', 'a1', 'a3'])
    expect(ids(listAgreements(db, { order: 'end' }))).toEqual(['a3', 'a1', 'a2'])
  })

  test('comes in pages and by state', () => {
    const db = three()
    expect(ids(listAgreements(db, { limit: 2 }))).toEqual(['a1', 'a2'])
    expect(ids(listAgreements(db, { limit: 2, offset: 2 }))).toEqual(['a3'])
    expect(ids(listAgreements(db, { offset: 1 }))).toEqual(['a2', 'a3'])
    expect(ids(listAgreements(db, { state: 'draft', order: 'updated' }))).toEqual(['a1', 'a3'])
    expect([countAgreements(db), countAgreements(db, 'draft'), countAgreements(db, 'ended')]).toEqual([3, 2, 0])
  })

  test.each(['number', 'title', 'updated'] as const)('by %s is one query that reads no more rows than it gives', (order) => {
    const db = freshDatabase()
    const before = new Set(db.statements.keys())
    listAgreements(db, { order, limit: 50 })
    const asked = [...db.statements.keys()].filter((query) => !before.has(query))
    expect(asked).toHaveLength(1)
    const plan = db.sqlite.prepare(`EXPLAIN QUERY PLAN ${asked[0]}`).all(50, 0).map((step) => (step as { detail: string }).detail)
    expect(plan.join('\n')).toMatch(/SCAN agreement USING INDEX/)
    expect(plan.join('\n')).toMatch(/SEARCH agreement_party USING COVERING INDEX/)
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE/)
  })
})

describe('the next number', () => {
  const next = (db: Database, prefix = 'NDA', year = 2026) => transaction(db, () => nextAgreementNumber(db, prefix, year))

  test('counts by prefix and year', () => {
    const db = freshDatabase()
    expect(next(db)).toBe('NDA-2026-001')
    for (const number of ['NDA-2026-001', 'NDA-2026-007', 'NDA-2025-100', 'NDA-20261-9', 'NDA-2026-draft', 'NDAX-2026-300', 'MOU-2026-012']) kept(db, number, { number })
    expect([next(db), next(db, 'NDA', 2025), next(db, 'MOU'), next(db, 'ND')]).toEqual(['NDA-2026-008', 'NDA-2025-101', 'MOU-2026-013', 'ND-2026-001'])
  })

  test('goes on after 999', () => {
    const db = freshDatabase()
    kept(db, 'a1', { number: 'NDA-2026-999' })
    expect(next(db)).toBe('NDA-2026-1000')
    kept(db, 'a2', { number: 'NDA-2026-1000' })
    expect(next(db)).toBe('NDA-2026-1001')
  })

  test('is only given where nobody else can take it', () => {
    const db = freshDatabase()
    expect(() => nextAgreementNumber(db, 'NDA', 2026)).toThrow('inside a transaction')
  })
})

test('times are kept as they were given', () => {
  const db = freshDatabase()
  expect(kept(db, 'a1').createdAt).toBe(at)
  expect(getAgreement(db, 'a1')?.createdAt).toBe(at)
})
