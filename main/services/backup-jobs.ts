import type { Outcome } from '../contract/problem.ts'
import { failure, ProblemError } from '../contract/problem.ts'
import { progressText } from '../contract/messages/progress.ts'
import { isStorageFailure, storageFailureFrom } from '../domain/storage-failure.ts'
import { type ReadBackup, readBackup } from '../files/backups/read-backup.ts'
import type { FoundBackup } from '../files/backups/places.ts'
import { stageRestore } from '../files/backups/restore.ts'
import { type BackupWork, writeBackup } from '../files/backups/write-backup.ts'
import type { DataFolder } from '../files/layout.ts'
import { isInside, realPath } from '../files/paths.ts'
import { copyDatabase, readCopy, withoutJournal } from '../store/snapshot.ts'
import type { BackupFacts } from '../contract/backups.ts'
import { asProblem } from './as-problem.ts'
import type { Progress } from '../contract/event.ts'

type Report = (progress: Progress) => void

/** What is written: everything but what a worker can only know itself. */
export interface BackupOrder extends Pick<BackupWork, 'unfinished' | 'at' | 'appVersion' | 'kind'> {
  readonly data: DataFolder
  /** The backups folder. */
  readonly folder: string
}

export interface RestoreOrder {
  readonly data: DataFolder
  /** A backup's folder, or a database alone. */
  readonly path: string
}

export const backupJobs = {
  backUp: async ({ data, folder, ...work }: BackupOrder, report: Report): Promise<Outcome<FoundBackup>> =>
    outcome(() => {
      report({ done: 0, total: 1, says: progressText['backing-up'] })
      return writeBackup(folder, {
        ...work,
        data,
        copyDatabase: (path) => copyDatabase(data.database, path),
        onProgress: (done, total) => report({ done, total, says: progressText['backing-up-files'] }),
      })
    }),

  /** Reads a backup through, opens its database, and says what is in it. */
  readBackup: async ({ path }: { readonly path: string }, report: Report): Promise<Outcome<BackupFacts>> => outcome(async () => facts(await whole(path, report))),

  /** Reads a backup through and brings all of it beside what is in use. */
  stageRestore: async ({ data, path }: RestoreOrder, report: Report): Promise<Outcome<BackupFacts>> =>
    outcome(async () => {
      await requireApart(path, data)
      const found = await whole(path, report)
      const staged = await stageRestore(data, found, (done, total) => report({ done, total, says: progressText['staging-backup'] }))
      if (found.kind === 'database') {
        opened(staged, path)
        withoutJournal(staged)
        return factsOfDatabase(staged, path)
      }
      opened(staged, path)
      return facts(found)
    }),
}

/** A failure of the disk crosses from a thread as the problem that it is. */
async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const known = error instanceof ProblemError ? error.problem : asProblem(storageFailureFrom(error, '', 'write'))
    if (known === null) throw error
    return { ok: false, problem: known }
  }
}

type Whole = Extract<ReadBackup, { kind: 'whole' | 'database' }>

async function whole(path: string, report: Report): Promise<Whole> {
  const found = await readBackup(path, (done, total) => report({ done, total, says: progressText['reading-backup'] }))
  switch (found.kind) {
    case 'whole':
    case 'database':
      return found
    case 'missing':
      throw failure('backup-unknown', { path })
    case 'foreign':
      throw failure('backup-foreign', { path })
    case 'newer':
      throw failure('backup-newer', { path })
    case 'damaged':
      throw failure('backup-damaged', { path, what: found.what })
  }
}

function facts(found: Whole): BackupFacts {
  if (found.kind === 'whole') {
    opened(`${found.path}/entente.db`, found.path)
    return factsOf(found.manifest)
  }
  return factsOfDatabase(found.path, found.path)
}

function factsOfDatabase(database: string, path: string): BackupFacts {
  const { agreements, organization, at, size } = opened(database, path)
  return { at, kind: null, organization, agreements, files: 0, templates: 0, size, missing: 0 }
}

/** What is in use is no backup of itself. */
async function requireApart(path: string, { root, backups }: DataFolder): Promise<void> {
  const real = await realPath(path)
  if (isInside(real, await realPath(root)) && !isInside(real, await realPath(backups))) throw failure('path-in-data-folder', { path, folder: root })
}

/** What the list says of a backup. */
export function factsOf({ at, kind, organization, agreements, files, templates, database, missing }: FoundBackup['manifest']): BackupFacts {
  return { at, kind, organization, agreements, files: files.count, templates, size: database.size + files.size, missing }
}

/** Opens the database of a backup as it would be used. */
function opened(database: string, path: string): ReturnType<typeof readCopy> {
  try {
    return readCopy(database)
  } catch (error) {
    if (isStorageFailure(error, 'database-newer')) throw failure('backup-newer', { path })
    if (isStorageFailure(error, 'database-not-ours') || isStorageFailure(error, 'file-is-a-folder')) throw failure('backup-foreign', { path })
    if (isStorageFailure(error, 'disk-error')) throw error
    throw failure('backup-damaged', { path, what: database })
  }
}
