import { describe, expect, test } from 'vitest'
import { isStorageFailure } from '../../main/domain/storage-failure.ts'
import { closeDatabase, openDatabase, transaction } from '../../main/store/database.ts'
import { getPerson, insertPerson, listPeople } from '../../main/store/people.ts'
import { smallDisk, temporaryFolder } from '../files/folders.ts'
import { failureOf, freshDatabase, place, raw } from './fixture.ts'

const person = (id: string) => ({ id, name: id, title: '', email: '' })
const ids = (db: Parameters<typeof listPeople>[0]) => listPeople(db).map(({ id }) => id)

describe('a transaction', () => {
  test('keeps all or nothing, and gives back what its work returns', () => {
    const db = freshDatabase()
    expect(transaction(db, () => (insertPerson(db, person('bob')), 'done'))).toBe('done')
    const stop = new Error('stop')
    expect(() => transaction(db, () => (insertPerson(db, person('cy')), fail(stop)))).toThrow(stop)
    expect(ids(db)).toEqual(['ann', 'bob'])
  })

  test('inside another can fail alone', () => {
    const db = freshDatabase()
    transaction(db, () => {
      insertPerson(db, person('bob'))
      expect(() => transaction(db, () => (insertPerson(db, person('cy')), fail(new Error('only this part'))))).toThrow('only this part')
      transaction(db, () => insertPerson(db, person('dee')))
    })
    expect(ids(db)).toEqual(['ann', 'bob', 'dee'])
  })

  test('inside another goes with it', () => {
    const db = freshDatabase()
    expect(() => transaction(db, () => (transaction(db, () => insertPerson(db, person('bob'))), fail(new Error('all of it'))))).toThrow('all of it')
    expect(ids(db)).toEqual(['ann'])
  })

  test('does not wait for a promise', () => {
    const db = freshDatabase()
    expect(() => transaction(db, async () => insertPerson(db, person('bob')))).toThrow('must be synchronous')
    expect(ids(db)).toEqual(['ann'])
    expect(db.sqlite.inTransaction).toBe(false)
  })

  test('that another program keeps out is an expected failure', () => {
    const where = place()
    const db = freshDatabase(where)
    db.sqlite.pragma('busy_timeout = 1')
    raw(where.path, (sqlite) => {
      sqlite.exec('BEGIN IMMEDIATE')
      expect(failureOf(() => insertPerson(db, person('bob')))).toEqual({ code: 'database-busy', params: { path: where.path } })
    })
  })
})

test('a disk that gets full fails one transaction whole, and the next one works when there is room again', (context) => {
  const where = place(smallDisk(context, 1800))
  const db = freshDatabase({ ...where, options: { ...where.options, backupsDir: temporaryFolder() } })
  const long = 'x'.repeat(1000)
  const failure = failureOf(() => transaction(db, () => {
    for (let number = 0; number < 2000; number += 1) insertPerson(db, { id: `p${number}`, name: long, title: '', email: '' })
  }))
  expect(failure).toEqual({ code: 'disk-full', params: { path: where.path } })
  expect(db.sqlite.inTransaction).toBe(false)
  expect(ids(db)).toEqual(['ann'])
  insertPerson(db, person('bob'))
  closeDatabase(db)
  const again = openDatabase(where.path, where.options)
  expect(ids(again)).toEqual(['ann', 'bob'])
  closeDatabase(again)
})

test('a mistake of ours is no expected failure', () => {
  const db = freshDatabase()
  try {
    insertPerson(db, person('ann'))
    expect.unreachable()
  } catch (error) {
    expect(isStorageFailure(error)).toBe(false)
    expect(error).toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })
  }
})

test('a query is prepared once, however often it runs', () => {
  const db = freshDatabase()
  getPerson(db, 'ann')
  const before = db.statements.size
  for (let times = 0; times < 50; times += 1) expect(getPerson(db, 'ann')?.name).toBe('Ann Ode')
  expect(db.statements.size).toBe(before)
})

function fail(error: Error): never {
  throw error
}
