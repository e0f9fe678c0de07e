import { partiesName } from './repetition-source.ts'

/** Repetitions stand one inside the other up to this often: each multiplies what is printed by its items. */
export const deepestRepetition = 2

/** Of these, so many go over an answer's rows or entries, of which there may be thousands; any other goes over the parties. */
const deepestOverAnswers = 1

/** A tree that is larger or deeper than this is damaged or hostile: 200 printed pages have some 20,000 nodes. */
const most = { depth: 60, nodes: 400_000 }

/** What of a tree, or of a part of one, goes beyond its limits, as a sentence; null when nothing does. Looks before anything recursive does. */
export function beyondLimits(value: unknown): string | null {
  const open: { value: unknown; depth: number; repeats: readonly unknown[] }[] = [{ value, depth: 0, repeats: [] }]
  let nodes = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    nodes += 1
    if (nodes > most.nodes || next.depth > most.depth) return `The stored text is nested deeper than ${most.depth} or has more than ${most.nodes} parts.`
    if (typeof next.value !== 'object' || next.value === null) continue
    const repeats = 'repeat' in next.value ? [...next.repeats, next.value.repeat] : next.repeats
    if (repeats.length > deepestRepetition) return `Repetitions stand more than ${deepestRepetition} deep.`
    if (repeats.filter(isOverAnswer).length > deepestOverAnswers) return 'A repetition over rows or entries stands inside another.'
    for (const child of Object.values(next.value)) open.push({ value: child, depth: next.depth + 1, repeats })
  }
  return null
}

function isOverAnswer(repeat: unknown): boolean {
  return typeof repeat === 'object' && repeat !== null && 'of' in repeat && repeat.of !== partiesName
}
