import { copyFileSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { orStorageFailure, StorageFailure, storageFailureFrom } from '../domain/storage-failure.ts'
import { syncToDisk } from './durable.ts'
import { checkAndCount } from './inspect.ts'

/**
 * Copies a database that this process does not have open into `folder`, as `entente-v<version>-<time>.db`, byte for byte, and makes sure
 * that the copy is whole and has the same rows. Returns the copy's path. Throws `copy-failed`, or what was wrong with the disk.
 */
export function copyAside(path: string, folder: string, version: number, now: string): string {
  const copy = freeName(folder, `entente-v${version}-${now.replaceAll(/[-:]|\.\d+/g, '')}`)
  const part = `${copy}.part`
  makeFolder(folder)
  emptyJournal(path)
  try {
    copyFileSync(path, part, constants.COPYFILE_FICLONE)
    syncToDisk(part)
    compare(path, part)
    renameSync(part, copy)
    syncToDisk(folder)
    return copy
  } catch (error) {
    rmSync(part, { force: true })
    const known = storageFailureFrom(error, copy, 'data-folder')
    if (known !== null && known.code !== 'database-damaged') throw known
    throw new StorageFailure({ code: 'copy-failed', params: { path, copy, detail: error instanceof Error ? error.message : String(error) } }, error)
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw orStorageFailure(error, folder, 'data-folder')
  }
}

/** Moves what is still in the -wal file into the database, so that the one file is all of it. */
function emptyJournal(path: string): void {
  try {
    const sqlite = new Sqlite(path, { fileMustExist: true })
    try {
      const [state] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (state?.busy !== 0) throw new StorageFailure({ code: 'database-busy', params: { path } })
    } finally {
      sqlite.close()
    }
  } catch (error) {
    throw orStorageFailure(error, path, 'data-folder')
  }
}

function compare(path: string, copy: string): void {
  const [right, copied] = [JSON.stringify(checkAndCount(path)), JSON.stringify(checkAndCount(copy))]
  if (right !== copied) throw new Error(`The database has ${right} rows, the copy ${copied}.`)
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${name}.db` : `${name}-${number}.db`)
    if (!existsSync(path)) return path
  }
}
