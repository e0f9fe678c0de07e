import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { orStorageFailure, storageFailureFrom } from '../domain/storage-failure.ts'

/** What the process that holds a data folder says of itself, for others to read (the file's mode is 0600). */
export interface LockInfo {
  readonly pid: number
  /** Where it listens: a socket's path or a pipe's name; empty when it does not. */
  readonly socket: string
  /** Whoever can read it may speak to the socket. */
  readonly token: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
}

export type Lock =
  | {
      readonly held: true
      /** Gives the folder back. Dying does the same. */
      readonly release: () => void
    }
  /** `by` is null while the holder has not said who it is. */
  | { readonly held: false; readonly by: LockInfo | null }

/**
 * Takes a data folder for this process alone, for as long as it lives. The lock is the operating system's, on `entente.lock`, and goes
 * with the process however it ends; `entente.lock.json` beside it only tells others who holds it. Throws a StorageFailure
 * (`data-folder-read-only`, `disk-full`, …). The holder must not open and close `entente.lock` itself, when copying the folder for
 * example: closing any handle of a file drops a process's locks on it (POSIX).
 */
export function takeLock(folder: string, info: LockInfo): Lock {
  const file = join(folder, 'entente.lock')
  const sqlite = lockFile(file)
  if (sqlite === null) return { held: false, by: readLockInfo(folder) }
  try {
    announce(folder, info)
  } catch (error) {
    sqlite.close()
    throw orStorageFailure(error, folder, 'data-folder')
  }
  return { held: true, release: () => release(folder, sqlite) }
}

/** Who holds a data folder; null when nobody who is still alive says so. Right only while the lock is held: see `takeLock`. */
export function readLockInfo(folder: string): LockInfo | null {
  try {
    const info = JSON.parse(readFileSync(infoFile(folder), 'utf8')) as unknown
    return isLockInfo(info) && isAlive(info.pid) ? info : null
  } catch {
    return null
  }
}

/** An exclusive transaction on an empty SQLite file that is never committed; null when another holds it. */
function lockFile(path: string): Sqlite | null {
  let sqlite: Sqlite | null = null
  try {
    sqlite = new Sqlite(path, { timeout: 0 })
    // Nothing is ever written: a journal beside it would only be litter.
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.exec('BEGIN EXCLUSIVE')
    return sqlite
  } catch (error) {
    sqlite?.close()
    const failure = storageFailureFrom(error, path, 'data-folder')
    if (failure?.code === 'database-busy') return null
    throw failure ?? error
  }
}

/** Renamed into place, so that nobody reads half of it. */
function announce(folder: string, info: LockInfo): void {
  const unfinished = join(folder, `.entente.lock.${randomUUID()}`)
  try {
    writeFileSync(unfinished, JSON.stringify(info), { mode: 0o600, flag: 'wx' })
    renameSync(unfinished, infoFile(folder))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function release(folder: string, sqlite: Sqlite): void {
  if (!sqlite.open) return
  rmSync(infoFile(folder), { force: true })
  sqlite.close()
}

function infoFile(folder: string): string {
  return join(folder, 'entente.lock.json')
}

function isLockInfo(value: unknown): value is LockInfo {
  const info = value as Record<keyof LockInfo, unknown> | null
  return typeof info === 'object' && info !== null && typeof info.pid === 'number' && typeof info.socket === 'string' && typeof info.token === 'string' && typeof info.startedAt === 'string'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
