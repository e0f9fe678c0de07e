import { childrenOf, withChildren } from './children-of.ts'
import { deepestClause } from './deepest-clause.ts'
import type { Block, Clause, DocumentTree } from './tree.ts'

/** Where the children of a clause, a schedule or the body stand. */
export interface Within {
  /** The level that a clause standing there has: 1 for an article. */
  readonly level: number
  /** The repeated blocks around, the outermost first. */
  readonly repeated: readonly string[]
  /** The clauses around, the outermost first. */
  readonly clauses: readonly string[]
}

const top: Within = { level: 1, repeated: [], clauses: [] }

/** Where the children of a clause or schedule stand (of the body: null); null when there is no such place. */
export function placeWithin({ body }: DocumentTree, parent: string | null): Within | null {
  return parent === null ? top : search(body, top, (block, around) => (block.id === parent && (block.kind === 'clause' || block.kind === 'schedule') ? inside(block, around) : null))
}

/** Where a clause itself stands; null when the tree has none of this id. */
export function placeOfClause({ body }: DocumentTree, id: string): Within | null {
  return search(body, top, (block, around) => (block.kind === 'clause' && block.id === id ? around : null))
}

function search(blocks: readonly Block[], around: Within, found: (block: Block, around: Within) => Within | null): Within | null {
  for (const block of blocks) {
    const place = found(block, around) ?? search(childrenOf(block), inside(block, around), found)
    if (place !== null) return place
  }
  return null
}

function inside(block: Block, around: Within): Within {
  if (block.kind === 'clause') return { ...around, level: around.level + 1, clauses: [...around.clauses, block.id] }
  if (block.kind === 'schedule') return { ...around, level: 1 }
  return block.kind === 'each' ? { ...around, repeated: [...around.repeated, block.id] } : around
}

/** How many levels of clauses stand in these blocks: 0 for none. */
export function depthOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map((block) => (block.kind === 'clause' ? 1 : 0) + depthOf(childrenOf(block))))
}

/** Whether clauses of these levels have room where the first of them has this level. */
export function fits(level: number, depth: number): boolean {
  return level + depth - 1 <= deepestClause
}

/** The blocks with a clause replaced, wherever it stands: by another, or by nothing. */
export function withClause(blocks: readonly Block[], id: string, change: (clause: Clause) => Clause | null): readonly Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'clause' && block.id === id) {
      const changed = change(block)
      return changed === null ? [] : [changed]
    }
    return [withChildren(block, (children) => withClause(children, id, change))]
  })
}

/** The tree with a clause put in, as the `index`th child of a clause or schedule, or of the body (null). */
export function withInserted(tree: DocumentTree, parent: string | null, index: number, clause: Clause): DocumentTree {
  const insert = (blocks: readonly Block[]): Block[] => [...blocks.slice(0, index), clause, ...blocks.slice(index)]
  const visit = (block: Block): Block => {
    const isParent = block.id === parent && (block.kind === 'clause' || block.kind === 'schedule')
    return withChildren(block, (children) => (isParent ? insert(children) : children.map(visit)))
  }
  return { ...tree, body: parent === null ? insert(tree.body) : tree.body.map(visit) }
}
