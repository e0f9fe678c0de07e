import { z } from 'zod'
import { ask } from './method.ts'

/** Something that was found. */
export interface SearchHit {
  readonly kind: 'agreement' | 'organization' | 'contact' | 'file' | 'clause' | 'comment' | 'template'
  /** Of the record; of a clause, its id in the text. */
  readonly id: string
  /** The id of the agreement that it belongs to. */
  readonly agreement: string | null
  /** Of a contact, the id of the organization whose contact it is. */
  readonly organization: string | null
  /** Of a clause, its number and heading; of a comment, who wrote it and on what. */
  readonly title: string
  /** Of a clause or comment, the number of its agreement and the words around what was found. */
  readonly detail: string
}

export const searchMethods = {
  /**
   * What holds all of the words, each as the beginning of one, whatever their accents and capitals. `reading`: how much was changed
   * that is still to be read; it is read meanwhile, also when nothing is looked for.
   */
  'search.find': ask(z.strictObject({ text: z.string().max(1_000), limit: z.int().min(1).max(100).default(20) })).gives<{ readonly hits: readonly SearchHit[]; readonly reading: number }>(),
}
