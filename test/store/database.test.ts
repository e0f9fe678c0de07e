import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDatabase, closeDatabase, openDatabase, openForReading, transaction } from '../../main/store/database.ts'
import { migrations } from '../../main/store/migrations/index.ts'
import { insertPerson, listPeople } from '../../main/store/people.ts'
import { filesBelow, fingerprint, makeReadOnly, smallDisk } from '../files/folders.ts'
import { failureOf, freshDatabase, kept, open, place, raw, rows, type Place } from './fixture.ts'

/** A closed database with enough in it that it fills many pages. */
function filled(): Place {
  const where = place()
  const db = freshDatabase(where)
  transaction(db, () => {
    for (let number = 0; number < 2000; number += 1) kept(db, `a-${number}`, { title: `A rather long title, so that there are pages ${number}` })
  })
  closeDatabase(db)
  return where
}

function expectUntouched(where: Place, code: string) {
  const before = fingerprint(where.folder)
  const failure = failureOf(() => openDatabase(where.path, where.options))
  expect(failure.code).toBe(code)
  expect(fingerprint(where.folder)).toEqual(before)
  return failure
}

describe('a new database', () => {
  test('is durable, strict, private and complete', () => {
    const where = place()
    const { sqlite } = open(where)
    const setting = (name: string) => sqlite.pragma(name, { simple: true })
    expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys'), setting('secure_delete')]).toEqual(['wal', 2, 1, 1])
    expect(setting('user_version')).toBe(migrations.length)
    expect(rows(sqlite, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND strict = 0")).toEqual([])
    expect(statSync(where.path).mode & 0o777).toBe(0o600)
    expect(statSync(`${where.path}-wal`).mode & 0o777).toBe(0o600)
    expect(rows(sqlite, 'SELECT name, app_version FROM schema_migration ORDER BY version')).toEqual(migrations.map(({ name }) => ({ name, app_version: '0.1.0' })))
    expect(existsSync(where.options.backupsDir)).toBe(false)
  })

  test('keeps what was written, and closes into a single file', () => {
    const where = place()
    closeDatabase(freshDatabase(where))
    expect(filesBelow(where.folder)).toEqual([where.path])
    expect(listPeople(open(where)).map(({ name }) => name)).toEqual(['Ann Ode'])
  })

  test('does not mind what a killed process left of an unfinished one', () => {
    const where = place()
    writeFileSync(`${where.path}.new`, 'half a database')
    writeFileSync(`${where.path}.new-wal`, 'half a journal')
    expect(listPeople(freshDatabase(where))).toHaveLength(1)
    expect(existsSync(`${where.path}.new`)).toBe(false)
  })

  test('is not made on a full disk, and the disk is named', (context) => {
    const folder = smallDisk(context, 64)
    const where = place(folder)
    expect(failureOf(() => openDatabase(where.path, where.options))).toEqual({ code: 'disk-full', params: { path: where.path } })
    expect(filesBelow(folder)).toEqual([])
  })

  test('is not made in a folder that is read-only', () => {
    const where = place()
    makeReadOnly(where.folder)
    expect(failureOf(() => openDatabase(where.path, where.options)).code).toBe('data-folder-read-only')
  })
})

describe('a database that was put here from a copy', () => {
  test('is as it was when the process that first wrote to it was killed', () => {
    const where = place()
    closeDatabase(freshDatabase(where))
    const copied = `${where.path}.copied`
    copyFileSync(where.path, copied)
    raw(copied, (killed) => {
      killed.pragma('journal_mode = delete')
      killed.pragma('cache_size = 1')
      killed.exec("BEGIN; UPDATE person SET name = 'Half written'; CREATE TABLE half (words TEXT); INSERT INTO half SELECT hex(randomblob(4000)) FROM schema_migration")
      copyFileSync(copied, where.path)
      copyFileSync(`${copied}-journal`, `${where.path}-journal`)
      killed.exec('ROLLBACK')
    })
    const { sqlite } = open(where)
    expect(rows(sqlite, 'SELECT name FROM person')).toEqual([{ name: 'Ann Ode' }])
    expect(rows(sqlite, "SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([])
  })
})

describe('a second connection that reads', () => {
  test('sees what the first has committed, and cannot write', () => {
    const where = place()
    const db = freshDatabase(where)
    const reader = openForReading(where.path)
    expect(transaction(reader, () => listPeople(reader))).toHaveLength(1)
    checkDatabase(reader)
    expect(failureOf(() => insertPerson(reader, { id: 'x', name: '', title: '', email: '' })).code).toBe('data-folder-read-only')
    closeDatabase(reader)
    insertPerson(db, { id: 'bob', name: 'Bob', title: '', email: '' })
    expect(listPeople(db)).toHaveLength(2)
  })
})

describe('a database that this version must not touch', () => {
  test('is refused when it is newer', () => {
    const where = filled()
    raw(where.path, (sqlite) => sqlite.pragma('user_version = 99'))
    expect(expectUntouched(where, 'database-newer')).toEqual({ code: 'database-newer', params: { path: where.path, version: 99, supported: migrations.length } })
  })

  test('is refused when only its journal says that it is newer', () => {
    const [where, killed] = [filled(), place()]
    raw(where.path, (sqlite) => {
      sqlite.pragma('user_version = 99')
      copyFileSync(where.path, killed.path)
      copyFileSync(`${where.path}-wal`, `${killed.path}-wal`)
    })
    expect(readFileSync(killed.path).readUInt32BE(60)).toBe(migrations.length)
    expectUntouched(killed, 'database-newer')
  })

  test('is refused when another program made it', () => {
    const where = place()
    raw(where.path, (sqlite) => sqlite.exec('CREATE TABLE bookmark (url TEXT)'))
    expectUntouched(where, 'database-not-ours')
  })

  const damages: Record<string, { damage: (path: string) => void; reason: string }> = {
    'a file of another kind': { damage: (path) => writeFileSync(path, 'Dear Sir or Madam, '.repeat(500)), reason: 'not-a-database' },
    'an empty file': { damage: (path) => truncateSync(path, 0), reason: 'cut-off' },
    'a file cut off in its header': { damage: (path) => truncateSync(path, 60), reason: 'cut-off' },
    'a file cut off by half': { damage: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)), reason: 'cut-off' },
    'a file whose pages were overwritten': { damage: (path) => overwrite(path, 40_000, 9000), reason: 'check-failed' },
    'a file whose schema was overwritten': { damage: (path) => overwrite(path, 100, 3000), reason: 'check-failed' },
  }
  for (const [name, { damage, reason }] of Object.entries(damages)) {
    test(`is refused when it is ${name}`, () => {
      const where = filled()
      damage(where.path)
      expect(expectUntouched(where, 'database-damaged')).toMatchObject({ params: { path: where.path, reason } })
    })
  }

  test('is found damaged later when it is too large to be read through on opening, and at once after a crash', () => {
    const where = filled()
    overwrite(where.path, 40_000, 9000)
    const db = open(where, { wholeUpTo: 1000 })
    const reader = openForReading(where.path)
    expect(failureOf(() => checkDatabase(reader))).toMatchObject({ code: 'database-damaged', params: { path: where.path, reason: 'check-failed' } })
    closeDatabase(reader)
    insertPerson(db, { id: 'bob', name: 'Bob', title: '', email: '' })
    const crashed = place()
    for (const ending of ['', '-wal']) copyFileSync(where.path + ending, crashed.path + ending)
    expect(failureOf(() => openDatabase(crashed.path, { ...crashed.options, wholeUpTo: 1000 })).code).toBe('database-damaged')
  })

  test('is refused when it is gone and its journal is there', () => {
    const where = place()
    writeFileSync(`${where.path}-wal`, 'the journal of something')
    expect(expectUntouched(where, 'database-damaged')).toMatchObject({ params: { reason: 'missing' } })
  })

  test('is refused when it is a folder', () => {
    const where = place()
    mkdirSync(where.path)
    writeFileSync(join(where.path, 'a'), '')
    expectUntouched(where, 'file-is-a-folder')
  })
})

function overwrite(path: string, from: number, bytes: number): void {
  const file = readFileSync(path)
  file.fill(0xa5, from, from + bytes)
  writeFileSync(path, file)
}
