import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isStorageFailure, StorageFailure } from '../../domain/storage-failure.ts'
import { type BlobFolder, blobPath } from '../blobs.ts'
import { syncFolder, writeAndSync } from '../durable.ts'
import type { DataFolder } from '../layout.ts'
import { takeIn } from '../take-in.ts'
import { type BackupKind, type Contents, type Manifest, parts, writeManifest } from './manifest.ts'
import { type FoundBackup, measureFile, poolOf } from './places.ts'
import { templateFiles } from './template-files.ts'
import { comingName } from './thin-out.ts'

/** What a copy of the database was found to hold. */
export interface CopyFacts {
  readonly world: string
  readonly organization: string
  readonly agreements: number
  /** The stored files that it points at. */
  readonly hashes: readonly string[]
}

export interface BackupWork {
  readonly data: Pick<DataFolder, 'files' | 'templates'>
  /** The name that it has in its folder until it is finished. */
  readonly unfinished: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly appVersion: string
  readonly kind: BackupKind
  /** Writes a copy of the database to this path, makes sure that the copy is whole and has the same rows, and says what is in it. */
  readonly copyDatabase: (path: string) => Promise<CopyFacts>
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Writes a backup into a folder that is there: the database, every stored file and every own template, each read again after it was
 * written. It gets its name when all of it is on the disk: one that failed or was stopped never looks like a backup.
 */
export async function writeBackup(folder: string, work: BackupWork): Promise<FoundBackup> {
  const { at, appVersion, kind, data } = work
  const unfinished = join(folder, work.unfinished)
  try {
    await mkdir(unfinished, { mode: 0o700 })
    // Before there is a list, whoever tidies up the folder meanwhile takes no stored file away.
    const database = join(unfinished, parts.database)
    const { hashes, ...facts } = await work.copyDatabase(database)
    await sync(database)
    const all = await storedHashes(data, hashes)
    await writeAndSync(join(unfinished, comingName), Buffer.from(JSON.stringify(all)), 0o600)
    const { files, missing } = await keepFiles(poolOf(folder), data, all, work.onProgress)
    const templates = await keepTemplates(data.templates, join(unfinished, parts.templates))
    const size = files.reduce((sum, file) => sum + file.size, 0)
    const about = { at, appVersion, kind, ...facts, files: { count: files.length, size }, templates: folders(templates), missing, database: await measured(database) }
    const manifest: Manifest = await writeManifest(unfinished, about, { files, templates })
    await rm(join(unfinished, comingName))
    await syncFolder(unfinished)
    const place = await named(folder, unfinished, at)
    await syncFolder(folder)
    return { ...place, manifest }
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
    throw error
  }
}

/** All that is stored, also what was taken off its agreement and can be put back, and all that the database points at. */
async function storedHashes({ files }: BlobFolder, pointedAt: readonly string[]): Promise<readonly string[]> {
  const found = new Set(pointedAt)
  for (const start of await readdir(files)) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue
    for (const rest of await readdir(join(files, start))) if (/^[0-9a-f]{62}$/.test(rest)) found.add(start + rest)
  }
  return [...found].toSorted()
}

async function keepFiles(pool: BlobFolder, from: BlobFolder, hashes: readonly string[], onProgress: BackupWork['onProgress']): Promise<Pick<Contents, 'files'> & { readonly missing: number }> {
  const files: Contents['files'] = []
  for (const [index, hash] of hashes.entries()) {
    const size = await keepFile(pool, from, hash)
    if (size !== null) files.push({ hash, size })
    onProgress(index + 1, hashes.length)
  }
  return { files, missing: hashes.length - files.length }
}

/** The length of the bytes that are in the pool afterwards, read again; null: the data folder does not have them either. */
async function keepFile(pool: BlobFolder, from: BlobFolder, hash: string): Promise<number | null> {
  const path = blobPath(pool, hash)
  const there = await measureFile(path)
  if (there?.sha256 === hash) return there.size
  const source = blobPath(from, hash)
  if ((await measureFile(source))?.sha256 !== hash) return null
  try {
    await takeIn(pool, source, Number.MAX_SAFE_INTEGER)
  } catch (error) {
    if (isStorageFailure(error, 'file-missing')) return null
    throw error
  }
  const copied = await measureFile(path)
  if (copied?.sha256 !== hash) throw notAsWritten(path)
  return copied.size
}

async function keepTemplates(from: string, to: string): Promise<Contents['templates']> {
  const kept: Contents['templates'] = []
  for (const { path, bytes } of await templateFiles(from)) {
    const target = join(to, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await writeAndSync(target, bytes, 0o600)
    kept.push({ path, ...(await measured(target)) })
  }
  return kept
}

function folders(templates: Contents['templates']): number {
  return new Set(templates.map(({ path }) => dirname(path))).size
}

async function measured(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const found = await measureFile(path)
  if (found === null) throw notAsWritten(path)
  return found
}

/** Two in one second are told apart by a number. */
async function named(folder: string, unfinished: string, at: string): Promise<Pick<FoundBackup, 'name' | 'path'>> {
  const plain = `entente-${at.slice(0, 19).replaceAll(':', '')}Z`
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? plain : `${plain}-${number}`
    const path = join(folder, name)
    if (await stat(path).catch(() => null)) continue
    await rename(unfinished, path)
    return { name, path }
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}

function notAsWritten(path: string): StorageFailure {
  return new StorageFailure({ code: 'disk-error', params: { path, detail: 'what was written reads differently' } })
}
