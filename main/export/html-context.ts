import type { DocumentWords } from '../document/document-words.ts'
import type { ResolvedBlock } from '../document/resolved.ts'
import { type Direction, textDirection } from './direction.ts'

/** Where a block stands in the page. */
export interface HtmlContext {
  readonly words: DocumentWords
  readonly direction: Direction
  /** Writes the blocks inside a block. */
  readonly write: (blocks: readonly ResolvedBlock[]) => string
}

/** The attribute of a paragraph that runs against the document; nothing for one that runs with it. */
export function directionAttribute(content: readonly { readonly text: string }[], { direction }: Pick<HtmlContext, 'direction'>): string {
  const own = textDirection(content.map(({ text }) => text).join(''), direction)
  return own === direction ? '' : ` dir="${own}"`
}
