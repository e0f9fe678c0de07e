import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { targetOf } from './atomic-write.ts'
import { type BlobFolder, blobPath, openStored } from './blobs.ts'
import { type Copying, copyBytes } from './copy-bytes.ts'
import { syncFolder } from './durable.ts'

/**
 * Writes a stored file out as a whole: what was at `path` is replaced only when all bytes are there and are those that were stored.
 * Throws a StorageFailure: `stored-file-missing`, `stored-file-damaged`, `folder-missing`, `file-not-writable`, `file-is-a-folder`,
 * `not-a-file`, `disk-full`, `disk-error`.
 */
export async function giveOut(folder: BlobFolder, hash: string, path: string, how: Copying = {}): Promise<void> {
  const target = await targetOf(path)
  const unfinished = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID()}.part`)
  try {
    await copied(folder, hash, unfinished, path, how)
    await rename(unfinished, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw orStorageFailure(error, path, 'write')
  }
}

async function copied(folder: BlobFolder, hash: string, unfinished: string, path: string, how: Copying): Promise<void> {
  const stored = blobPath(folder, hash)
  const from = await openStored(folder, hash)
  try {
    const to = await open(unfinished, 'wx', 0o666)
    try {
      const { hash: found } = await copyBytes(from, to, (await from.stat()).size, how)
      if (found !== hash) throw new StorageFailure({ code: 'stored-file-damaged', params: { hash, path: stored } })
      await to.sync()
    } finally {
      await to.close()
    }
  } catch (error) {
    throw orStorageFailure(error, path, 'write')
  } finally {
    await from.close()
  }
}
