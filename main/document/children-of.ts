import type { Block } from './tree.ts'

/** The blocks that stand directly within a block, those of a list's items among them. */
export function childrenOf(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.children)
  return 'children' in block ? block.children : []
}

/** The block with others within it; of a list, within each of its items. */
export function withChildren(block: Block, change: (blocks: readonly Block[]) => readonly Block[]): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => ({ ...item, children: change(item.children) })) }
  return 'children' in block ? { ...block, children: change(block.children) } : block
}

/** Blocks and all that stands within them, in the order of the text. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* everyBlock(childrenOf(block))
  }
}
