import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { syncFolder, writeAndSync } from './durable.ts'

/** Where the stored files are: `files/ab/cdef…` under a data folder, named by the SHA-256 of their bytes. */
export interface BlobFolder {
  readonly files: string
}

/**
 * Keeps bytes, once however often they are given, and returns their hash (SHA-256, 64 lower-case hex digits). They are on the disk when
 * this returns: only then may a record point at them. A stored file is never changed; only one that was found damaged is put right.
 * Throws a StorageFailure (`disk-full`, `data-folder-read-only`, `disk-error`).
 */
export async function putBlob(folder: BlobFolder, bytes: Uint8Array): Promise<string> {
  const hash = hashOf(bytes)
  const path = blobPath(folder, hash)
  try {
    if (!(await isIntact(path, hash))) await write(folder, path, bytes)
    return hash
  } catch (error) {
    throw orStorageFailure(error, path, 'data-folder')
  }
}

/** The bytes that were stored, checked against their hash. Throws `stored-file-missing`, `stored-file-damaged` or what is wrong with the disk. */
export async function readBlob(folder: BlobFolder, hash: string): Promise<Buffer> {
  const path = blobPath(folder, hash)
  const bytes = await readIfThere(path)
  if (bytes === null) throw new StorageFailure({ code: 'stored-file-missing', params: { hash, path } })
  if (hashOf(bytes) !== hash) throw new StorageFailure({ code: 'stored-file-damaged', params: { hash, path } })
  return bytes
}

/**
 * Makes sure that what was stored is there and is what was put in, without ever having all of it in memory. Throws `stored-file-missing`,
 * `stored-file-damaged`, what is wrong with the disk, or the reason of `signal`.
 */
export async function checkBlob(folder: BlobFolder, hash: string, signal?: AbortSignal): Promise<void> {
  const path = blobPath(folder, hash)
  const file = await openStored(folder, hash)
  try {
    if ((await hashOfFile(file, path, signal)) !== hash) throw new StorageFailure({ code: 'stored-file-damaged', params: { hash, path } })
  } finally {
    await file.close()
  }
}

/** Opens a stored file to be read. Throws `stored-file-missing` or what is wrong with the disk. */
export async function openStored(folder: BlobFolder, hash: string): Promise<FileHandle> {
  const path = blobPath(folder, hash)
  return open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new StorageFailure({ code: 'stored-file-missing', params: { hash, path } }) : orStorageFailure(error, path, 'read')
  })
}

/** Where a stored file is. Throws on anything that is not a hash: a path is never made of a stranger's words. */
export function blobPath(folder: BlobFolder, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError(`Not a SHA-256: ${hash}`)
  return join(folder.files, hash.slice(0, 2), hash.slice(2))
}

/** Removes what was being written when a process was killed. Not while another process writes. */
export async function removeUnfinished(folder: BlobFolder): Promise<void> {
  await rm(unfinishedFolder(folder), { recursive: true, force: true })
}

/** All unfinished files are in one folder, so that finding them takes no walk through the thousands of finished ones. */
export function unfinishedFolder(folder: BlobFolder): string {
  return join(folder.files, '.unfinished')
}

async function write(folder: BlobFolder, path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(unfinishedFolder(folder), randomUUID())
  await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 })
  try {
    await writeAndSync(unfinished, bytes, 0o600)
    await moveIn(folder, unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Gives a finished file, which is on the disk, its place under its hash. */
export async function moveIn(folder: BlobFolder, finished: string, path: string): Promise<void> {
  const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(finished, path)
  await syncFolder(dirname(path))
  if (made !== undefined) await syncFolder(folder.files)
}

async function isIntact(path: string, hash: string): Promise<boolean> {
  const bytes = await readIfThere(path)
  return bytes !== null && hashOf(bytes) === hash
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw orStorageFailure(error, path, 'read')
  }
}

const piece = 1024 * 1024

async function hashOfFile(file: FileHandle, path: string, signal?: AbortSignal): Promise<string> {
  const sha256 = createHash('sha256')
  const buffer = Buffer.allocUnsafe(piece)
  for (let at = 0; ; ) {
    signal?.throwIfAborted()
    const { bytesRead } = await file.read(buffer, 0, piece, at).catch((error: unknown) => {
      throw orStorageFailure(error, path, 'read')
    })
    if (bytesRead === 0) return sha256.digest('hex')
    sha256.update(buffer.subarray(0, bytesRead))
    at += bytesRead
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
