import type { Capacity } from '../domain/agreement.ts'
import type { NumberingScheme } from './numbering-scheme.ts'

/** A document as it reads with these answers: only what is visible, numbered, every field a text. Nothing here is computed again by an exporter. */
export interface ResolvedDocument {
  readonly language: string
  readonly title: string
  readonly numbering: NumberingScheme
  readonly body: readonly ResolvedBlock[]
  readonly parties: readonly ResolvedParty[]
}

/** In a comparison: words that are taken out, or put in. */
export type WordChange = 'taken' | 'added'

export type ResolvedInline =
  /** `nth`: which text of the tree it came from, where the tree said so. */
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly emphasis: boolean; readonly nth?: number }
  /** `blank`: no answer yet, the text is then the words that stand in for it (a line to fill in). */
  | { readonly kind: 'field'; readonly question: string; readonly text: string; readonly blank: boolean; readonly strong?: boolean; readonly emphasis?: boolean; readonly change?: WordChange }
  /**
   * `target` is null when what it points at is not visible; the text then says so, and `hidden` is what it pointed at. `term`: it
   * prints the term of a definition and not a number.
   */
  | { readonly kind: 'reference'; readonly target: string | null; readonly text: string; readonly hidden?: string; readonly term?: true }

export type ResolvedBlock =
  | ResolvedClause
  | { readonly kind: 'paragraph'; readonly id: string; readonly content: readonly ResolvedInline[] }
  | { readonly kind: 'list'; readonly id: string; readonly ordered: boolean; readonly items: readonly (readonly ResolvedBlock[])[] }
  /** `question`: the rows are those of its answer, under its columns. */
  | { readonly kind: 'table'; readonly id: string; readonly question?: string; readonly head: readonly (readonly ResolvedInline[])[]; readonly rows: readonly (readonly (readonly ResolvedInline[])[])[] }
  /** `number` as it prints and as a reference prints it: "Schedule A". */
  | { readonly kind: 'schedule'; readonly id: string; readonly number: string; readonly title: readonly ResolvedInline[]; readonly children: readonly ResolvedBlock[] }
  /** `term` without quotation marks; the words that follow it are `content`, what does not fit into its paragraph `children`. */
  | { readonly kind: 'definition'; readonly id: string; readonly term: string; readonly content: readonly ResolvedInline[]; readonly children: readonly ResolvedBlock[] }
  | { readonly kind: 'signatures'; readonly id: string; readonly blocks: readonly SignatureBlock[] }

export interface ResolvedClause {
  readonly kind: 'clause'
  readonly id: string
  /** 1 for an article, up to 4. */
  readonly level: number
  /** As it prints beside the clause: "1.", "1.1", "(a)", "(i)". */
  readonly number: string
  /** As a reference prints it: "1", "1.1", "1.1(a)". */
  readonly fullNumber: string
  readonly heading: readonly ResolvedInline[] | null
  readonly children: readonly ResolvedBlock[]
  /** Its words were changed by hand. */
  readonly edited?: true
  /** Its condition does not hold and its words were changed by hand: it stays until a person says whether to keep it. */
  readonly undecided?: true
}

export interface ResolvedParty {
  readonly role: string
  /** The legal name, with "acting through" when there is one. */
  readonly name: string
  readonly shortName: string
}

export interface SignatureBlock {
  /** The signatory's role, stable, for the signature field. */
  readonly role: string
  readonly capacity: Capacity
  readonly party: string
  readonly actingThrough: string
  readonly name: string
  readonly title: string
  readonly authority: string
  /** The number of the resolution that approves the agreement; empty when there is none. */
  readonly resolution: string
  /** Whether the party's seal has a place beside the signature. */
  readonly seal: boolean
}
