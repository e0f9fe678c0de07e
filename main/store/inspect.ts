import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { orStorageFailure, StorageFailure, type DamageReason } from '../domain/storage-failure.ts'

/** Marks a SQLite file as a database of Entente ("Ente" in ASCII), at byte 68 of its header. */
export const applicationId = 0x456e7465

/** How many rows each table has. */
export type RowCounts = Readonly<Record<string, number>>

/**
 * Reads a database's version without changing a byte on the disk, and makes sure that it is whole; null when there is no file. Only what a
 * killed process left half-written is taken back first, when the database is ours: it cannot be read before. One of more than `wholeUpTo` bytes that was closed properly is not read through, so that opening does not take longer with every agreement.
 * Throws `database-newer`, `database-damaged` or `database-not-ours`. Not to be called while this process has the database open:
 * closing the file here would drop SQLite's locks on it (POSIX).
 */
export function inspectDatabase(path: string, supported: number, wholeUpTo: number): { readonly version: number } | null {
  const journalled = sizeOf(`${path}-wal`) > 0
  if (!existsSync(path)) {
    if (journalled) throw damaged(path, 'missing', 'There is a -wal file, but no database.')
    return null
  }
  if (sizeOf(`${path}-journal`) > 0) rollBack(path, supported)
  const header = readHeader(path)
  // While there is a journal, the newest header may be in it: then only SQLite can tell.
  if (!journalled) {
    judge(path, header, supported)
    if (sizeOf(path) < header.bytes) throw damaged(path, 'cut-off', `${sizeOf(path)} of ${header.bytes} bytes`)
  }
  return openUntouched(path, (sqlite) => {
    const marks = { applicationId: sqlite.pragma('application_id', { simple: true }) as number, version: sqlite.pragma('user_version', { simple: true }) as number }
    judge(path, marks, supported)
    if (journalled || sizeOf(path) <= wholeUpTo) check(path, sqlite, 'quick_check')
    return { version: marks.version }
  })
}

/** Counts the rows of every table, and makes sure first, page by page and index by index, that the database is whole. Changes nothing on the disk. */
export function checkAndCount(path: string): RowCounts {
  return readWholeDatabase(path, countRows)
}

/** Reads a database that nobody has open, and makes sure first, page by page and index by index, that it is whole. Changes nothing on the disk. */
export function readWholeDatabase<Result>(path: string, read: (sqlite: Sqlite) => Result): Result {
  return openUntouched(path, (sqlite) => {
    check(path, sqlite, 'integrity_check')
    return read(sqlite)
  })
}

/** Only a database that is not in WAL mode has such a journal: one that was put here from a copy, and was first opened by a process that was killed. */
function rollBack(path: string, supported: number): void {
  judge(path, readHeader(path), supported)
  let sqlite: Sqlite | null = null
  try {
    sqlite = new Sqlite(path, { fileMustExist: true })
    sqlite.pragma('user_version')
  } catch (error) {
    throw orStorageFailure(error, path, 'data-folder')
  } finally {
    sqlite?.close()
  }
}

export function countRows(sqlite: Sqlite): RowCounts {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as { name: string }[]
  return Object.fromEntries(tables.map(({ name }) => [name, (sqlite.prepare(`SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`).get() as { rows: number }).rows]))
}

/** SQLite makes -wal and -shm files even for a reader: those that were not there before are taken away again. */
function openUntouched<Result>(path: string, read: (sqlite: Sqlite) => Result): Result {
  const beside = [`${path}-wal`, `${path}-shm`].filter((file) => !existsSync(file))
  let sqlite: Sqlite | null = null
  try {
    sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
    return read(sqlite)
  } catch (error) {
    throw orStorageFailure(error, path, 'data-folder')
  } finally {
    sqlite?.close()
    for (const file of beside) rmSync(file, { force: true })
  }
}

/** Throws `database-damaged` when SQLite finds faults. `quick_check` looks at every page, `integrity_check` at every entry of every index, too. */
export function check(path: string, sqlite: Sqlite, kind: 'quick_check' | 'integrity_check'): void {
  const found = sqlite.pragma(`${kind}(5)`) as Readonly<Record<string, string>>[]
  const words = found.map((row) => row[kind]).join('; ')
  if (words !== 'ok') throw damaged(path, 'check-failed', words)
}

interface Marks {
  readonly applicationId: number
  readonly version: number
}

function judge(path: string, marks: Marks, supported: number): void {
  if (marks.applicationId !== applicationId) throw new StorageFailure({ code: 'database-not-ours', params: { path } })
  if (marks.version > supported) throw new StorageFailure({ code: 'database-newer', params: { path, version: marks.version, supported } })
}

/** The fields of SQLite's file header, https://www.sqlite.org/fileformat.html#the_database_header */
function readHeader(path: string): Marks & { readonly bytes: number } {
  const header = Buffer.alloc(100)
  const read = readStart(path, header)
  if (read === 0) throw damaged(path, 'cut-off', 'The file is empty.')
  if (!header.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) throw damaged(path, 'not-a-database', 'The file does not begin as a SQLite database.')
  if (read < 100) throw damaged(path, 'cut-off', `${read} bytes`)
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  return { applicationId: header.readUInt32BE(68), version: header.readUInt32BE(60), bytes: pages * pageSize }
}

function readStart(path: string, into: Buffer): number {
  try {
    const file = openSync(path, 'r')
    try {
      return readSync(file, into, 0, into.length, 0)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw orStorageFailure(error, path, 'data-folder')
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function damaged(path: string, reason: DamageReason, detail: string): StorageFailure {
  return new StorageFailure({ code: 'database-damaged', params: { path, reason, detail } })
}
