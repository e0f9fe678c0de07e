import { createHash } from 'node:crypto'
import type { ExportedFile, ExportFormat } from '../contract/exporting.ts'
import { progressText } from '../contract/messages/progress.ts'
import { writeFilesAtomically } from '../files/atomic-write.ts'
import { transaction } from '../store/database.ts'
import { agreementNamed } from './agreement-named.ts'
import type { Call, ServiceContext } from './context.ts'
import { draftText } from './draft-text.ts'
import { endEditing } from './editing.ts'
import { doing, gather, makers } from './make-files.ts'
import { record } from './record.ts'
import { keepVersion, versionNow } from './versions.ts'

export interface Place {
  readonly format: ExportFormat
  /** Absolute. */
  readonly path: string
}

/** Writes an agreement in each format, all of them or none, and keeps the version that went out. `next`: hears what is being done. */
export async function writeAgreement(context: ServiceContext, agreement: string, places: readonly Place[], call: Pick<Call, 'signal'>, next: (says: string) => void) {
  next(progressText.assembling)
  // What is exported and what is kept as the version that went out are read in one go: answers may change while it prints.
  const { id } = agreementNamed(context, agreement)
  endEditing(context, id)
  const draft = draftText(context, id)
  const goesOut = versionNow(context, draft.agreement)
  const material = gather(context, draft)
  const made: { format: ExportFormat; path: string; bytes: Uint8Array }[] = []
  for (const { format, path } of places) {
    next(doing[format])
    made.push({ format, path, bytes: await makers[format](context, material, call) })
  }
  next(progressText.saving)
  await writeFilesAtomically(made)
  const files = made.map(({ format, path, bytes }): ExportedFile => ({ format, path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }))
  const version = transaction(context.db, () => {
    const number = keepVersion(context, goesOut)
    record(context, 'agreement.exported', id, { version: number, files: files.map(({ format, sha256 }) => ({ format, sha256 })) })
    return number
  })
  return { version, files }
}
