import { open, stat } from 'node:fs/promises'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'

/** The bytes of a file; null when there are more than `limit`. Throws a StorageFailure: `file-missing`, `file-not-readable`, `file-is-a-folder`, `disk-error`. */
export async function readWhole(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    await refuseEndless(path)
    const file = await open(path, 'r')
    try {
      if ((await file.stat()).size > limit) return null
      return new Uint8Array(await file.readFile())
    } finally {
      await file.close()
    }
  } catch (error) {
    throw orStorageFailure(error, path, 'read')
  }
}

/** A device or a pipe has no size, and may never end; opening a pipe alone can wait forever. */
export async function refuseEndless(path: string): Promise<void> {
  const facts = await stat(path)
  if (!facts.isFile() && !facts.isDirectory()) throw new StorageFailure({ code: 'file-not-readable', params: { path } })
}
