import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../main/store/database.ts'
import type { Migration } from '../../main/store/migrate.ts'
import { filesBelow, smallDisk } from '../files/folders.ts'
import { failureOf, open, place, raw, rows, type Place } from './fixture.ts'

const first: Migration = {
  name: '0001-notes',
  up: (database) => void database.exec("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT) STRICT; CREATE INDEX note_by_words ON note (words); INSERT INTO note (words) VALUES ('kept')"),
}
const second: Migration = { name: '0002-more', up: (database) => void database.exec("ALTER TABLE note ADD COLUMN mood TEXT; UPDATE note SET mood = 'calm'") }
const third: Migration = { name: '0003-less', up: (database) => void database.exec('ALTER TABLE note DROP COLUMN mood') }
const failing: Migration = {
  name: '0003-less',
  up: (database) => {
    database.exec('DELETE FROM note')
    throw new Error('The third went wrong.')
  },
}

/** A closed database at version 1 with a note more than the migration gave it. */
function old(where = place()): Place {
  const db = open(where, { migrations: [first] })
  db.sqlite.exec("INSERT INTO note (words) VALUES ('written later')")
  closeDatabase(db)
  return where
}

const state = (path: string) => raw(path, (sqlite) => ({ version: sqlite.pragma('user_version', { simple: true }), notes: rows(sqlite, 'SELECT * FROM note') }))
const oldState = { version: 1, notes: [{ id: 1, words: 'kept' }, { id: 2, words: 'written later' }] }

describe('migrating', () => {
  test('copies the database aside before it changes it', () => {
    const where = old()
    const db = open(where, { migrations: [first, second] })
    expect(rows(db.sqlite, 'SELECT words, mood FROM note')).toEqual([{ words: 'kept', mood: 'calm' }, { words: 'written later', mood: 'calm' }])
    expect(rows(db.sqlite, 'SELECT version, name FROM schema_migration')).toEqual([{ version: 1, name: '0001-notes' }, { version: 2, name: '0002-more' }])
    expect(readdirSync(where.options.backupsDir)).toEqual(['entente-v1-20260203T101112Z.db'])
    expect(state(join(where.options.backupsDir, 'entente-v1-20260203T101112Z.db'))).toEqual(oldState)
  })

  test('copies what was still in the journal, too', () => {
    const [where, killed] = [old(), place()]
    raw(where.path, (sqlite) => {
      sqlite.exec("INSERT INTO note (words) VALUES ('journalled')")
      for (const ending of ['', '-wal']) writeFileSync(killed.path + ending, readFileSync(where.path + ending))
    })
    open(killed, { migrations: [first, second] })
    const [copy = ''] = filesBelow(killed.options.backupsDir)
    expect(state(copy).notes).toHaveLength(3)
  })

  test('never overwrites an earlier copy', () => {
    const where = old()
    expect(failureOf(() => openDatabase(where.path, { ...where.options, migrations: [first, second, failing] })).code).toBe('migration-failed')
    open(where, { migrations: [first, second] })
    expect(readdirSync(where.options.backupsDir).toSorted()).toEqual(['entente-v1-20260203T101112Z-2.db', 'entente-v1-20260203T101112Z.db'])
  })

  test('copies nothing when there is nothing to migrate', () => {
    const where = old()
    open(where, { migrations: [first] })
    expect(filesBelow(where.folder).filter((path) => path.includes('backups'))).toEqual([])
  })
})

describe('a migration that fails', () => {
  test('leaves the database as it was, also what migrations before it did, and says where the copy is', () => {
    const where = old()
    const failure = failureOf(() => openDatabase(where.path, { ...where.options, migrations: [first, second, failing] }))
    const copy = join(where.options.backupsDir, 'entente-v1-20260203T101112Z.db')
    expect(failure).toEqual({
      code: 'migration-failed',
      params: { path: where.path, from: 1, to: 3, migration: '0003-less', copy, detail: '0003-less: The third went wrong.' },
    })
    expect([state(where.path), state(copy)]).toEqual([oldState, oldState])
    expect(rows(open(where, { migrations: [first, second, third] }).sqlite, 'SELECT words FROM note')).toHaveLength(2)
  })

  test('is one that leaves a row pointing nowhere', () => {
    const orphan: Migration = {
      name: '0002-orphan',
      up: (database) => void database.exec('CREATE TABLE page (note_id INTEGER REFERENCES note (id)) STRICT; INSERT INTO page VALUES (77)'),
    }
    const where = old()
    expect(failureOf(() => openDatabase(where.path, { ...where.options, migrations: [first, orphan] }))).toMatchObject({
      code: 'migration-failed',
      params: { detail: '0002-orphan: 1 rows point nowhere, for example from page to note.' },
    })
    expect(state(where.path)).toEqual(oldState)
  })

  test('is one that stands at the wrong place in the list', () => {
    const where = old()
    expect(failureOf(() => openDatabase(where.path, { ...where.options, migrations: [first, third] })).code).toBe('migration-failed')
    expect(state(where.path)).toEqual(oldState)
  })

  test('may rebuild a table that others point at', () => {
    const pages: Migration = { name: '0002-pages', up: (database) => void database.exec('CREATE TABLE page (note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE) STRICT; INSERT INTO page VALUES (1)') }
    const rebuilt: Migration = {
      name: '0003-rebuilt',
      up: (database) => void database.exec('CREATE TABLE other (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT; INSERT INTO other SELECT * FROM note; DROP TABLE note; ALTER TABLE other RENAME TO note'),
    }
    const db = open(old(), { migrations: [first, pages, rebuilt] })
    expect(rows(db.sqlite, 'SELECT * FROM page')).toEqual([{ note_id: 1 }])
    expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe('a copy that cannot be made', () => {
  test('on a full disk leaves everything as it was', (context) => {
    const where = place()
    const full = smallDisk(context, 8)
    old(where)
    const failure = failureOf(() => openDatabase(where.path, { ...where.options, backupsDir: full, migrations: [first, second] }))
    expect(failure).toEqual({ code: 'disk-full', params: { path: join(full, 'entente-v1-20260203T101112Z.db') } })
    expect(filesBelow(full)).toEqual([])
    expect(state(where.path)).toEqual(oldState)
  })

  test('because a file stands in the place of its folder leaves everything as it was', () => {
    const where = old()
    writeFileSync(where.options.backupsDir, 'a file')
    expect(failureOf(() => openDatabase(where.path, { ...where.options, migrations: [first, second] })).code).toBe('data-folder-not-a-folder')
    expect(state(where.path)).toEqual(oldState)
  })

  test('because an index does not agree with its table is no copy, and nothing is migrated', () => {
    const where = old()
    loseIndexEntry(where.path)
    mkdirSync(where.options.backupsDir)
    expect(failureOf(() => openDatabase(where.path, { ...where.options, migrations: [first, second] }))).toMatchObject({ code: 'copy-failed', params: { path: where.path } })
    expect(filesBelow(where.options.backupsDir)).toEqual([])
    expect(state(where.path).version).toBe(1)
  })
})

/** Damage that only an integrity_check finds: an index with other words than its table. The index's page is the last with the word. */
function loseIndexEntry(path: string): void {
  const bytes = readFileSync(path)
  bytes.write('kepu', bytes.lastIndexOf('kept'))
  writeFileSync(path, bytes)
}
