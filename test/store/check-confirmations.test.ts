import { expect, test } from 'vitest'
import { type CheckConfirmation, dropConfirmation, keepConfirmation, listConfirmations } from '../../main/store/check-confirmations.ts'
import { at, freshDatabase, kept } from './fixture.ts'

const confirmation: CheckConfirmation = { agreementId: 'a1', requirement: 'purpose', contentHash: 'a'.repeat(64), confirmedAt: at, confirmedBy: 'ann' }

test('a requirement has the last confirmation only, with the name of who gave it', () => {
  const db = freshDatabase()
  for (const id of ['a1', 'a2']) kept(db, id)
  for (const each of [confirmation, { ...confirmation, requirement: 'audit' }, { ...confirmation, agreementId: 'a2' }]) keepConfirmation(db, each)
  const later = { ...confirmation, contentHash: 'b'.repeat(64), confirmedAt: '2026-02-04T00:00:00Z' }
  keepConfirmation(db, later)
  expect(listConfirmations(db, 'a1')).toEqual([{ ...confirmation, requirement: 'audit', name: 'Ann Ode' }, { ...later, name: 'Ann Ode' }])
  expect([dropConfirmation(db, 'a1', 'purpose'), dropConfirmation(db, 'a1', 'purpose')]).toEqual([true, false])
  expect(listConfirmations(db, 'a1').map(({ requirement }) => requirement)).toEqual(['audit'])
  expect(listConfirmations(db, 'a2')).toHaveLength(1)
  expect(() => keepConfirmation(db, { ...confirmation, confirmedBy: 'nobody' })).toThrow('FOREIGN KEY')
})
