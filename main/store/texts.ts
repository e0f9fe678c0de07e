import type { Answers } from '../domain/answer.ts'
import type { HouseStyleChoice } from '../domain/house-style.ts'
import { StorageFailure } from '../domain/storage-failure.ts'
import { build, one, run, type Database } from './run.ts'

/** The draft text of an agreement. */
export interface AgreementText {
  /** The document tree as it was saved; this folder does not know its shape. */
  readonly tree: unknown
  readonly answers: Answers
  /** 1 at first, one more with each save. */
  readonly revision: number
  /** How a final text stays numbered; null while it is a draft: as my organization numbers. */
  readonly numbering: HouseStyleChoice['numbering'] | null
}

/** Null for an agreement without a text of ours. */
export function getText(db: Database, agreementId: string): AgreementText | null {
  const row = one(db, build.selectFrom('agreement_text').select(['tree', 'answers', 'revision', 'numbering']).where('agreement_id', '=', agreementId))
  return row === null ? null : { tree: JSON.parse(row.tree), answers: JSON.parse(row.answers) as Answers, revision: row.revision, numbering: row.numbering }
}

/** Gives an agreement its text, at revision 1. */
export function insertText(db: Database, agreementId: string, text: { readonly tree: object; readonly answers: Answers }): void {
  run(db, build.insertInto('agreement_text').values({ agreement_id: agreementId, tree: JSON.stringify(text.tree), answers: JSON.stringify(text.answers), revision: 1 }))
}

/**
 * Saves what is given of the text and returns the new revision. `expected` is the revision that the change was made on: when another
 * one is stored, nothing is saved and `text-changed-meanwhile` is thrown (its `actual` is 0 when the agreement has no text).
 */
export function saveText(db: Database, agreementId: string, change: { readonly tree?: object; readonly answers?: Answers }, expected: number): number {
  const columns = {
    ...(change.tree !== undefined && { tree: JSON.stringify(change.tree) }),
    ...(change.answers !== undefined && { answers: JSON.stringify(change.answers) }),
    revision: expected + 1,
  }
  const saved = run(db, build.updateTable('agreement_text').set(columns).where('agreement_id', '=', agreementId).where('revision', '=', expected))
  if (saved === 1) return expected + 1
  const actual = one(db, build.selectFrom('agreement_text').select('revision').where('agreement_id', '=', agreementId))?.revision ?? 0
  throw new StorageFailure({ code: 'text-changed-meanwhile', params: { agreementId, expected, actual } })
}

/** Keeps the numbering of a text that is final, or gives it back to my organization's choice (null). */
export function setTextNumbering(db: Database, agreementId: string, numbering: AgreementText['numbering']): void {
  run(db, build.updateTable('agreement_text').set({ numbering }).where('agreement_id', '=', agreementId))
}
