import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Agreement, Party, Signatory } from '../../main/domain/agreement.ts'
import { StorageFailure, type StorageFailureValue } from '../../main/domain/storage-failure.ts'
import { insertAgreement } from '../../main/store/agreements.ts'
import { closeDatabase, openDatabase, type Database, type OpenOptions } from '../../main/store/database.ts'
import { insertPerson } from '../../main/store/people.ts'
import { temporaryFolder } from '../files/folders.ts'

export const at = '2026-02-03T10:11:12.345Z'

/** A database in a folder of its own, and where it is. */
export interface Place {
  readonly folder: string
  readonly path: string
  readonly options: OpenOptions
}

export function place(folder = temporaryFolder()): Place {
  return { folder, path: join(folder, 'entente.db'), options: { now: at, backupsDir: join(folder, 'backups'), appVersion: '0.1.0' } }
}

/** Opens a database that is closed when the test ends. */
export function open({ path, options }: Place, more: Partial<OpenOptions> = {}): Database {
  const db = openDatabase(path, { ...options, ...more })
  onTestFinished(() => closeDatabase(db))
  return db
}

/** An open, empty database with one person in it, `ann`. */
export function freshDatabase(where = place()): Database {
  const db = open(where)
  insertPerson(db, { id: 'ann', name: 'Ann Ode', title: 'Paralegal', email: 'ann@example.org' })
  return db
}

/** The file as another program sees it. */
export function raw<Result>(path: string, use: (sqlite: Sqlite) => Result): Result {
  const sqlite = new Sqlite(path)
  try {
    return use(sqlite)
  } finally {
    sqlite.close()
  }
}

export function rows(sqlite: Sqlite, query: string): unknown[] {
  return sqlite.prepare(query).all()
}

/** What a call fails with; throws when it does not fail as expected failures do. */
export function failureOf(call: () => unknown): StorageFailureValue {
  try {
    call()
  } catch (error) {
    if (error instanceof StorageFailure) return error.value
    throw error
  }
  throw new Error('It did not fail.')
}

export function agreement(id: string, facts: Partial<Agreement> = {}): Agreement {
  return { id, number: id.toUpperCase(), title: `Agreement ${id}`, kind: 'non-disclosure', state: 'draft', ownerId: 'ann', templateId: null, templateVersion: null, createdAt: at, updatedAt: at, ...facts }
}

/** Keeps an agreement and returns it. */
export function kept(db: Database, id: string, facts: Partial<Agreement> = {}): Agreement {
  const record = agreement(id, facts)
  insertAgreement(db, record)
  return record
}

export function party(role: string, facts: Partial<Party> = {}): Party {
  return { id: `id of ${role}`, role, organizationId: null, name: `Name of ${role}`, type: 'nonprofit', actingThrough: '', address: '1 Elm Street', shortName: '', ...facts }
}

export function signatory(role: string, facts: Partial<Signatory> = {}): Signatory {
  return { id: `id of ${role}`, role, partyRole: 'first_party', capacity: 'party', name: `Name of ${role}`, title: 'Chief', authority: '', ...facts }
}
