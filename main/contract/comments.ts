import { z } from 'zod'
import { agreementName } from './agreements.ts'
import { ask } from './method.ts'

/** Something that a person of ours said. It never leaves the house: no export has it. */
export interface Comment {
  readonly id: string
  readonly text: string
  /** ISO 8601, UTC. */
  readonly writtenAt: string
  /** The person's name. */
  readonly writtenBy: string
  /** Whoever is at the keyboard wrote it, and may change its words. */
  readonly mine: boolean
  readonly edited: boolean
  /** Grows by one with each edit. */
  readonly revision: number
}

/** A comment with its replies. */
export interface CommentThread extends Comment {
  /** The id of the clause in the tree; null: the agreement as a whole. */
  readonly clause: string | null
  /** The clause's number as a reference prints it; null for the agreement as a whole, and while the clause is not in the text. */
  readonly place: string | null
  readonly resolved: { readonly at: string; readonly by: string } | null
  readonly replies: readonly Comment[]
}

/** As many characters as a comment may have. */
export const longestComment = 10_000
/** As many comments and replies as an agreement may have. */
export const mostComments = 2_000

/** What is too long for a comment is refused by core with a sentence; this only bounds what is looked at. */
const text = z.string().max(1_000_000)
const id = z.uuid()

export const commentMethods = {
  /** In the order of the text: first those on the agreement as a whole, last those whose clause is not in the text now. */
  'comments.list': ask(z.strictObject({ agreement: agreementName })).gives<{ readonly threads: readonly CommentThread[]; readonly open: number }>(),
  'comments.add': ask(z.strictObject({ agreement: agreementName, clause: z.string().min(1).max(200).nullable(), text })).gives<{ readonly id: string }>(),
  'comments.reply': ask(z.strictObject({ thread: id, text })).gives<{ readonly id: string }>(),
  /** `revision`: that of the words that the person saw; when there are others by now, it is refused. */
  'comments.edit': ask(z.strictObject({ comment: id, revision: z.int().min(1), text })).gives<{ readonly revision: number }>(),
  'comments.settle': ask(z.strictObject({ thread: id, resolved: z.boolean() })).gives<{ readonly open: number }>(),
  /** Takes it away, with its replies; for a day it can be put back. */
  'comments.remove': ask(z.strictObject({ comment: id })).gives<{ readonly open: number }>(),
  'comments.putBack': ask(z.strictObject({ comment: id })).gives<{ readonly open: number }>(),
}
