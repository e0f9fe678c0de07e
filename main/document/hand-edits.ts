import { childrenOf } from './children-of.ts'
import type { Block, Clause } from './tree.ts'

/** How a clause stands that its condition, or one around it, would hide. */
export type Standing = 'hidden' | 'kept' | 'undecided'

/** A clause that a person edited stays until that person says otherwise; any other goes with its condition. */
export function standingOf({ edited, decided }: Clause): Standing {
  if (edited !== true || decided === 'remove') return 'hidden'
  return decided === 'keep' ? 'kept' : 'undecided'
}

const remembered = new WeakMap<Block, boolean>()

/** Whether a clause that its condition cannot hide stands within the block, or is the block. */
export function holdsEdits(block: Block): boolean {
  const before = remembered.get(block)
  if (before !== undefined) return before
  const holds = !(block.kind === 'clause' && block.removed === true) && ((block.kind === 'clause' && standingOf(block) !== 'hidden') || childrenOf(block).some(holdsEdits))
  remembered.set(block, holds)
  return holds
}
