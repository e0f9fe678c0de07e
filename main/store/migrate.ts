import type Sqlite from 'better-sqlite3'
import type { Database } from './run.ts'
import { transaction } from './run.ts'

/** One step of the database's shape. Once shipped it is frozen: it imports nothing of the app, and what comes later is a new one. */
export interface Migration {
  /** `NNNN-kebab-name`; NNNN is the version that the database has afterwards. */
  readonly name: string
  /** Runs inside a transaction, with foreign keys unchecked until it ends. */
  readonly up: (database: MigrationTarget) => void
}

/** What a migration may use of the driver. */
type MigrationTarget = Pick<Sqlite, 'exec' | 'prepare'>

/** Says which migration a failure came from. */
export class MigrationError extends Error {
  readonly migration: string

  constructor(migration: string, cause: unknown) {
    super(`${migration}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.migration = migration
  }
}

/**
 * Brings a database from `version` to the newest, all or nothing. `at` (ISO 8601, UTC) and `appVersion` are written down in
 * `schema_migration`. Throws a MigrationError.
 */
export function migrate(db: Database, migrations: readonly Migration[], version: number, at: string, appVersion: string): void {
  // Tables can only be rebuilt while foreign keys are off, and they can only be switched outside a transaction.
  db.sqlite.pragma('foreign_keys = OFF')
  try {
    transaction(db, () => {
      db.sqlite.exec('CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL, app_version TEXT NOT NULL) STRICT')
      for (const [index, migration] of migrations.entries()) if (index >= version) apply(db.sqlite, migration, index + 1, at, appVersion)
    })
  } finally {
    if (db.sqlite.open) db.sqlite.pragma('foreign_keys = ON')
  }
}

function apply(sqlite: Sqlite, migration: Migration, version: number, at: string, appVersion: string): void {
  try {
    if (!migration.name.startsWith(`${String(version).padStart(4, '0')}-`)) throw new Error(`It is number ${version} in the list.`)
    migration.up(sqlite)
    const broken = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
    if (broken[0] !== undefined) throw new Error(`${broken.length} rows point nowhere, for example from ${broken[0].table} to ${broken[0].parent}.`)
    sqlite.prepare('INSERT INTO schema_migration (version, name, applied_at, app_version) VALUES (?, ?, ?, ?)').run(version, migration.name, at, appVersion)
    sqlite.pragma(`user_version = ${version}`)
  } catch (error) {
    throw new MigrationError(migration.name, error)
  }
}
