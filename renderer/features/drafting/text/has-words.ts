import { everyBlock } from '../../../../main/document/children-of.ts'
import type { ClauseWords } from '../editor/to-editor.ts'

/** Whether a clause says anything: an empty paragraph does not. */
export function hasWords({ heading, children }: ClauseWords): boolean {
  return heading !== null || [...everyBlock(children)].some((block) => block.kind !== 'list' && (block.kind !== 'paragraph' || block.content.some((part) => part.kind !== 'text' || part.text.trim() !== '')))
}
