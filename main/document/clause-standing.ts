import { childrenOf } from './children-of.ts'
import type { Block, Clause, DocumentTree, Inline, TableCells } from './tree.ts'

/** How a clause stands in a tree, as far as a person changes it by hand. */
export interface ClauseStanding {
  readonly heading: string
  /** Its words, a line for each block; fields as `{{value}}`, references as `@target`. */
  readonly text: string
  /** Whether its words are those of the template no more. */
  readonly edited: boolean
  readonly removed: boolean
  readonly decided: 'keep' | 'remove' | null
}

/** Where a clause stands: inside which clause or schedule (null: the body), and after which block of it (null: as the first). */
export interface ClausePlace {
  readonly inside: string | null
  readonly after: string | null
}

/** Null when the tree has no such clause. */
export function clauseStanding({ body }: DocumentTree, id: string): ClauseStanding | null {
  const clause = findClause(body, id)
  if (clause === null) return null
  return {
    heading: clause.heading === null ? '' : inlineText(clause.heading),
    text: clause.children.flatMap(blockLines).join('\n'),
    edited: clause.edited === true,
    removed: clause.removed === true,
    decided: clause.decided ?? null,
  }
}

/** Null when the tree has no such clause. */
export function clausePlace({ body }: DocumentTree, id: string): ClausePlace | null {
  return placeIn(body, null, id)
}

/** The clause of this id, wherever it stands; null for none. */
export function findClause(blocks: readonly Block[], id: string): Clause | null {
  for (const block of blocks) {
    if (block.kind === 'clause' && block.id === id) return block
    const found = findClause(childrenOf(block), id)
    if (found !== null) return found
  }
  return null
}

function placeIn(blocks: readonly Block[], inside: string | null, id: string): ClausePlace | null {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'clause' && block.id === id) return { inside, after: blocks[index - 1]?.id ?? null }
    const found = placeIn(childrenOf(block), block.id, id)
    if (found !== null) return found
  }
  return null
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'clause':
      return [...(block.heading === null ? [] : [inlineText(block.heading)]), ...block.children.flatMap(blockLines)]
    case 'paragraph':
      return [inlineText(block.content)]
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(blockLines))
    case 'table':
      return [block.head, ...block.rows.map((row): TableCells => ('cells' in row ? row.cells : row))].map((row) => row.map(inlineText).join(' | '))
    case 'rows':
      return [`{{${block.question}}}`]
    case 'schedule':
      return [inlineText(block.title), ...block.children.flatMap(blockLines)]
    case 'definition':
      return [block.term, ...block.children.flatMap(blockLines)]
    case 'each':
      return block.children.flatMap(blockLines)
    case 'signatures':
      return []
  }
}

function inlineText(content: readonly Inline[]): string {
  return content.map(wordsOf).join('')
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'field':
      return `{{${inline.value}}}`
    case 'reference':
      return `@${inline.target}`
    case 'when':
    case 'each':
      return inlineText(inline.content)
  }
}
