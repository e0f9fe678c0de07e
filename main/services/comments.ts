import { type Comment, type CommentThread, type commentMethods, longestComment, mostComments } from '../contract/comments.ts'
import { commentPlaces } from '../contract/messages/comments.ts'
import { fill } from '../contract/messages/fill.ts'
import { failure } from '../contract/problem.ts'
import { findClause } from '../document/clause-standing.ts'
import { clauseNumbers } from '../document/clause-numbers.ts'
import { treeIdOf } from '../document/copies.ts'
import { cleanText } from '../domain/clean-text.ts'
import { getAgreement } from '../store/agreements.ts'
import { type CommentRecord, countComments, countOpenComments, forgetRemovedComments, getComment, insertComment, listComments, rewordComment, setCommentRemoved, settleComment } from '../store/comments.ts'
import { transaction } from '../store/database.ts'
import { getPerson } from '../store/people.ts'
import { getText } from '../store/texts.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { draftText, resolved } from './draft-text.ts'
import type { HandlersOf } from './handlers.ts'
import { actor, record } from './record.ts'

export const commentHandlers = (context: ServiceContext): HandlersOf<typeof commentMethods> => ({
  'comments.list': ({ agreement }) => {
    const { id } = agreementNamed(context, agreement)
    const threads = threadsOf(context, id)
    return { threads, open: threads.filter((thread) => thread.resolved === null).length }
  },

  'comments.add': ({ agreement, clause, text }) => {
    const { id } = agreementNamed(context, agreement)
    const about = clause === null ? null : treeIdOf(clause)
    if (about !== null && findClause(draftText(context, id).tree.body, about) === null) throw failure('clause-unknown', { clause: about })
    return write(context, 'comment.added', { agreementId: id, parentId: null, clause: about, text })
  },

  'comments.reply': ({ thread: id, text }) => {
    const thread = threadNamed(context, id)
    return write(context, 'comment.replied', { agreementId: thread.agreementId, parentId: thread.id, clause: null, text })
  },

  'comments.edit': ({ comment: id, revision, text }) => {
    const comment = commentNamed(context, id)
    if (comment.writtenBy !== actor(context)) throw failure('comment-of-another', { name: nameOf(context, comment.writtenBy) })
    const words = wordsOf(text)
    if (comment.revision !== revision) throw failure('comment-changed-meanwhile', { text: comment.text.slice(0, 200) })
    keep(context, 'comment.edited', comment, () => rewordComment(context.db, id, revision, words, context.now()))
    return { revision: revision + 1 }
  },

  'comments.settle': ({ thread: id, resolved: settled }) => {
    const thread = threadNamed(context, id)
    if ((thread.resolvedAt !== null) !== settled) {
      keep(context, settled ? 'comment.resolved' : 'comment.reopened', thread, () => settleComment(context.db, id, settled ? { at: context.now(), by: actor(context) } : null))
    }
    return { open: countOpenComments(context.db, thread.agreementId) }
  },

  'comments.remove': ({ comment: id }) => {
    const comment = commentNamed(context, id)
    keep(context, 'comment.removed', comment, () => {
      forgetRemovedComments(context.db, comment.agreementId, new Date(Date.parse(context.now()) - day).toISOString())
      setCommentRemoved(context.db, id, context.now())
    })
    return { open: countOpenComments(context.db, comment.agreementId) }
  },

  'comments.putBack': ({ comment: id }) => {
    const comment = getComment(context.db, id)
    if (comment === null) throw failure('comment-unknown')
    if (comment.removedAt !== null) keep(context, 'comment.put-back', comment, () => setCommentRemoved(context.db, id, null))
    return { open: countOpenComments(context.db, comment.agreementId) }
  },
})

/** For so long, in milliseconds, what was taken away can be put back. */
const day = 24 * 60 * 60 * 1_000

/** The comments of an agreement with their replies, in the order of the text. */
export function threadsOf(context: ServiceContext, agreementId: string): readonly CommentThread[] {
  const comments = listComments(context.db, agreementId)
  if (comments.length === 0) return []
  const numbers = numbersOf(context, agreementId)
  const order = new Map([...numbers.keys()].map((clause, at) => [clause, at]))
  const placeOf = ({ clause }: CommentRecord) => (clause === null ? -1 : (order.get(clause) ?? order.size))
  const shown = (comment: CommentRecord): Comment => ({
    id: comment.id,
    text: comment.text,
    writtenAt: comment.writtenAt,
    writtenBy: nameOf(context, comment.writtenBy),
    mine: comment.writtenBy === actor(context),
    edited: comment.editedAt !== null,
    revision: comment.revision,
  })
  const replies = new Map<string, CommentRecord[]>()
  for (const comment of comments) if (comment.parentId !== null) replies.set(comment.parentId, [...(replies.get(comment.parentId) ?? []), comment])
  return comments
    .filter(({ parentId }) => parentId === null)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((comment) => ({
      ...shown(comment),
      clause: comment.clause,
      place: comment.clause === null ? null : (numbers.get(comment.clause) ?? null),
      resolved: comment.resolvedAt === null || comment.resolvedBy === null ? null : { at: comment.resolvedAt, by: nameOf(context, comment.resolvedBy) },
      replies: (replies.get(comment.id) ?? []).map(shown),
    }))
}

/** What a comment is about, in a sentence. */
export function commentPlace(clause: string | null, number: string | null): string {
  if (clause === null) return commentPlaces.whole
  if (number === null) return commentPlaces.gone
  return /^[\d(]/.test(number) ? fill(commentPlaces.clause, { number }) : number
}

/** The clauses that are in the text, by their ids in the tree; none where an agreement has no text of its own. */
function numbersOf(context: ServiceContext, agreementId: string): ReadonlyMap<string, string> {
  return getText(context.db, agreementId) ? clauseNumbers(resolved(draftText(context, agreementId))) : new Map()
}

function write(context: ServiceContext, action: string, about: Pick<CommentRecord, 'agreementId' | 'parentId' | 'clause' | 'text'>): { readonly id: string } {
  const text = wordsOf(about.text)
  if (countComments(context.db, about.agreementId) >= mostComments) throw failure('comments-full', { number: getAgreement(context.db, about.agreementId)?.number ?? '', limit: mostComments })
  const comment: CommentRecord = { ...about, text, id: context.newId(), writtenAt: context.now(), writtenBy: actor(context), editedAt: null, revision: 1, resolvedAt: null, resolvedBy: null, removedAt: null }
  keep(context, action, comment, () => insertComment(context.db, comment))
  return { id: comment.id }
}

/** The words of a comment as they are kept. */
function wordsOf(typed: string): string {
  const text = cleanText(typed).trim()
  if (text === '') throw failure('comment-empty')
  if (text.length > longestComment) throw failure('comment-too-long', { length: text.length, limit: longestComment })
  return text
}

/** Writes a change of comments, notes in the trail that there was one, without its words, and tells the windows. */
function keep(context: ServiceContext, action: string, comment: CommentRecord, change: () => void): void {
  const { id, agreementId } = comment
  const clause = comment.clause ?? (comment.parentId === null ? null : (getComment(context.db, comment.parentId)?.clause ?? null))
  const place = commentPlace(clause, clause === null ? null : (numbersOf(context, agreementId).get(clause) ?? null))
  transaction(context.db, () => {
    change()
    record(context, action, agreementId, { comment: id, place })
  })
  context.changed({ kind: 'comments-changed', agreement: agreementId })
}

function commentNamed({ db }: ServiceContext, id: string): CommentRecord {
  const comment = getComment(db, id)
  if (comment === null || comment.removedAt !== null) throw failure('comment-unknown')
  return comment
}

function threadNamed(context: ServiceContext, id: string): CommentRecord {
  const comment = commentNamed(context, id)
  return comment.parentId === null ? comment : commentNamed(context, comment.parentId)
}

function nameOf({ db }: ServiceContext, person: string): string {
  return getPerson(db, person)?.name ?? ''
}
