import { randomUUID } from 'node:crypto'
import { lstat, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { syncFolder, writeAndSync } from './durable.ts'

/** A file to be written; `path` is absolute. */
export interface Writing {
  readonly path: string
  readonly bytes: Uint8Array
}

interface Staged {
  readonly path: string
  readonly target: string
  readonly unfinished: string
}

/**
 * Writes files whole: all of them are written beside their places before the first takes its place, so that what can fail fails before
 * anything is replaced, and nothing half-written is left. On the disk when this returns. A link is followed; what is no ordinary file is
 * not replaced. Throws a StorageFailure: `folder-missing`, `file-not-writable`, `file-is-a-folder`, `not-a-file`, `file-busy`,
 * `disk-full`, `disk-error`.
 */
export async function writeFilesAtomically(files: readonly Writing[]): Promise<void> {
  const staged: Staged[] = []
  try {
    for (const { path, bytes } of files) {
      try {
        const target = await targetOf(path)
        const unfinished = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID()}.part`)
        staged.push({ path, target, unfinished })
        await writeAndSync(unfinished, bytes, 0o666)
      } catch (error) {
        throw orStorageFailure(error, path, 'write')
      }
    }
    for (const { path, target, unfinished } of staged) {
      try {
        await replace(unfinished, target, path)
        await syncFolder(dirname(target))
      } catch (error) {
        throw orStorageFailure(error, path, 'write')
      }
    }
  } catch (error) {
    for (const { unfinished } of staged) await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Where a link leads; the path itself when nothing is there yet. A device, a pipe or a socket must not be replaced by a file. */
export async function targetOf(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path)
  const there = await lstat(target).catch(() => null)
  if (there?.isDirectory()) throw new StorageFailure({ code: 'file-is-a-folder', params: { path } })
  if (there && !there.isFile()) throw new StorageFailure({ code: 'not-a-file', params: { path } })
  return target
}

/** Windows says "not permitted" when the file to be replaced is open in another program, such as Word. */
async function replace(from: string, to: string, path: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES')) throw new StorageFailure({ code: 'file-busy', params: { path } }, error)
    throw error
  }
}
