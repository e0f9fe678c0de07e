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
  /** `nth`: which text of the tree it is, while words are looked for; never stored. */
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean; readonly nth?: number }
  /** A live value: an expression over the answers (a question's id, or a path such as `first_party.name`). */
  | { readonly kind: 'field'; readonly value: string; readonly format?: FieldFormat; readonly strong?: boolean; readonly emphasis?: boolean }
  /**
   * The number of a clause or schedule, or the term of a definition, by its id. `noun`: the word for a section that stands before it
   * where the numbering scheme gives the number none of its own; `listed`: it goes on a list that began with such a word.
   */
  | { readonly kind: 'reference'; readonly target: string; readonly noun?: ReferenceNoun; readonly listed?: true }
  /** Words that are there only when the condition holds. */
  | { readonly kind: 'when'; readonly condition: string; readonly content: readonly Inline[] }
  /** The words once for each item, put together as the language lists things: "a, b, and c". */
  | { readonly kind: 'each'; readonly repeat: Repetition; readonly content: readonly Inline[] }

export type Block =
  | Clause
  | { readonly kind: 'paragraph'; readonly id: string; readonly when?: string; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly id: string; readonly when?: string; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly id: string; readonly when?: string; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly TableRow[] }
  /** A table with a row for each row of a `table` answer, under its columns' labels. */
  | { readonly kind: 'rows'; readonly id: string; readonly when?: string; readonly question: string }
  | { readonly kind: 'schedule'; readonly id: string; readonly when?: string; readonly title: readonly Inline[]; readonly children: readonly Block[] }
  /** What a term means. Those that follow one another print in the alphabet's order, without numbers. */
  | { readonly kind: 'definition'; readonly id: string; readonly when?: string; readonly term: string; readonly children: readonly Block[] }
  /** Its blocks once for each item. */
  | { readonly kind: 'each'; readonly id: string; readonly when?: string; readonly repeat: Repetition; readonly children: readonly Block[] }
  /** One block a signatory, in the order of the parties; `approvals`: of those who approve or certify, and are no party's signature. */
  | { readonly kind: 'signatures'; readonly id: string; readonly when?: string; readonly of?: 'parties' | 'approvals' }

export interface Clause {
  readonly kind: 'clause'
  readonly id: string
  readonly when?: string
  /** Where the words came from; `null` for a clause that a person added. */
  readonly origin: Origin | null
  readonly heading: readonly Inline[] | null
  readonly children: readonly Block[]
  /** Its words were changed by hand: they follow the answers, and the library no more. */
  readonly edited?: true
  /** What a person decided of a clause edited by hand whose condition does not hold: it stays, or it goes while that is so. */
  readonly decided?: 'keep' | 'remove'
  /** A person took it out, whatever its condition says; it can be put back. */
  readonly removed?: true
}

/** For each of what, and by which name the item is known inside: `parties` (all of them), or the id of a question of type table or list. */
export interface Repetition {
  readonly of: string
  readonly as: string
}

export type TableCells = readonly (readonly Inline[])[]
/** A row as it was written, or one that is there once for each item. */
export type TableRow = TableCells | { readonly repeat: Repetition; readonly cells: TableCells }

export const referenceNouns = ['section', 'Section', 'sections', 'Sections'] as const
export type ReferenceNoun = (typeof referenceNouns)[number]

export interface ListItem {
  readonly when?: string
  readonly repeat?: Repetition
  readonly children: readonly Block[]
}

export interface Origin {
  /** The template's or the library's id of the clause. */
  readonly clause: string
  readonly source: 'template' | 'library'
  readonly version: string
}

export const fieldFormats = ['long-date', 'number', 'number-words', 'money', 'money-words', 'duration', 'duration-words', 'list-and', 'choice', 'capitalized', 'changes'] as const
export type FieldFormat = (typeof fieldFormats)[number]
