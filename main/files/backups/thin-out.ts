import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readWhole } from '../read-whole.ts'
import { readContents, readManifest } from './manifest.ts'
import { backupNamed, listBackups, poolOf, unfinishedNamed, unfinishedOf } from './places.ts'

/** So many that were made before a restore are kept besides. */
const beforeRestores = 3
/** What somebody else left unfinished for so long was left by a process that was killed; in milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1_000

/** The hashes that are about to be pointed at, in the folder of a backup that is being written. */
export const comingName = 'coming.json'

/**
 * Removes the oldest backups of this world beyond `keep`, and the stored files to which no backup points any more. Each loses its name
 * first, for one of `names`, which mark what is unfinished: one of which only a part is left must not look like a backup. Those from after
 * `now` were made while the clock was ahead: they count as the oldest.
 */
export async function thinOut(folder: string, world: string, keep: number, now: string, names: () => string): Promise<void> {
  const listed = (await listBackups(folder)).filter(({ manifest }) => manifest.world === world)
  const own = [...listed.filter(({ manifest }) => manifest.at <= now), ...listed.filter(({ manifest }) => manifest.at > now)]
  const usual = own.filter(({ manifest }) => manifest.kind !== 'before-restore')
  const before = own.filter(({ manifest }) => manifest.kind === 'before-restore')
  for (const { path } of [...usual.slice(keep), ...before.slice(beforeRestores)]) {
    const nameless = join(folder, names())
    await rename(path, nameless)
    await rm(nameless, { recursive: true, force: true })
  }
  await removeUnreferred(folder)
}

/** Removes what was being written into a backups folder when a process was killed. Only while nobody else works on the data folder. */
export async function removeAbandoned(folder: string, dataFolder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!unfinishedNamed.test(name)) continue
    const path = join(folder, name)
    const since = (await stat(path).catch(() => null))?.mtimeMs ?? Date.now()
    if (name.startsWith(unfinishedOf(dataFolder)) || Date.now() - since > abandonedAfter) await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function removeUnreferred(folder: string): Promise<void> {
  const wanted = await referredTo(folder)
  if (wanted === null) return
  const { files } = poolOf(folder)
  for (const start of await readdir(files).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue
    for (const rest of await readdir(join(files, start))) if (/^[0-9a-f]{62}$/.test(rest) && !wanted.has(start + rest)) await rm(join(files, start, rest), { force: true })
  }
}

/** The hashes that some backup, finished or not, points at; null: one of them cannot be read, and nothing may be taken away. */
async function referredTo(folder: string): Promise<ReadonlySet<string> | null> {
  const wanted = new Set<string>()
  for (const name of await readdir(folder)) {
    if (!backupNamed.test(name) && !unfinishedNamed.test(name)) continue
    const hashes = backupNamed.test(name) ? await hashesOf(join(folder, name)) : await comingInto(join(folder, name))
    if (hashes === null) return null
    for (const hash of hashes) wanted.add(hash)
  }
  return wanted
}

async function hashesOf(backup: string): Promise<readonly string[] | null> {
  const read = await readManifest(backup)
  return read.kind === 'read' ? ((await readContents(backup, read.manifest))?.files.map(({ hash }) => hash) ?? null) : null
}

async function comingInto(unfinished: string): Promise<readonly string[] | null> {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode((await readWhole(join(unfinished, comingName), 256 * 1024 * 1024)) ?? new Uint8Array()))
    return Array.isArray(read) ? read.map(String) : null
  } catch {
    return null
  }
}
