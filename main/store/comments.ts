import { all, build, one, run, type Database } from './run.ts'

/** Something that a person of ours says about a clause, about an agreement as a whole, or in reply. */
export interface CommentRecord {
  readonly id: string
  readonly agreementId: string
  /** The comment that it replies to; null for one that begins a thread. */
  readonly parentId: string | null
  /** The id of a clause in the tree; null for the agreement as a whole, and for a reply. */
  readonly clause: string | null
  readonly text: string
  /** ISO 8601, UTC, as are all times here. */
  readonly writtenAt: string
  /** The person's id. */
  readonly writtenBy: string
  readonly editedAt: string | null
  /** Grows by one with each edit. */
  readonly revision: number
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
  /** It was taken away, and can be put back for a while. */
  readonly removedAt: string | null
}

const columns = [
  'id',
  'agreement_id as agreementId',
  'parent_id as parentId',
  'clause',
  'text',
  'written_at as writtenAt',
  'written_by as writtenBy',
  'edited_at as editedAt',
  'revision',
  'resolved_at as resolvedAt',
  'resolved_by as resolvedBy',
  'removed_at as removedAt',
] as const

export function insertComment(db: Database, { agreementId, parentId, writtenAt, writtenBy, editedAt, resolvedAt, resolvedBy, removedAt, ...same }: CommentRecord): void {
  const row = { ...same, agreement_id: agreementId, parent_id: parentId, written_at: writtenAt, written_by: writtenBy, edited_at: editedAt, resolved_at: resolvedAt, resolved_by: resolvedBy, removed_at: removedAt }
  run(db, build.insertInto('comment').values(row))
}

/** Gives a comment other words, unless it has had others since `revision`; answers whether it did. */
export function rewordComment(db: Database, id: string, revision: number, text: string, at: string): boolean {
  return run(db, build.updateTable('comment').set({ text, edited_at: at, revision: revision + 1 }).where('id', '=', id).where('revision', '=', revision)) === 1
}

/** Says that what a thread is about is settled, when and by whom; null: it is open again. */
export function settleComment(db: Database, id: string, settled: { readonly at: string; readonly by: string } | null): void {
  run(db, build.updateTable('comment').set({ resolved_at: settled?.at ?? null, resolved_by: settled?.by ?? null }).where('id', '=', id))
}

/** Takes a comment away, with its replies out of sight too; null: puts it back. */
export function setCommentRemoved(db: Database, id: string, at: string | null): void {
  run(db, build.updateTable('comment').set({ removed_at: at }).where('id', '=', id))
}

/** Forgets for good what was taken away from an agreement before a time. */
export function forgetRemovedComments(db: Database, agreementId: string, before: string): void {
  run(db, build.deleteFrom('comment').where('agreement_id', '=', agreementId).where('removed_at', '<', before))
}

export function getComment(db: Database, id: string): CommentRecord | null {
  return one(db, build.selectFrom('comment').select(columns).where('id', '=', id))
}

/** The comments of an agreement that were not taken away, the first written first. */
export function listComments(db: Database, agreementId: string): CommentRecord[] {
  return all(db, build.selectFrom('comment').select(columns).where('agreement_id', '=', agreementId).where('removed_at', 'is', null).orderBy('written_at').orderBy('id'))
}

/** How many comments and replies an agreement has that were not taken away. */
export function countComments(db: Database, agreementId: string): number {
  return one(db, build.selectFrom('comment').select((comment) => comment.fn.countAll<number>().as('count')).where('agreement_id', '=', agreementId).where('removed_at', 'is', null))?.count ?? 0
}

/** How many threads of an agreement are open. */
export function countOpenComments(db: Database, agreementId: string): number {
  const open = build.selectFrom('comment').select((comment) => comment.fn.countAll<number>().as('count')).where('agreement_id', '=', agreementId)
  return one(db, open.where('parent_id', 'is', null).where('resolved_at', 'is', null).where('removed_at', 'is', null))?.count ?? 0
}
