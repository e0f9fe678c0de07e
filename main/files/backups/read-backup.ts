import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { blobPath } from '../blobs.ts'
import { type Contents, type Manifest, parts, readContents, readManifest } from './manifest.ts'
import { measureFile, poolOf } from './places.ts'

/** What a person named as a backup, read through. */
export type ReadBackup =
  | { readonly kind: 'whole'; readonly path: string; readonly manifest: Manifest; readonly contents: Contents }
  /** A database alone, such as the copy that was made before an update. */
  | { readonly kind: 'database'; readonly path: string }
  | { readonly kind: 'missing' }
  /** No backup of Entente. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly what: string }

/** Reads all of a backup and compares it with its lists: the database, every stored file and every template. A file of it may be named in its place. */
export async function readBackup(named: string, onProgress: (done: number, total: number) => void): Promise<ReadBackup> {
  const there = await stat(named).catch(() => null)
  if (there === null) return { kind: 'missing' }
  if (there.isDirectory()) return readFolder(named, onProgress)
  const folder = dirname(named)
  const inBackup = (await readManifest(folder)).kind !== 'missing' && Object.values(parts).some((part) => part === basename(named))
  return inBackup ? readFolder(folder, onProgress) : { kind: 'database', path: named }
}

async function readFolder(path: string, onProgress: (done: number, total: number) => void): Promise<ReadBackup> {
  const read = await readManifest(path)
  if (read.kind === 'missing') return { kind: 'foreign' }
  if (read.kind === 'newer') return { kind: 'newer' }
  if (read.kind === 'unclear') return damaged(parts.manifest)
  const { manifest } = read
  const contents = await readContents(path, manifest)
  if (contents === null) return damaged(parts.contents)
  if ((await measureFile(join(path, parts.database)))?.sha256 !== manifest.database.sha256) return damaged(parts.database)
  for (const template of contents.templates) {
    if ((await measureFile(join(path, parts.templates, template.path)))?.sha256 !== template.sha256) return damaged(`${parts.templates}/${template.path}`)
  }
  const pool = poolOf(dirname(path))
  for (const [index, { hash }] of contents.files.entries()) {
    const stored = blobPath(pool, hash)
    if ((await measureFile(stored))?.sha256 !== hash) return damaged(stored)
    onProgress(index + 1, contents.files.length)
  }
  return { kind: 'whole', path, manifest, contents }
}

function damaged(what: string): ReadBackup {
  return { kind: 'damaged', what }
}
