import { statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { closeDatabase, openForReading } from './database.ts'
import { countRows, inspectDatabase, readWholeDatabase } from './inspect.ts'
import { migrations } from './migrations/index.ts'

/** What a database holds, for who must decide whether to go back to it. */
export interface CopyFacts {
  /** The id of the organization whose data it is. */
  readonly world: string
  readonly organization: string
  /** Those that are not in the Trash. */
  readonly agreements: number
  /** The stored files that it points at, each once. */
  readonly hashes: readonly string[]
}

/** All of the pages at once: while one connection reads them, others write beside it in the journal. */
const allPages = 0x7fffffff

/**
 * Writes a copy of a database that is open elsewhere in this process, as it is at one moment, and makes sure that the copy is whole and
 * has as many rows in every table. For a worker: it blocks its thread. Throws `database-damaged` or what is wrong with the disk.
 */
export async function copyDatabase(path: string, copy: string): Promise<CopyFacts> {
  const db = openForReading(path)
  try {
    db.sqlite.exec('BEGIN')
    const rows = JSON.stringify(countRows(db.sqlite))
    await db.sqlite.backup(copy, { progress: () => allPages })
    withoutJournal(copy)
    const facts = readWholeDatabase(copy, (sqlite) => ({ rows: JSON.stringify(countRows(sqlite)), facts: factsOf(sqlite) }))
    if (facts.rows !== rows) throw new StorageFailure({ code: 'disk-error', params: { path: copy, detail: `the database has ${rows} rows, its copy ${facts.rows}` } })
    return facts.facts
  } catch (error) {
    throw orStorageFailure(error, copy, 'write')
  } finally {
    closeDatabase(db)
  }
}

/** Brings what is in the journal of a database that nobody has open into the one file. Without a journal beside it, it can be read where nothing can be written. */
export function withoutJournal(path: string): void {
  const copy = new Sqlite(path, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

/** What is in a database that nobody has open. Throws `database-newer`, `database-damaged` or `database-not-ours` when this version cannot use it. */
export function readCopy(path: string): Pick<CopyFacts, 'organization' | 'agreements'> & { readonly at: string; readonly size: number } {
  const found = inspectDatabase(path, migrations.length, 0)
  if (found === null) throw new StorageFailure({ code: 'file-missing', params: { path } })
  const { organization, agreements } = readWholeDatabase(path, factsOf)
  const { mtime, size } = statSync(path)
  return { organization, agreements, at: mtime.toISOString(), size }
}

function factsOf(sqlite: Sqlite): CopyFacts {
  const value = (sql: string) => (sqlite.prepare(sql).get() as { value: string } | undefined)?.value
  const trash = (sqlite.prepare("SELECT 1 FROM pragma_table_info('agreement') WHERE name = 'trashed_at'").get() as object | undefined) !== undefined
  return {
    world: value('SELECT organization_id AS value FROM my_organization') ?? '',
    organization: value('SELECT name AS value FROM organization WHERE id = (SELECT organization_id FROM my_organization)') ?? '',
    agreements: Number(value(`SELECT count(*) AS value FROM agreement ${trash ? 'WHERE trashed_at IS NULL' : ''}`)),
    hashes: (sqlite.prepare('SELECT DISTINCT hash FROM file ORDER BY hash').all() as { hash: string }[]).map(({ hash }) => hash),
  }
}
