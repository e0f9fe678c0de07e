import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { closeDatabase } from '../../main/store/database.ts'
import { updatePerson } from '../../main/store/people.ts'
import { transaction, type Database } from '../../main/store/run.ts'
import { appendTrail, eraseTrailPayload, listTrail, trailHead } from '../../main/store/trail.ts'
import { verifyTrail } from '../../main/store/verify-trail.ts'
import { filesBelow } from '../files/folders.ts'
import { at, freshDatabase, kept, place, raw, rows } from './fixture.ts'

const entry = (db: Database, action: string, agreementId: string | null = null, payload: unknown = null) => appendTrail(db, { at, actorId: 'ann', agreementId, action, payload })

test('a row says who did what, with the name of then', () => {
  const db = freshDatabase()
  kept(db, 'a1')
  expect(entry(db, 'agreement.drafted', 'a1', { b: [1, null], a: 'é' })).toBe(1)
  updatePerson(db, { id: 'ann', name: 'Ann Married', title: '', email: '' })
  expect(entry(db, 'agreement.renamed', 'a1')).toBe(2)
  expect(listTrail(db, { limit: 10 })).toEqual([
    { seq: 2, at, actorId: 'ann', actorName: 'Ann Married', agreementId: 'a1', action: 'agreement.renamed', payload: null, erased: false },
    { seq: 1, at, actorId: 'ann', actorName: 'Ann Ode', agreementId: 'a1', action: 'agreement.drafted', payload: { b: [1, null], a: 'é' }, erased: false },
  ])
})

test('rows are read page by page, of one agreement or of all', () => {
  const db = freshDatabase()
  for (const id of ['a1', 'a2']) kept(db, id)
  for (let number = 0; number < 6; number += 1) entry(db, 'x', number % 2 === 0 ? 'a1' : 'a2')
  const seqs = (options: { agreementId?: string; before?: number; limit: number }) => listTrail(db, options).map(({ seq }) => seq)
  expect(seqs({ limit: 4 })).toEqual([6, 5, 4, 3])
  expect(seqs({ limit: 4, before: 3 })).toEqual([2, 1])
  expect(seqs({ limit: 2, agreementId: 'a1' })).toEqual([5, 3])
  expect(seqs({ limit: 2, agreementId: 'a1', before: 3 })).toEqual([1])
})

test('a row goes with the transaction of what it tells about', () => {
  const db = freshDatabase()
  entry(db, 'kept')
  const head = trailHead(db)
  expect(() => transaction(db, () => (entry(db, 'lost'), failWith('undone')))).toThrow('undone')
  expect([trailHead(db), listTrail(db, { limit: 9 }).length]).toEqual([head, 1])
})

test('nobody unknown acts, and what has a history is not deleted', () => {
  const db = freshDatabase()
  kept(db, 'a1')
  expect(() => appendTrail(db, { at, actorId: 'nobody', agreementId: null, action: 'x', payload: null })).toThrow('No person nobody')
  expect(() => entry(db, 'x', null, () => 'no value')).toThrow('JSON value')
  entry(db, 'agreement.drafted', 'a1')
  expect(() => db.sqlite.exec('DELETE FROM agreement')).toThrow('FOREIGN KEY')
  expect(() => db.sqlite.exec('DELETE FROM person')).toThrow('FOREIGN KEY')
})

test('equal payloads have unequal hashes, so that none can be guessed', () => {
  const db = freshDatabase()
  entry(db, 'x', null, { name: 'Jane Roe' })
  entry(db, 'x', null, { name: 'Jane Roe' })
  expect(rows(db.sqlite, 'SELECT DISTINCT payload_hash FROM trail')).toHaveLength(2)
})

test('an erased payload is gone from the disk; the chains hold, and the erasure has a row of its own', async () => {
  const where = place()
  const db = freshDatabase(where)
  kept(db, 'a1')
  entry(db, 'agreement.drafted', 'a1')
  entry(db, 'contact.added', 'a1', { name: 'Jane Roe of 12 Secret Street' })
  entry(db, 'agreement.renamed', 'a1')
  expect(eraseTrailPayload(db, 2, { at, actorId: 'ann' })).toBe(true)
  expect(listTrail(db, { limit: 2 })[0]).toMatchObject({ seq: 4, action: 'trail.payload-erased', agreementId: 'a1', payload: { seq: 2 } })
  expect(listTrail(db, { limit: 9 })[2]).toMatchObject({ seq: 2, payload: null, erased: true })
  expect(await verifyTrail(db)).toEqual({ rows: 4, problems: [], erased: [2] })
  expect([2, 4, 5].map((seq) => eraseTrailPayload(db, seq, { at, actorId: 'ann' }))).toEqual([false, false, false])
  closeDatabase(db)
  for (const path of filesBelow(where.folder)) expect(readFileSync(path).includes('Secret Street')).toBe(false)
})

test('the trail goes on after a row that another program added, or the loss of its head', async () => {
  const where = place()
  const db = freshDatabase(where)
  for (const action of ['one', 'two']) entry(db, action)
  raw(where.path, (sqlite) => sqlite.exec("INSERT INTO trail SELECT 3, at, actor_id, actor_name, agreement_id, 'forged', payload, salt, payload_hash, previous_hash, hash, agreement_previous_hash, agreement_hash FROM trail WHERE seq = 2"))
  expect(entry(db, 'three')).toBe(4)
  expect((await verifyTrail(db)).problems).toContainEqual({ kind: 'row-changed', seq: 3, through: 3 })
  raw(where.path, (sqlite) => sqlite.exec('DELETE FROM trail_head'))
  expect(entry(db, 'four')).toBe(5)
  expect(trailHead(db).seq).toBe(5)
})

function failWith(words: string): never {
  throw new Error(words)
}
