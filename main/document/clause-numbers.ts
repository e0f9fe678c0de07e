import { treeIdOf } from './copies.ts'
import type { ResolvedBlock, ResolvedDocument } from './resolved.ts'

/** The numbers of the clauses that are in the text, as references print them, by their ids in the tree and in the order of the text. The first of several copies stands for all. */
export function clauseNumbers({ body }: Pick<ResolvedDocument, 'body'>): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  const read = (blocks: readonly ResolvedBlock[]): void => {
    for (const block of blocks) {
      if (block.kind !== 'clause' && block.kind !== 'schedule') continue
      const id = treeIdOf(block.id)
      if (block.kind === 'clause' && !numbers.has(id)) numbers.set(id, block.fullNumber)
      read(block.children)
    }
  }
  read(body)
  return numbers
}
