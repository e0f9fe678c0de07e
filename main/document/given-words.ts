import { cleanText } from '../domain/clean-text.ts'
import { childrenOf, everyBlock } from './children-of.ts'
import { blocksFromJson, inlinesFromJson } from './tree-json.ts'
import type { Block, Inline } from './tree.ts'

/** The words that a person gives a clause. */
export interface ClauseWords {
  readonly heading: readonly Inline[] | null
  readonly children: readonly Block[]
}

export type GivenWords = { readonly ok: true; readonly words: ClauseWords } | { readonly ok: false; readonly message: string }

/** Words from outside as words of a clause, cleaned of what no paper can print; or what in them has no place in a clause. */
export function givenWords(given: { readonly heading: unknown; readonly children: unknown }): GivenWords {
  const heading = given.heading === null ? { ok: true as const, inlines: null } : inlinesFromJson(given.heading)
  if (!heading.ok) return heading
  const read = blocksFromJson(given.children)
  if (!read.ok) return read
  const misplaced = misplacedIn(read.blocks)
  if (misplaced !== null) return { ok: false, message: misplaced }
  const twice = firstTwice([...everyBlock(read.blocks)].map((block) => block.id))
  if (twice !== undefined) return { ok: false, message: `Two of its blocks have the id "${twice}".` }
  return { ok: true, words: cleaned({ heading: heading.inlines, children: read.blocks }) }
}

function misplacedIn(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind === 'schedule') return 'A schedule stands inside a clause.'
    if ((block.kind === 'list' || block.kind === 'definition') && [...everyBlock(childrenOf(block))].some((each) => each.kind === 'clause' || each.kind === 'schedule')) return `A clause stands inside a ${block.kind}.`
    const deeper = misplacedIn(childrenOf(block))
    if (deeper !== null) return deeper
  }
  return null
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}

/** What a person writes and a paper prints. */
const written = ['text', 'term']

/** Plain data with every text of it cleaned. */
function cleaned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]): [string, unknown] => [key, written.includes(key) && typeof each === 'string' ? cleanText(each) : cleaned(each)])) as T
}

/** Whether words say anything: a heading, a block with words, or a clause within. */
export function saysSomething({ heading, children }: ClauseWords): boolean {
  return (heading ?? []).some(isWord) || [...everyBlock(children)].some((block) => block.kind !== 'list' && (block.kind !== 'paragraph' || block.content.some(isWord)))
}

function isWord(inline: Inline): boolean {
  return inline.kind !== 'text' || inline.text.trim() !== ''
}
