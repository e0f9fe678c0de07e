import type { Block } from './tree.ts'

/** The blocks that stand directly within a block, those of a list's items among them. */
export function childrenOf(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.children)
  return 'children' in block ? block.children : []
}

/** Blocks and all that stands within them, in the order of the text. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* everyBlock(childrenOf(block))
  }
}
