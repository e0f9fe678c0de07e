import { basename } from 'node:path'
import { type fileMethods, type FileSummary, largestFile, largestPicture, largestText } from '../contract/files.ts'
import { progressText } from '../contract/messages/progress.ts'
import { failure } from '../contract/problem.ts'
import { checkBlob, readBlob } from '../files/blobs.ts'
import { giveOut } from '../files/give-out.ts'
import { isInside, realPath } from '../files/paths.ts'
import { takeIn } from '../files/take-in.ts'
import { touchAgreement } from '../store/agreements.ts'
import { transaction } from '../store/database.ts'
import { deleteFileRecord, type FileRecord, getFileRecord, insertFileRecord, listFileRecords, renameFileRecord } from '../store/file-records.ts'
import { getPerson } from '../store/people.ts'
import { listTrail } from '../store/trail.ts'
import { agreementNamed } from './agreement-named.ts'
import type { Call, ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { mediaTypeOf } from './media-type.ts'
import { actor, record } from './record.ts'

const megabyte = 1024 * 1024

export const fileHandlers = (context: ServiceContext): HandlersOf<typeof fileMethods> => ({
  'files.list': ({ agreement }) => listFileRecords(context.db, agreementNamed(context, agreement).id).map((file) => summary(context, file)),

  'files.attach': async ({ agreement, from }, call) => {
    const { id } = agreementNamed(context, agreement)
    const path = context.grants.pathFor(from, 'read', call.door)
    const taken = await takeIn(context.folder, path, largestFile, copying(call, 'taking-in'))
    if (taken === null) throw failure('file-too-large', { path, limit: largestFile / megabyte })
    const name = basename(path)
    const file: FileRecord = { id: context.newId(), ...taken, name, mediaType: mediaTypeOf(name), agreementId: id, addedAt: context.now(), addedBy: actor(context) }
    keep(context, id, 'file.attached', { name, hash: file.hash, size: file.size }, () => insertFileRecord(context.db, file))
    return summary(context, file)
  },

  'files.rename': ({ file: id, name }) => {
    const { file, agreementId } = fileOf(context, id)
    if (file.name !== name) keep(context, agreementId, 'file.renamed', { file: id, from: file.name, to: name }, () => renameFileRecord(context.db, id, name))
    return summary(context, { ...file, name })
  },

  'files.remove': ({ file: id }) => {
    const { file, agreementId } = fileOf(context, id)
    keep(context, agreementId, 'file.removed', { file }, () => deleteFileRecord(context.db, id))
    return { agreement: agreementId }
  },

  'files.putBack': ({ agreement, file: id }) => {
    const { id: agreementId } = agreementNamed(context, agreement)
    const file = removedFile(context, agreementId, id)
    keep(context, agreementId, 'file.put-back', { name: file.name }, () => insertFileRecord(context.db, file))
    return summary(context, file)
  },

  'files.saveCopy': async ({ file: id, to }, call) => {
    const { file } = fileOf(context, id)
    const path = context.grants.pathFor(to, 'file', call.door)
    await refuseOwnFolder(context, path)
    await giveOut(context.folder, file.hash, path, copying(call, 'giving-out'))
    return { path }
  },

  'files.text': async ({ file: id }) => {
    const { file } = fileOf(context, id)
    if (!file.mediaType.startsWith('text/')) throw failure('file-not-text', { name: file.name })
    if (file.size > largestText) throw failure('text-too-large', { name: file.name, limit: largestText / megabyte })
    return { text: new TextDecoder().decode(await readBlob(context.folder, file.hash)) }
  },

  'files.ready': async ({ file: id }, { signal }) => {
    const { hash, mediaType, name, size } = fileOf(context, id).file
    if (mediaType.startsWith('image/') && size > largestPicture) throw failure('picture-too-large', { name, limit: largestPicture / megabyte })
    await checkBlob(context.folder, hash, signal)
    return { hash }
  },
})

async function refuseOwnFolder({ folder: { root } }: ServiceContext, path: string): Promise<void> {
  if (isInside(await realPath(path), await realPath(root))) throw failure('path-in-data-folder', { path, folder: root })
}

function copying({ signal, progress }: Call, says: 'taking-in' | 'giving-out') {
  return { signal, onProgress: (done: number, total: number) => progress({ done, total, says: progressText[says] }) }
}

/** Writes a change of an agreement's files, notes it in the trail and tells the windows. */
function keep(context: ServiceContext, agreementId: string, action: string, payload: unknown, write: () => void): void {
  transaction(context.db, () => {
    write()
    touchAgreement(context.db, agreementId, context.now())
    record(context, action, agreementId, payload)
  })
  context.changed({ kind: 'agreement-changed', agreement: agreementId })
}

function fileOf({ db }: ServiceContext, id: string): { readonly file: FileRecord; readonly agreementId: string } {
  const file = getFileRecord(db, id)
  if (!file || file.agreementId === null) throw failure('record-unknown', { id })
  return { file, agreementId: file.agreementId }
}

/** How far back a removal is looked for. */
const rowsBack = 1_000

/** The record of a file as it was when it was removed, out of the agreement's history. */
function removedFile({ db }: ServiceContext, agreementId: string, id: string): FileRecord {
  const removals = listTrail(db, { agreementId, limit: rowsBack }).filter(({ action }) => action === 'file.removed')
  const found = removals.map(({ payload }) => (payload as { readonly file: FileRecord } | null)?.file).find((file) => file?.id === id)
  if (!found || getFileRecord(db, id)) throw failure('file-not-removed')
  return found
}

function summary({ db }: ServiceContext, { id, name, mediaType, size, hash, addedAt, addedBy }: FileRecord): FileSummary {
  return { id, name, mediaType, size, hash, addedAt, addedBy: getPerson(db, addedBy)?.name ?? '' }
}
