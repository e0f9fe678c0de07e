import { basename } from 'node:path'
import type { fileMethods, FileSummary } from '../contract/files.ts'
import { failure } from '../contract/problem.ts'
import { readWhole } from '../files/read-whole.ts'
import { putBlob } from '../files/blobs.ts'
import { transaction } from '../store/database.ts'
import { type FileRecord, insertFileRecord, listFileRecords } from '../store/file-records.ts'
import { agreementNamed } from './agreements.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { mediaTypeOf } from './media-type.ts'
import { actor, record } from './record.ts'

const mostBytes = 200 * 1024 * 1024

export const fileHandlers = (context: ServiceContext): HandlersOf<typeof fileMethods> => ({
  'files.list': ({ agreement }) => listFileRecords(context.db, agreementNamed(context, agreement).id).map(summary),
  'files.attach': async ({ agreement, from }, call) => {
    const { id } = agreementNamed(context, agreement)
    const path = context.grants.pathFor(from, 'read', call.door)
    const bytes = await readWhole(path, mostBytes)
    if (bytes === null) throw failure('file-too-large', { path, limit: mostBytes / 1024 / 1024 })
    const file: FileRecord = {
      id: context.newId(),
      hash: await putBlob(context.folder, bytes),
      name: basename(path),
      mediaType: mediaTypeOf(path),
      size: bytes.length,
      agreementId: id,
      addedAt: context.now(),
      addedBy: actor(context),
    }
    transaction(context.db, () => {
      insertFileRecord(context.db, file)
      record(context, 'file.attached', id, { name: file.name, hash: file.hash, size: file.size })
    })
    context.changed({ kind: 'agreement-changed', agreement: id })
    return summary(file)
  },
})

function summary({ id, name, mediaType, size, hash, addedAt }: FileRecord): FileSummary {
  return { id, name, mediaType, size, hash, addedAt }
}
