import type { ResolvedBlock } from '../document/resolved.ts'
import type { HouseStyle } from './house-style.ts'

/** Where a block stands in the Word file. */
export interface DocxContext {
  readonly language: string
  readonly style: HouseStyle
  /** The bookmark of each clause and schedule, by id. */
  readonly bookmarks: ReadonlyMap<string, BookmarkName>
  readonly instances: Instances
  /** The level of the clause around it; 0 outside of clauses. */
  readonly level: number
  readonly listDepth: number
  /** Empty in the body, whose clauses share the list of the heading styles, so that a paragraph added in Word counts on; a schedule has its own. */
  readonly clauseList: { readonly instance?: number }
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
    return block.kind === 'clause' || block.kind === 'schedule' ? [block.id, ...block.children.flatMap(collect)] : []
  })
  return new Map(ids.map((id, index) => [id, { name: `_Ref${String(index + 1).padStart(9, '0')}`, number: index + 1 }]))
}
