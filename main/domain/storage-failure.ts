/**
 * What can go wrong on disk without anyone's mistake in the code, by code, with what a sentence about it needs. The sentences are in
 * contract/messages. Paths are absolute, times ISO 8601 in UTC, `detail` is the words of SQLite or the system: for the log, not for a person.
 */
interface StorageFailures {
  /** The database was written by a newer version of Entente. Nothing was touched. */
  'database-newer': { readonly path: string; readonly version: number; readonly supported: number }
  /** The database cannot be read as one. Nothing was touched. */
  'database-damaged': { readonly path: string; readonly reason: DamageReason; readonly detail: string }
  /** A sound SQLite database, but not one of Entente. Nothing was touched. */
  'database-not-ours': { readonly path: string }
  /** Another program holds the database locked. */
  'database-busy': { readonly path: string }
  /** The copy that precedes a migration could not be made, or is not equal to the database. Nothing was migrated. */
  'copy-failed': { readonly path: string; readonly copy: string; readonly detail: string }
  /** A migration failed; the database is as it was, and `copy` a copy of it. */
  'migration-failed': { readonly path: string; readonly from: number; readonly to: number; readonly migration: string; readonly copy: string; readonly detail: string }
  'data-folder-read-only': { readonly path: string }
  /** Where the data folder should be is something else, for example a file. */
  'data-folder-not-a-folder': { readonly path: string }
  /** Another process holds the data folder. `pid` and `startedAt` are null when it has not said who it is. */
  'data-folder-in-use': { readonly path: string; readonly pid: number | null; readonly startedAt: string | null }
  'disk-full': { readonly path: string }
  /** The disk or its driver failed. */
  'disk-error': { readonly path: string; readonly detail: string }
  /** A file outside the data folder, an export for example, may not be written there. */
  'file-not-writable': { readonly path: string }
  /** The file is open in another program (Windows refuses to replace it then). */
  'file-busy': { readonly path: string }
  /** The folder that a file should be written into does not exist. */
  'folder-missing': { readonly path: string }
  /** The name given for a file is that of a folder. */
  'file-is-a-folder': { readonly path: string }
  /** The name given for a file is that of a device, a pipe or a socket. */
  'not-a-file': { readonly path: string }
  /** A file is not to be found. */
  'file-missing': { readonly path: string }
  /** A file may not be read. */
  'file-not-readable': { readonly path: string }
  /** A file was deleted or changed while it was being read. */
  'file-changed-meanwhile': { readonly path: string }
  /** A file kept in the data folder is not there any more. `hash` is the SHA-256 of its bytes, 64 hex digits. */
  'stored-file-missing': { readonly hash: string; readonly path: string }
  /** A file kept in the data folder no longer has the bytes it was stored with. */
  'stored-file-damaged': { readonly hash: string; readonly path: string }
  /** The text was saved in between, in another window for example: nothing was overwritten. */
  'text-changed-meanwhile': { readonly agreementId: string; readonly expected: number; readonly actual: number }
}

/** Why a database counts as damaged: no SQLite file, shorter than it says, gone while its journal is there, or an internal check that found faults. */
export type DamageReason = 'not-a-database' | 'cut-off' | 'missing' | 'check-failed'

export type StorageFailureCode = keyof StorageFailures

/** An expected failure as the value that crosses to the screens. */
export type StorageFailureValue = { readonly [C in StorageFailureCode]: { readonly code: C; readonly params: StorageFailures[C] } }[StorageFailureCode]

/** Thrown by store and files for what is expected to fail now and then; anything else that they throw is a defect. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
  readonly value: StorageFailureValue

  constructor(value: StorageFailureValue, cause?: unknown) {
    super(`${value.code} ${JSON.stringify(value.params)}`, { cause })
    this.value = value
  }

  get code(): StorageFailureCode {
    return this.value.code
  }
}

/** Whether an error is a StorageFailure, and when a code is given, one with this code. */
export function isStorageFailure(error: unknown, code?: StorageFailureCode): error is StorageFailure {
  return error instanceof StorageFailure && (code === undefined || error.code === code)
}

/** What was being done when the error came: it decides what "read-only" or "not found" means to a person. */
export type StorageTask = 'data-folder' | 'write' | 'read'

/**
 * The expected failure behind an error of SQLite or of the file system, by its `code` alone ("SQLITE_FULL", "ENOSPC"); null when it is
 * not one of those that are expected.
 */
export function storageFailureFrom(error: unknown, path: string, task: StorageTask): StorageFailure | null {
  if (error instanceof StorageFailure) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const value = valueOf(error.code, path, task, error.message)
  return value === null ? null : new StorageFailure(value, error)
}

/** The expected failure behind an error, or the error itself: to be thrown. */
export function orStorageFailure(error: unknown, path: string, task: StorageTask): unknown {
  return storageFailureFrom(error, path, task) ?? error
}

function valueOf(code: string, path: string, task: StorageTask, detail: string): StorageFailureValue | null {
  if (code.startsWith('SQLITE_')) return ofSqlite(code, path, detail)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk-full', params: { path } }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { code: ({ 'data-folder': 'data-folder-read-only', write: 'file-not-writable', read: 'file-not-readable' } as const)[task], params: { path } }
    case 'ENOENT':
      return { code: task === 'read' ? 'file-missing' : 'folder-missing', params: { path } }
    case 'ENOTDIR':
    case 'EEXIST':
      return { code: task === 'data-folder' ? 'data-folder-not-a-folder' : task === 'read' ? 'file-missing' : 'folder-missing', params: { path } }
    case 'EISDIR':
      return { code: 'file-is-a-folder', params: { path } }
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'file-busy', params: { path } }
    case 'ESTALE':
      return { code: 'file-changed-meanwhile', params: { path } }
    case 'EIO':
      return { code: 'disk-error', params: { path, detail } }
    default:
      return null
  }
}

/** Extended codes ("SQLITE_IOERR_WRITE") are told by their beginning; the two that mean a full disk come first. */
function ofSqlite(code: string, path: string, detail: string): StorageFailureValue | null {
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return { code: 'disk-full', params: { path } }
  if (code.startsWith('SQLITE_IOERR')) return { code: 'disk-error', params: { path, detail } }
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) return { code: 'data-folder-read-only', params: { path } }
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return { code: 'database-busy', params: { path } }
  if (code.startsWith('SQLITE_NOTADB')) return { code: 'database-damaged', params: { path, reason: 'not-a-database', detail } }
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'database-damaged', params: { path, reason: 'check-failed', detail } }
  return null
}
