import type { Block, Inline } from './tree.ts'

/** One change that a person makes to the text of a draft by hand. */
export type TextChange =
  /** New words for one clause; it is edited by hand from then on. The blocks keep the ids that they had. */
  | { readonly do: 'edit'; readonly clause: string; readonly heading: readonly Inline[] | null; readonly children: readonly Block[] }
  /** The words that the clause had when the draft began. */
  | { readonly do: 'restore'; readonly clause: string }
  /** What becomes of a clause edited by hand whose condition does not hold; null: that is open again. */
  | { readonly do: 'decide'; readonly clause: string; readonly keep: boolean | null }
  | { readonly do: 'remove'; readonly clause: string }
  | { readonly do: 'put-back'; readonly clause: string }
  /** A clause of the person's own, as the `index`th child of a clause or schedule, or of the body (null). */
  | { readonly do: 'add'; readonly parent: string | null; readonly index: number; readonly clause: string; readonly heading: readonly Inline[] | null; readonly children: readonly Block[] }
  | { readonly do: 'move'; readonly clause: string; readonly parent: string | null; readonly index: number }
