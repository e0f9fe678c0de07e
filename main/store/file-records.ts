import { all, build, one, run, type Database } from './run.ts'

/** What is known of a file; its bytes are kept in the data folder under their hash. */
export interface FileRecord {
  readonly id: string
  /** SHA-256 of the bytes, 64 hex digits. */
  readonly hash: string
  /** As the person's own folder named it. */
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly agreementId: string | null
  /** ISO 8601, UTC. */
  readonly addedAt: string
  /** The person's id. */
  readonly addedBy: string
}

const columns = ['id', 'hash', 'name', 'media_type as mediaType', 'size', 'agreement_id as agreementId', 'added_at as addedAt', 'added_by as addedBy'] as const

/** To be called when the bytes are in the data folder already: a record never points at a file that is not there. */
export function insertFileRecord(db: Database, file: FileRecord): void {
  const { mediaType, agreementId, addedAt, addedBy, ...same } = file
  run(db, build.insertInto('file').values({ ...same, media_type: mediaType, agreement_id: agreementId, added_at: addedAt, added_by: addedBy }))
}

export function renameFileRecord(db: Database, id: string, name: string): void {
  run(db, build.updateTable('file').set({ name }).where('id', '=', id))
}

/** Answers whether there was one. The bytes stay. */
export function deleteFileRecord(db: Database, id: string): boolean {
  return run(db, build.deleteFrom('file').where('id', '=', id)) === 1
}

export function getFileRecord(db: Database, id: string): FileRecord | null {
  return one(db, build.selectFrom('file').select(columns).where('id', '=', id))
}

/** The files of an agreement, the first added first. */
export function listFileRecords(db: Database, agreementId: string): FileRecord[] {
  return all(db, build.selectFrom('file').select(columns).where('agreement_id', '=', agreementId).orderBy('added_at').orderBy('id'))
}

/** The hashes of all bytes that a record points at, each once. */
export function listFileHashes(db: Database): string[] {
  return all(db, build.selectFrom('file').select('hash').distinct().orderBy('hash')).map((row) => row.hash)
}
