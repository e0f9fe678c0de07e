import type { ResolvedBlock } from './resolved.ts'

type Definition = Extract<ResolvedBlock, { kind: 'definition' }>

/** The same blocks, definitions that follow one another in the alphabet's order of their terms. `language` is BCP 47. */
export function inOrderOfTerms(blocks: readonly ResolvedBlock[], language: string): readonly ResolvedBlock[] {
  // A collator costs more than most texts take to resolve.
  return blocks.some((block) => block.kind === 'definition') ? sorted(blocks, new Intl.Collator(language)) : blocks
}

function sorted(blocks: readonly ResolvedBlock[], collator: Intl.Collator): ResolvedBlock[] {
  const all: ResolvedBlock[] = []
  let run: Definition[] = []
  const endRun = (): void => {
    all.push(...run.toSorted((a, b) => collator.compare(a.term, b.term)))
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'definition') run.push(block)
    else {
      endRun()
      all.push(block)
    }
  }
  endRun()
  return all
}
