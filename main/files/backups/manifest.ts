import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAndSync } from '../durable.ts'
import { readWhole } from '../read-whole.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** The form of the backups that this version writes; a later one is not understood. */
const format = 1

/** Why a backup was made. */
export const backupKinds = ['made', 'automatic', 'before-restore'] as const
export type BackupKind = (typeof backupKinds)[number]

const manifest = z.strictObject({
  format: z.literal(format),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Whose data it is, by the id of the organization: data folders may share a backups folder. */
  world: z.string().max(100),
  organization: z.string().max(1_000),
  appVersion: z.string().max(100),
  kind: z.enum(backupKinds),
  agreements: count,
  files: z.strictObject({ count, size: count }),
  templates: count,
  /** Stored files that were missing or damaged in the data folder already. */
  missing: count,
  database: z.strictObject({ size: count, sha256 }),
  contents: z.strictObject({ size: count, sha256 }),
})
/** What is known of a backup without reading it through; it stands as `manifest.json` in its folder. */
export type Manifest = z.output<typeof manifest>

/** A part of a path can lead nowhere else, on any system. */
const templatePath = z.string().max(500).regex(/^[^./\\:\0][^/\\:\0]*(\/[^./\\:\0][^/\\:\0]*)*$/)
const contents = z.strictObject({
  files: z.array(z.strictObject({ hash: sha256, size: count })),
  templates: z.array(z.strictObject({ path: templatePath, size: count, sha256 })),
})
/** Every file of a backup beside its database; it stands as `contents.json` in its folder. */
export type Contents = z.output<typeof contents>

export const parts = { manifest: 'manifest.json', contents: 'contents.json', database: 'entente.db', templates: 'templates' } as const

const manifestLimit = 100_000
const contentsLimit = 256 * 1024 * 1024

export type ReadManifest = { readonly kind: 'read'; readonly manifest: Manifest } | { readonly kind: 'newer' } | { readonly kind: 'unclear' } | { readonly kind: 'missing' }

/** What a backup's folder says of itself. */
export async function readManifest(backup: string): Promise<ReadManifest> {
  const text = await readSmall(join(backup, parts.manifest), manifestLimit)
  if (text === null) return { kind: 'missing' }
  const found = asJson(text)
  const read = manifest.safeParse(found)
  if (read.success) return { kind: 'read', manifest: read.data }
  return z.looseObject({ format: z.number().gt(format) }).safeParse(found).success ? { kind: 'newer' } : { kind: 'unclear' }
}

/** The list of a backup's files; null: it is not the one that the manifest speaks of. */
export async function readContents(backup: string, { contents: expected }: Manifest): Promise<Contents | null> {
  const text = await readSmall(join(backup, parts.contents), contentsLimit)
  if (text === null || hashOf(text) !== expected.sha256) return null
  return contents.safeParse(asJson(text)).data ?? null
}

/** Writes both into a backup's folder, the manifest last. */
export async function writeManifest(backup: string, facts: Omit<Manifest, 'format' | 'contents'>, listed: Contents): Promise<Manifest> {
  const text = JSON.stringify(listed)
  await writeAndSync(join(backup, parts.contents), Buffer.from(text), 0o600)
  const written: Manifest = { format, ...facts, contents: { size: Buffer.byteLength(text), sha256: hashOf(text) } }
  await writeAndSync(join(backup, parts.manifest), Buffer.from(`${JSON.stringify(written, null, 2)}\n`), 0o600)
  return written
}

async function readSmall(path: string, limit: number): Promise<string | null> {
  const bytes = await readWhole(path, limit).catch(() => null)
  return bytes === null ? null : new TextDecoder().decode(bytes)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
