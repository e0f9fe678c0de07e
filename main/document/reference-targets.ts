import type { Use } from './body-context.ts'
import { childrenOf } from './children-of.ts'
import { nearest } from './nearest.ts'
import type { Block } from './tree.ts'

/** What a reference may point at (clauses, schedules and definitions), each with the ids of the repeated blocks around it. */
export type Targets = ReadonlyMap<string, readonly string[]>

export function targetsIn(blocks: readonly Block[]): Targets {
  const targets = new Map<string, readonly string[]>()
  const visit = (block: Block, around: readonly string[]): void => {
    if (block.kind === 'clause' || block.kind === 'schedule' || block.kind === 'definition') targets.set(block.id, around)
    for (const child of childrenOf(block)) visit(child, block.kind === 'each' ? [...around, block.id] : around)
  }
  for (const block of blocks) visit(block, [])
  return targets
}

/** What is wrong with a reference, or null: it must point at something of which there is one where it stands. */
export function referenceProblem(use: Use, targets: Targets): { message: string; remedy: string } | null {
  const around = targets.get(use.value)
  if (around === undefined) {
    const meant = nearest(use.value, [...targets.keys()])
    return { message: `@${use.value} points at nothing.`, remedy: meant === null ? 'Point at the id of a clause, schedule or definition; for the sign itself write \\@.' : `Did you mean "@${meant}"?` }
  }
  const inside = use.scope.flatMap(({ block }) => (block === null ? [] : [block]))
  if (around.every((block) => inside.includes(block))) return null
  return { message: `@${use.value} points into a repetition from outside of it: there is one for each item.`, remedy: 'Point at the clause around the repetition, or write the reference inside it.' }
}
