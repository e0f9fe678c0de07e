import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { orStorageFailure } from '../domain/storage-failure.ts'
import { finishRestore } from './backups/restore.ts'
import { removeUnfinished } from './blobs.ts'
import { writeAndSync } from './durable.ts'

/** Where everything is in a data folder; absolute paths. */
export interface DataFolder {
  readonly root: string
  /** The SQLite database; it may not be there yet. */
  readonly database: string
  /** The bytes of every file, by their hash. */
  readonly files: string
  /** The person's own templates, one folder each. */
  readonly templates: string
  readonly backups: string
  readonly logs: string
}

export function layoutOf(path: string): DataFolder {
  const root = resolve(path)
  return { root, database: join(root, 'entente.db'), files: join(root, 'files'), templates: join(root, 'templates'), backups: join(root, 'backups'), logs: join(root, 'logs') }
}

/** What a first start needs at the least, in bytes. */
const probeBytes = 64 * 1024

/**
 * Makes the data folder and what belongs in it (readable by this user only), and makes sure that it can be written to. Throws a
 * StorageFailure: `data-folder-read-only`, `data-folder-not-a-folder`, `folder-missing`, `disk-full`, `disk-error`.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder = layoutOf(path)
  try {
    for (const part of [folder.root, folder.files, folder.templates, folder.backups, folder.logs]) await makeFolder(part)
    await probe(folder.root)
    return folder
  } catch (error) {
    throw orStorageFailure(error, folder.root, 'data-folder')
  }
}

/** Removes what a process that was killed left unfinished, and carries through a restore that was decided for. To be called by the one that holds the folder's lock. */
export async function tidyDataFolder(folder: DataFolder): Promise<void> {
  await finishRestore(folder)
  await removeUnfinished(folder)
  for (const name of await readdir(folder.root)) if (/^\.(probe-|entente\.lock\.)/.test(name)) await rm(join(folder.root, name), { force: true })
}

/** One by one: on a read-only disk Node's recursive `mkdir` says that something does not exist. */
async function makeFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory() === true) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another process that starts at the same moment may have made it.
    if (!(await stat(path).catch(() => null))?.isDirectory()) throw error
  })
}

/** Writes into a folder and takes it away again. Permissions lie (root, network drives, quotas): only writing tells. */
export async function probe(folder: string): Promise<void> {
  const path = join(folder, `.probe-${randomUUID()}`)
  try {
    await writeAndSync(path, Buffer.alloc(probeBytes), 0o600)
  } finally {
    await rm(path, { force: true })
  }
}
