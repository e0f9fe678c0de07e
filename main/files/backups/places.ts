import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobFolder } from '../blobs.ts'
import { type Manifest, readManifest } from './manifest.ts'

/** A backup in a backups folder. */
export interface FoundBackup {
  readonly name: string
  readonly path: string
  readonly manifest: Manifest
}

/** How the folder of a backup is called. */
export const backupNamed = /^entente-\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?$/

const poolName = 'entente-files'

/** The stored files of all backups in a folder, each once. */
export function poolOf(folder: string): BlobFolder {
  return { files: join(folder, poolName) }
}

/** The name of what is being written by the one who works on a data folder; only that one takes it away at once. */
export function unfinishedName(dataFolder: string, id: string): string {
  return `${unfinishedOf(dataFolder)}${id}`
}

export function unfinishedOf(dataFolder: string): string {
  return `.unfinished-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}-`
}

export const unfinishedNamed = /^\.unfinished-[0-9a-f]{12}-[0-9a-f-]{36}$/

/** The backups in a folder, the latest first; what is none, or of a later version, is not among them. Throws what the disk says when the folder cannot be read. */
export async function listBackups(folder: string): Promise<readonly FoundBackup[]> {
  const names = (await readdir(folder)).filter((name) => backupNamed.test(name)).toSorted().toReversed()
  const found: FoundBackup[] = []
  for (const name of names) {
    const path = join(folder, name)
    const read = await readManifest(path)
    if (read.kind === 'read') found.push({ name, path, manifest: read.manifest })
  }
  return found
}

/** SHA-256 and length of a file, read piece by piece; null: it cannot be read. */
export async function measureFile(path: string): Promise<{ readonly sha256: string; readonly size: number } | null> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of createReadStream(path)) {
      hash.update(piece as Buffer)
      size += (piece as Buffer).length
    }
    return { sha256: hash.digest('hex'), size }
  } catch {
    return null
  }
}
