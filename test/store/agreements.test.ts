import { describe, expect, test } from 'vitest'
import { findAgreement, getAgreement, nextAgreementNumber, setTrashed, touchAgreement, trashedAt, updateAgreement } from '../../main/store/agreements.ts'
import { transaction, type Database } from '../../main/store/database.ts'
import { agreement, at, freshDatabase, kept } from './fixture.ts'

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

test('the Trash takes an agreement once, and gives it back', () => {
  const db = freshDatabase()
  kept(db, 'a1')
  expect([trashedAt(db, 'a1'), setTrashed(db, ['a1', 'a2'], at), setTrashed(db, ['a1'], at), trashedAt(db, 'a1')]).toEqual([null, ['a1'], [], at])
  expect([setTrashed(db, ['a1'], null), setTrashed(db, ['a1'], null), trashedAt(db, 'a1')]).toEqual([['a1'], [], null])
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
