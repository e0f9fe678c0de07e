import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { syncFolder, writeAndSync } from './durable.ts'

/**
 * Writes a file whole or not at all: when it fails, what stood at `path` before is untouched, and nothing half-written is left. On the
 * disk when this returns. Throws a StorageFailure: `folder-missing`, `file-not-writable`, `file-is-a-folder`, `file-busy`, `disk-full`,
 * `disk-error`.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.part`)
  try {
    await writeAndSync(unfinished, bytes, 0o666)
    await replace(unfinished, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw orStorageFailure(error, path, 'write')
  }
}

/** Windows says "not permitted" when the file to be replaced is open in another program, such as Word. */
async function replace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES')) throw new StorageFailure({ code: 'file-busy', params: { path: to } }, error)
    throw error
  }
}
