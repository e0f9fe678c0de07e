import { chmodSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { orStorageFailure, StorageFailure, storageFailureFrom } from '../domain/storage-failure.ts'
import { copyAside } from './copy-aside.ts'
import { syncToDisk } from './durable.ts'
import { applicationId, check, inspectDatabase } from './inspect.ts'
import { migrate, MigrationError, type Migration } from './migrate.ts'
import { migrations as shipped } from './migrations/index.ts'
import type { Database } from './run.ts'

export type { Database } from './run.ts'
export { transaction } from './run.ts'

export interface OpenOptions {
  /** The moment of opening, ISO 8601 in UTC: it names the copy that precedes a migration. */
  readonly now: string
  /** Where the copy goes. */
  readonly backupsDir: string
  /** Written down beside the migrations that this opening runs. */
  readonly appVersion: string
  /** A database of more bytes than this is only read through on opening when it was not closed properly; see `checkDatabase`. */
  readonly wholeUpTo?: number
  /** Those of this version when not given. */
  readonly migrations?: readonly Migration[]
}

/** About 40 ms of reading. */
const wholeUpTo = 64 * 1024 * 1024

/**
 * Opens the database at `path`, makes it when there is none, and migrates an older one after a checked copy. The caller holds the data
 * folder's lock, and has the database not open yet. Throws a StorageFailure: `database-newer`, `database-damaged` or
 * `database-not-ours` (nothing was touched), `copy-failed` (nothing was migrated), `migration-failed` (it is as it was),
 * `data-folder-read-only`, `database-busy`, `disk-full`, `disk-error`.
 */
export function openDatabase(path: string, options: OpenOptions): Database {
  const migrations = options.migrations ?? shipped
  const found = inspectDatabase(path, migrations.length, options.wholeUpTo ?? wholeUpTo)
  if (found === null) create(path, migrations, options)
  else if (found.version < migrations.length) upgrade(path, found.version, migrations, options)
  return connect(path)
}

/** A second connection, for a worker that only reads while the first writes. The file must exist, and be open elsewhere in this process. */
export function openForReading(path: string): Database {
  return connect(path, { readonly: true })
}

/** Reads the whole database and throws `database-damaged` when it is not sound: about 0.6 s a gigabyte, so for a worker and `openForReading`. */
export function checkDatabase(db: Database): void {
  try {
    check(db.path, db.sqlite, 'quick_check')
  } catch (error) {
    throw orStorageFailure(error, db.path, 'data-folder')
  }
}

/** Closes a database; what was in its journal is moved into the file. Closing twice is nothing. */
export function closeDatabase(db: Database): void {
  db.statements.clear()
  db.sqlite.close()
}

/** Made under another name and then renamed: a half-made database never stands at `path`. */
function create(path: string, migrations: readonly Migration[], options: OpenOptions): void {
  const unfinished = `${path}.new`
  removeDatabase(unfinished)
  try {
    const db = connect(unfinished, { application: applicationId, path })
    try {
      migrate(db, migrations, 0, options.now, options.appVersion)
    } finally {
      closeDatabase(db)
    }
    renameSync(unfinished, path)
    syncToDisk(dirname(path))
  } catch (error) {
    removeDatabase(unfinished)
    throw orStorageFailure(error instanceof MigrationError ? error.cause : error, path, 'data-folder')
  }
}

function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true })
}

function upgrade(path: string, version: number, migrations: readonly Migration[], options: OpenOptions): void {
  const copy = copyAside(path, options.backupsDir, version, options.now)
  const db = connect(path)
  try {
    migrate(db, migrations, version, options.now, options.appVersion)
  } catch (error) {
    throw migrationFailure(error, { path, from: version, to: migrations.length, copy })
  } finally {
    closeDatabase(db)
  }
}

function migrationFailure(error: unknown, about: { path: string; from: number; to: number; copy: string }): unknown {
  const known = storageFailureFrom(error instanceof MigrationError ? error.cause : error, about.path, 'data-folder')
  if (known !== null) return known
  const migration = error instanceof MigrationError ? error.migration : ''
  return new StorageFailure({ code: 'migration-failed', params: { ...about, migration, detail: error instanceof Error ? error.message : String(error) } }, error)
}

/** How long a statement waits for another program's lock, in milliseconds. */
const patience = 2000

interface ConnectOptions {
  readonly readonly?: boolean
  /** The mark that a new database is given. */
  readonly application?: number
  /** What the database is called when it is not called by its file. */
  readonly path?: string
}

function connect(file: string, how: ConnectOptions = {}): Database {
  const path = how.path ?? file
  let sqlite: Sqlite | null = null
  try {
    sqlite = new Sqlite(file, { readonly: how.readonly ?? false, timeout: patience, fileMustExist: how.application === undefined })
    if (how.application !== undefined) {
      chmodSync(file, 0o600)
      sqlite.pragma(`application_id = ${how.application}`)
    }
    if (how.readonly !== true) sqlite.pragma('journal_mode = WAL')
    for (const setting of settings) sqlite.pragma(setting)
    return { path, sqlite, statements: new Map(), beforeCommit: new Set() }
  } catch (error) {
    sqlite?.close()
    throw orStorageFailure(error, path, 'data-folder')
  }
}

const settings = [
  'synchronous = FULL',
  // macOS: an fsync alone leaves the bytes in the disk's cache.
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  // What is erased on a lawful request must not stay in free pages.
  'secure_delete = ON',
  'journal_size_limit = 67108864',
]
