import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { backupMethods, Backups, BackupFacts } from '../contract/backups.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure, type Outcome, type Problem, problem, ProblemError } from '../contract/problem.ts'
import { storageFailureFrom } from '../domain/storage-failure.ts'
import { backupCopies } from '../files/backup-copies.ts'
import type { BackupKind } from '../files/backups/manifest.ts'
import { type FoundBackup, listBackups, unfinishedName } from '../files/backups/places.ts'
import { decideRestore, dropStaged } from '../files/backups/restore.ts'
import { type BackupSettings, readBackupSettings, writeBackupSettings } from '../files/backups/settings.ts'
import { removeAbandoned, thinOut } from '../files/backups/thin-out.ts'
import { probe } from '../files/layout.ts'
import { isInside, realPath } from '../files/paths.ts'
import { asProblem } from './as-problem.ts'
import { factsOf } from './backup-jobs.ts'
import type { Call, ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { myOrganization } from './organizations.ts'

type Named = { readonly name: string } | { readonly grant: string } | { readonly path: string }
type Reporting = Pick<Call, 'signal' | 'progress'>

export function backupHandlers(context: ServiceContext): HandlersOf<typeof backupMethods> {
  return {
    'backups.list': () => overview(context),
    'backups.make': async ({ to }, call) => {
      const folder = to ? context.grants.pathFor(to, 'folder', call.door) : await folderOf(context)
      const found = await backUp(context, folder, 'made', call)
      troubles.delete(context)
      context.changed({ kind: 'backups-changed' })
      return { name: found.name, ...factsOf(found.manifest), path: found.path }
    },
    'backups.choose': async ({ folder }, { door }) => {
      const path = folder && context.grants.pathFor(folder, 'folder', door)
      if (path !== null) await requireWritable(context, path)
      troubles.delete(context)
      await change(context, { folder: path })
      return null
    },
    'backups.set': async (chosen) => {
      await change(context, chosen)
      return null
    },
    'backups.read': async ({ backup }, call) => {
      const path = await pathOf(context, backup, call)
      const facts = settled(await context.work.run('readBackup', { path }, { signal: call.signal, onProgress: call.progress }))
      return { ...facts, grant: context.grants.allow(path, 'folder') }
    },
    'backups.restore': async ({ backup }, call) => {
      const path = await pathOf(context, backup, call)
      if (restoring.has(context)) throw failure('data-being-replaced')
      restoring.add(context)
      try {
        return await restore(context, path, call)
      } finally {
        restoring.delete(context)
      }
    },
  }
}

const restoring = new WeakSet<ServiceContext>()
/** Why the last automatic backup was not made, for as long as the app is open. */
const troubles = new WeakMap<ServiceContext, Problem>()
const turns = new WeakMap<ServiceContext, Promise<unknown>>()

/** Two backups at a time would take each other for leftovers. */
function inTurn<T>(context: ServiceContext, work: () => Promise<T>): Promise<T> {
  const done = (turns.get(context) ?? Promise.resolve()).then(work, work)
  turns.set(context, done.catch(() => undefined))
  return done
}

const day = 24 * 60 * 60 * 1_000
const rhythm = { day, week: 7 * day, never: Number.POSITIVE_INFINITY }

/** Makes the next automatic backup when the last backup is old enough. That it failed is told by the list. */
export async function backUpWhenDue(context: ServiceContext, signal: AbortSignal): Promise<void> {
  const { every } = await readBackupSettings(context.folder.root)
  const { organization, setUp } = myOrganization(context)
  if (every === 'never' || context.sample || !setUp || signal.aborted || context.gate.isShut) return
  try {
    const folder = await folderOf(context)
    await requireFolder(context, folder)
    const now = context.now()
    // What was made while the clock was ahead says nothing about when the next is due.
    const last = (await listed(folder)).find(({ manifest }) => manifest.world === organization.id && manifest.at <= now)?.manifest.at
    if (last !== undefined && Date.parse(now) - Date.parse(last) < rhythm[every]) return
    await backUp(context, folder, 'automatic', { signal, progress: () => {} })
    troubles.delete(context)
  } catch (error) {
    if (signal.aborted) return
    const known = error instanceof ProblemError ? error.problem : asProblem(error)
    troubles.set(context, known ?? problem('unexpected', {}, [{ at: 'backup', says: String(error), remedy: '' }]))
  }
  context.changed({ kind: 'backups-changed' })
}

async function backUp(context: ServiceContext, folder: string, kind: BackupKind, { signal, progress }: Reporting): Promise<FoundBackup> {
  if (context.sample) throw failure('sample-not-backed-up')
  await requireFolder(context, folder)
  const { organization } = myOrganization(context)
  const unfinished = unfinishedName(context.folder.root, randomUUID())
  return inTurn(context, async () => {
    try {
      await removeAbandoned(folder, context.folder.root)
      const order = { data: context.folder, folder, unfinished, at: context.now(), appVersion: context.version, kind }
      const found = settled(await context.work.run('backUp', order, { signal, onProgress: progress }))
      const { keep } = await readBackupSettings(context.folder.root)
      await thinOut(folder, organization.id, keep, context.now(), () => unfinishedName(context.folder.root, randomUUID()))
      return found
    } catch (error) {
      // The thread of a stopped one could not tidy up.
      await removeAbandoned(folder, context.folder.root).catch(() => undefined)
      throw inWords(error, folder)
    }
  })
}

async function restore(context: ServiceContext, path: string, call: Call): Promise<BackupFacts & { readonly keptAs: string }> {
  if (context.sample) throw failure('sample-not-backed-up')
  const { folder, gate } = context
  try {
    const facts = settled(await context.work.run('stageRestore', { data: folder, path }, { signal: call.signal, onProgress: call.progress }))
    await gate.close(call.signal)
    call.signal.throwIfAborted()
    const says = progressText['keeping-present']
    const kept = await backUp(context, folder.backups, 'before-restore', { signal: call.signal, progress: ({ done, total }) => call.progress({ done, total, says }) })
    await decideRestore(folder)
    context.changed({ kind: 'restored' })
    return { ...facts, keptAs: kept.path }
  } catch (error) {
    gate.open()
    await dropStaged(folder)
    throw error
  }
}

function settled<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new ProblemError(outcome.problem)
  return outcome.value
}

/** The disk's failures are told of the backups folder, not of the data folder. */
function inWords(error: unknown, folder: string): unknown {
  const code = error instanceof ProblemError ? error.problem.code : storageFailureFrom(error, folder, 'write')?.code
  if (code === 'disk-full') return failure('backup-disk-full', { folder })
  if (code === 'folder-missing' || code === 'file-missing' || code === 'data-folder-not-a-folder') return failure('backup-folder-gone', { folder })
  if (code === 'data-folder-read-only' || code === 'file-not-writable') return failure('backup-folder-read-only', { folder })
  return storageFailureFrom(error, folder, 'write') ?? error
}

async function overview(context: ServiceContext): Promise<Backups> {
  const { every, keep, folder: chosen } = await readBackupSettings(context.folder.root)
  const folder = chosen ?? context.folder.backups
  const { count, newest } = await backupCopies(context.folder.backups)
  const facts = { folder, own: chosen === null, every, keep, copies: { count, newest: newest?.madeAt ?? null } }
  try {
    await requireFolder(context, folder)
    const backups = (await listed(folder)).map(({ name, manifest }) => ({ name, ...factsOf(manifest) }))
    return { ...facts, backups, trouble: troubles.get(context) ?? null }
  } catch (error) {
    const trouble = error instanceof ProblemError ? error.problem : asProblem(error)
    if (trouble === null) throw error
    return { ...facts, backups: [], trouble }
  }
}

function listed(folder: string): Promise<readonly FoundBackup[]> {
  return listBackups(folder).catch((error: unknown) => Promise.reject(inWords(error, folder)))
}

async function change(context: ServiceContext, chosen: Partial<BackupSettings>): Promise<void> {
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  await writeBackupSettings(context.folder.root, { ...(await readBackupSettings(context.folder.root)), ...given })
  context.changed({ kind: 'backups-changed' })
}

async function folderOf({ folder }: ServiceContext): Promise<string> {
  return (await readBackupSettings(folder.root)).folder ?? folder.backups
}

async function pathOf(context: ServiceContext, backup: Named, { door }: Call): Promise<string> {
  return 'name' in backup ? join(await folderOf(context), backup.name) : context.grants.pathFor(backup, 'folder', door)
}

/** A folder that is gone is not made again: where a disk was mounted, the backup would land on another one. */
async function requireFolder({ folder: { root, backups } }: ServiceContext, folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null)
  if (!there?.isDirectory()) throw failure('backup-folder-gone', { folder })
  const [real, data] = [await realPath(folder), await realPath(root)]
  if (isInside(real, data) && real !== (await realPath(backups))) throw failure('backup-folder-is-data', { folder, data: root })
}

async function requireWritable(context: ServiceContext, folder: string): Promise<void> {
  await requireFolder(context, folder)
  await probe(folder).catch((error: unknown) => Promise.reject(inWords(error, folder)))
}
