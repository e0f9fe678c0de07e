import type { DocumentWords } from '../document/document-words.ts'
import type { NumberingScheme } from '../document/numbering-scheme.ts'
import type { ResolvedBlock } from '../document/resolved.ts'
import type { Direction } from './direction.ts'
import { type HouseStyle, indentOf } from './house-style.ts'

/** Where a block stands in the Word file. */
export interface DocxContext {
  readonly words: DocumentWords
  readonly direction: Direction
  readonly style: HouseStyle
  readonly scheme: NumberingScheme
  /** The bookmark of each clause, schedule and definition, by id. */
  readonly bookmarks: ReadonlyMap<string, BookmarkName>
  readonly instances: Instances
  /** The level of the clause around it; 0 outside of clauses. */
  readonly level: number
  readonly listDepth: number
  /** Empty in the body, whose clauses share the list of the heading styles, so that a paragraph added in Word counts on; a schedule has its own. */
  readonly clauseList: { readonly instance?: number }
}

/** Where plain text begins, in points: under the text of its clause, and further in for each list around it. */
export function textStart({ level, listDepth, scheme }: DocxContext): number {
  return (level === 0 ? 0 : indentOf(level, scheme).text) + 24 * listDepth
}

/** Each list counts for itself: Word calls that an instance of the numbering. */
export class Instances {
  #last = 0

  next(): number {
    this.#last += 1
    return this.#last
  }
}

/** Word knows a bookmark by its name, and pairs its ends by a number. */
export interface BookmarkName {
  readonly name: string
  readonly number: number
}

/** Names of bookmarks: Word allows letters, digits and underscores, 40 at most, and hides those that begin with "_Ref". */
export function bookmarksOf(body: readonly ResolvedBlock[]): ReadonlyMap<string, BookmarkName> {
  const ids = body.flatMap(function collect(block): string[] {
    return block.kind === 'clause' || block.kind === 'schedule' || block.kind === 'definition' ? [block.id, ...block.children.flatMap(collect)] : []
  })
  return new Map(ids.map((id, index) => [id, { name: `_Ref${String(index + 1).padStart(9, '0')}`, number: index + 1 }]))
}
