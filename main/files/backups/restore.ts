import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StorageFailure } from '../../domain/storage-failure.ts'
import { blobPath } from '../blobs.ts'
import { syncFolder, writeAndSync } from '../durable.ts'
import type { DataFolder } from '../layout.ts'
import { takeIn } from '../take-in.ts'
import { parts } from './manifest.ts'
import { measureFile, poolOf } from './places.ts'
import type { ReadBackup } from './read-backup.ts'

/** What takes the place of the data lies here until all of it is there. */
const stageOf = (root: string) => join(root, '.restoring')
/** From the moment that this file is there, the restore is carried through, whoever is killed. */
const ready = 'ready'
const before = 'templates-before'
const journals = ['-wal', '-journal']

/** Brings everything of a backup into the data folder without touching what is in use; gives the path of the staged database, of a database alone with its journal beside it. Stored files are only added. */
export async function stageRestore(folder: DataFolder, backup: Extract<ReadBackup, { kind: 'whole' | 'database' }>, onProgress: (done: number, total: number) => void): Promise<string> {
  const stage = stageOf(folder.root)
  await rm(stage, { recursive: true, force: true })
  await mkdir(stage, { mode: 0o700 })
  const database = join(stage, parts.database)
  if (backup.kind === 'database') {
    // What was written last may be in its journal only.
    for (const ending of ['', ...journals]) if (existsSync(backup.path + ending)) await copied(backup.path + ending, database + ending)
    return database
  }
  await copied(join(backup.path, parts.database), database)
  const { manifest, contents, path } = backup
  await requireSame(database, manifest.database.sha256)
  await mkdir(join(stage, parts.templates), { mode: 0o700 })
  for (const template of contents.templates) {
    const target = join(stage, parts.templates, template.path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await copied(join(path, parts.templates, template.path), target)
    await requireSame(target, template.sha256)
  }
  const pool = poolOf(dirname(path))
  for (const [index, { hash }] of contents.files.entries()) {
    const place = blobPath(folder, hash)
    if ((await measureFile(place))?.sha256 !== hash) await takeIn(folder, blobPath(pool, hash), Number.MAX_SAFE_INTEGER)
    await requireSame(place, hash)
    onProgress(index + 1, contents.files.length)
  }
  return database
}

/** Decides for what was staged: it takes the place of the data when the folder is opened next. */
export async function decideRestore({ root }: DataFolder): Promise<void> {
  const stage = stageOf(root)
  await syncFolder(stage)
  await writeAndSync(join(stage, ready), new Uint8Array(), 0o600)
  await syncFolder(stage)
  await syncFolder(root)
}

export async function dropStaged({ root }: DataFolder): Promise<void> {
  await rm(stageOf(root), { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Carries through a restore that was decided for, and takes away one that was not. Whoever calls holds the folder's lock, and nobody has
 * the database open. Killed in between, it goes on when it is called next.
 */
export async function finishRestore(folder: DataFolder): Promise<void> {
  const stage = stageOf(folder.root)
  if (!existsSync(stage)) return
  if (existsSync(join(stage, ready))) {
    await replaceDatabase(folder, join(stage, parts.database))
    await replaceTemplates(folder, stage)
    await syncFolder(folder.root)
  }
  await dropStaged(folder)
}

/** What is left of the journal of the former database must not be taken for one of the new database. */
async function replaceDatabase({ root, database }: DataFolder, staged: string): Promise<void> {
  if (!existsSync(staged)) return
  for (const ending of [...journals, '-shm']) await rm(database + ending, { force: true })
  await syncFolder(root)
  await rename(staged, database)
  await syncFolder(root)
}

async function replaceTemplates({ templates }: DataFolder, stage: string): Promise<void> {
  const staged = join(stage, parts.templates)
  if (!existsSync(staged)) return
  const former = join(stage, before)
  // What stands at the place although the former ones were set aside already was made anew by an opening, and is empty.
  if (existsSync(former)) await rm(templates, { recursive: true, force: true })
  else if (existsSync(templates)) await rename(templates, former)
  await rename(staged, templates)
}

async function copied(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.sync().finally(() => file.close())
}

async function requireSame(path: string, sha256: string): Promise<void> {
  if ((await measureFile(path))?.sha256 !== sha256) throw new StorageFailure({ code: 'disk-error', params: { path, detail: 'what was written reads differently' } })
}
