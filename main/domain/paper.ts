/** What a paper does to the agreement that it is about, once it takes effect. */
export const paperKinds = ['amendment', 'renewal', 'option', 'notice', 'termination'] as const
export type PaperKind = (typeof paperKinds)[number]

/** A paper about another agreement. */
export interface LinkedPaper {
  readonly paperId: string
  readonly parentId: string
  readonly kind: PaperKind
  /** The clauses of the parent that it replaces, by how its text names the section. */
  readonly clauses: Readonly<Record<string, string>>
  /** YYYY-MM-DD: from when it changed its parent; null: not yet. */
  readonly takenOn: string | null
}
