import type { Block, Clause } from './tree.ts'

/** Blocks with another in the place of the clause or schedule of this id; null takes it out. What is not around it stays the same. */
export function withBlock(blocks: readonly Block[], id: string, by: Block | null): readonly Block[] {
  return mapped(blocks, id, () => (by === null ? [] : [by]))
}

/** Blocks with one more after the clause of this id. */
export function withBlockAfter(blocks: readonly Block[], id: string, added: Block): readonly Block[] {
  return mapped(blocks, id, (block) => [block, added])
}

/** Blocks in which the one of this id changed places with its neighbour; the same when there is none. */
export function withBlockMoved(blocks: readonly Block[], id: string, by: -1 | 1): readonly Block[] {
  const at = blocks.findIndex((block) => block.id === id)
  const [block, other] = [blocks[at], blocks[at + by]]
  if (block !== undefined) return other === undefined ? blocks : blocks.with(at, other).with(at + by, block)
  return inside(blocks, (children) => withBlockMoved(children, id, by))
}

/** A name for a new clause or question that nothing has yet: the words of its title, as an id. */
export function freeName(title: string, taken: ReadonlySet<string>, separator: '-' | '_'): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}+/gu, '').toLowerCase()
  const stem = plain.replaceAll(/[^a-z0-9]+/g, separator).replace(/^[^a-z]+/, '').slice(0, 40).replace(/[-_]+$/, '') || 'new'
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}${separator}${number}`
    if (!taken.has(name)) return name
  }
}

/** A clause of the library as the template's own. */
export function asOwnClause(clause: Clause, version: string): Clause {
  const own = (block: Block): Block => {
    if (block.kind === 'clause') return { ...block, origin: { source: 'template', clause: block.id, version }, children: block.children.map(own) }
    return block.kind === 'schedule' || block.kind === 'definition' || block.kind === 'each' ? { ...block, children: block.children.map(own) } : { ...block }
  }
  return { ...clause, origin: { source: 'template', clause: clause.id, version }, children: clause.children.map(own) }
}

function mapped(blocks: readonly Block[], id: string, change: (block: Block) => readonly Block[]): readonly Block[] {
  if (blocks.some((block) => block.id === id)) return blocks.flatMap((block) => (block.id === id ? change(block) : [block]))
  return inside(blocks, (children) => mapped(children, id, change))
}

/** Only what holds a change is a new block. */
function inside(blocks: readonly Block[], change: (children: readonly Block[]) => readonly Block[]): readonly Block[] {
  let changed = false
  const next = blocks.map((block) => {
    if (!('children' in block)) return block
    const children = change(block.children)
    if (children === block.children) return block
    changed = true
    return { ...block, children }
  })
  return changed ? next : blocks
}
