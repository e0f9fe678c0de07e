import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asked, ManyExported } from '../contract/exporting.ts'
import { fill } from '../contract/messages/fill.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure, type Problem, problem, ProblemError } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'
import { fileNameOf, freeName, takenNames } from '../domain/file-name.ts'
import { orStorageFailure, StorageFailure } from '../domain/storage-failure.ts'
import { giveOut } from '../files/give-out.ts'
import { isInside, realPath } from '../files/paths.ts'
import { listAgreementIds } from '../store/agreement-list.ts'
import { findAgreement } from '../store/agreements.ts'
import { listFileRecords } from '../store/file-records.ts'
import { agreementNamed } from './agreement-named.ts'
import { asProblem } from './as-problem.ts'
import type { Call, ServiceContext } from './context.ts'
import { bringSearchUpToDate } from './search-reading.ts'
import { writeAgreement } from './write-agreement.ts'

/** So many agreements are under way at a time: while some are printed, others are put together and written. */
const atOnce = 4
/** So many failures are named one by one. */
const named = 200
/** What fails for one fails for all that follow. */
const hopeless: ReadonlySet<string> = new Set(['disk-full', 'disk-error', 'folder-missing', 'file-not-writable', 'printing-unavailable'])

/**
 * Writes many agreements into a folder, none over a file that is there. One that cannot be written does not stop the others; a folder
 * that takes no more does. Cancelling keeps what is finished.
 */
export async function exportMany(context: ServiceContext, { which, formats, into }: Asked, call: Call): Promise<ManyExported> {
  const folder = await targetFolder(context, into, call)
  if ('query' in which && which.query.text) await bringSearchUpToDate(context)
  const agreements = 'query' in which ? listAgreementIds(context.db, which.query) : which.agreements
  const names = takenNames(await readdir(folder).catch((error: unknown) => Promise.reject(orStorageFailure(error, folder, 'read'))))
  const tally = new Tally(agreements.length, folder, call)
  let next = 0
  const work = async (): Promise<void> => {
    while (tally.goesOn) {
      const name = agreements[next++]
      if (name === undefined) return
      await tally.one(findAgreement(context.db, name)?.number ?? name, () => writeOne(context, name, { folder, names, formats }, call))
    }
  }
  tally.tell()
  await Promise.all(Array.from({ length: atOnce }, work))
  return tally.result
}

interface Target {
  readonly folder: string
  readonly names: Set<string>
  readonly formats: Asked['formats']
}

type Written = Pick<ManyExported, 'exported' | 'copied' | 'files'> & { readonly empty?: Agreement }

/** One without a text of ours is its files: they are copied. */
async function writeOne(context: ServiceContext, name: string, { folder, names, formats }: Target, call: Call): Promise<Written> {
  const agreement = agreementNamed(context, name)
  if (agreement.templateId !== null) {
    const title = fileNameOf(`${agreement.number} ${agreement.title}`)
    const places = formats.map((format) => ({ format, path: join(folder, freeName(title, `.${format}`, names)) }))
    const { files } = await writeAgreement(context, name, places, call, () => call.signal.throwIfAborted())
    return { exported: 1, copied: 0, files: files.length }
  }
  const records = listFileRecords(context.db, agreement.id)
  for (const { name: file, hash } of records) {
    const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,10})?$/su.exec(file) ?? []
    await giveOut(context.folder, hash, join(folder, freeName(fileNameOf(`${agreement.number} ${stem}`), ending, names)), { signal: call.signal })
  }
  return { exported: 0, copied: records.length > 0 ? 1 : 0, files: records.length, ...(records.length === 0 && { empty: agreement }) }
}

/** What has come of an export so far. */
class Tally {
  private done = 0
  private exported = 0
  private copied = 0
  private files = 0
  private failed = 0
  private because: Problem | null = null
  private readonly empty: string[] = []
  private readonly failures: { at: string; says: string; remedy: string }[] = []
  private readonly total: number
  private readonly folder: string
  private readonly call: Call

  constructor(total: number, folder: string, call: Call) {
    this.total = total
    this.folder = folder
    this.call = call
  }

  get goesOn(): boolean {
    return this.because === null && !this.call.signal.aborted
  }

  tell(): void {
    this.call.progress({ done: this.done, total: this.total, says: fill(progressText['exporting-many'], { count: this.total.toLocaleString('en-US') }) })
  }

  async one(name: string, write: () => Promise<Written>): Promise<void> {
    try {
      const { exported, copied, files, empty } = await write()
      this.exported += exported
      this.copied += copied
      this.files += files
      if (empty) this.empty.push(`${empty.number} ${empty.title}`)
    } catch (error) {
      if (this.call.signal.aborted) return
      this.fail(name, error)
    }
    this.done += 1
    this.tell()
  }

  get result(): ManyExported {
    const { total, exported, copied, files, failed, folder, because, empty, failures } = this
    const cancelled = this.call.signal.aborted
    return { folder, total, exported, copied, files, empty: empty.slice(0, named), failed, failures, cancelled, because }
  }

  private fail(name: string, error: unknown): void {
    const about = error instanceof ProblemError ? error.problem : (asProblem(error) ?? problem('unexpected', {}, [{ at: name, says: String(error), remedy: '' }]))
    if (hopeless.has(about.code)) this.because ??= about
    this.failed += 1
    if (this.failures.length < named) this.failures.push({ at: name, says: about.says, remedy: about.remedy })
  }
}

async function targetFolder({ grants, folder }: ServiceContext, into: Asked['into'], { door }: Call): Promise<string> {
  const path = grants.pathFor(into, 'folder', door)
  const there = await stat(path).catch(() => null)
  if (!there?.isDirectory()) throw new StorageFailure({ code: 'folder-missing', params: { path } })
  if (isInside(await realPath(path), await realPath(folder.root))) throw failure('path-in-data-folder', { path, folder: folder.root })
  return path
}
