import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { type BlobFolder, blobPath, moveIn, unfinishedFolder } from './blobs.ts'
import { type Copying, copyBytes } from './copy-bytes.ts'
import { refuseEndless } from './read-whole.ts'

export interface TakenIn {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
}

/**
 * Keeps the bytes of a file of the person's, without ever having all of them in memory; null when there are more than `limit`. They are on
 * the disk when this returns. Throws a StorageFailure: `file-missing`, `file-not-readable`, `file-is-a-folder`,
 * `file-changed-meanwhile`, `disk-full`, `data-folder-read-only`, `disk-error`.
 */
export async function takeIn(folder: BlobFolder, path: string, limit: number, how: Copying = {}): Promise<TakenIn | null> {
  const from = await opened(path)
  try {
    const { size: total } = await from.stat()
    if (total > limit) return null
    return await stored(folder, path, from, total, how)
  } finally {
    await from.close()
  }
}

async function opened(path: string): Promise<FileHandle> {
  try {
    await refuseEndless(path)
    const file = await open(path, 'r')
    if (!(await file.stat()).isDirectory()) return file
    await file.close()
    throw new StorageFailure({ code: 'file-is-a-folder', params: { path } })
  } catch (error) {
    throw orStorageFailure(error, path, 'read')
  }
}

async function stored(folder: BlobFolder, path: string, from: FileHandle, total: number, how: Copying): Promise<TakenIn> {
  const unfinished = join(unfinishedFolder(folder), randomUUID())
  try {
    await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
    const taken = await copied(path, from, unfinished, total, how)
    await moveIn(folder, unfinished, blobPath(folder, taken.hash))
    return taken
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw orStorageFailure(error, unfinished, 'data-folder')
  }
}

async function copied(path: string, from: FileHandle, unfinished: string, total: number, how: Copying): Promise<TakenIn> {
  const to = await open(unfinished, 'wx', 0o600)
  try {
    const taken = await copyBytes(from, to, total, how)
    await refuseChanged(path, from, total, taken.size)
    await to.sync()
    return taken
  } finally {
    await to.close()
  }
}

/** A file that another program cut off, went on writing or deleted meanwhile is not the one that the person chose. */
async function refuseChanged(path: string, from: FileHandle, total: number, read: number): Promise<void> {
  const [now, there] = [await from.stat(), await stat(path).catch(() => null)]
  if (read !== total || now.size !== total || there === null) throw new StorageFailure({ code: 'file-changed-meanwhile', params: { path } })
}
