/**
 * The text of an agreement as an immutable tree. A draft holds all clauses, also those whose condition is false, so that
 * changing an answer never loses or merges anything; `resolve` computes what is visible.
 * Each output is a complete record keyed by `kind`: a kind that an exporter forgets fails to compile.
 */
export interface DocumentTree {
  /** BCP 47, for example en-US. */
  readonly language: string
  readonly title: readonly Inline[]
  readonly body: readonly Block[]
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean }
  /** A live value: an expression over the answers (a question's id, or a path such as `first_party.name`). */
  | { readonly kind: 'field'; readonly value: string; readonly format?: FieldFormat; readonly strong?: boolean; readonly emphasis?: boolean }
  /** The number of a clause or schedule, by its id. */
  | { readonly kind: 'reference'; readonly target: string }
  /** Words that are there only when the condition holds. */
  | { readonly kind: 'when'; readonly condition: string; readonly content: readonly Inline[] }

export type Block =
  | Clause
  | { readonly kind: 'paragraph'; readonly id: string; readonly when?: string; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly id: string; readonly when?: string; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly id: string; readonly when?: string; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  /** A table with a row for each row of a `table` answer, under its columns' labels. */
  | { readonly kind: 'rows'; readonly id: string; readonly when?: string; readonly question: string }
  | { readonly kind: 'schedule'; readonly id: string; readonly when?: string; readonly title: readonly Inline[]; readonly children: readonly Block[] }
  /** One block a signatory, in the order of the parties. */
  | { readonly kind: 'signatures'; readonly id: string; readonly when?: string }

export interface Clause {
  readonly kind: 'clause'
  readonly id: string
  readonly when?: string
  /** Where the words came from; `null` for a clause that a person added. */
  readonly origin: Origin | null
  readonly heading: readonly Inline[] | null
  readonly children: readonly Block[]
}

export interface ListItem {
  readonly when?: string
  readonly children: readonly Block[]
}

export interface Origin {
  /** The template's or the library's id of the clause. */
  readonly clause: string
  readonly source: 'template' | 'library'
  readonly version: string
}

export const fieldFormats = ['long-date', 'number', 'number-words', 'money', 'money-words', 'duration', 'duration-words', 'list-and', 'choice', 'capitalized'] as const
export type FieldFormat = (typeof fieldFormats)[number]
