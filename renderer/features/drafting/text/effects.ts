import type { Answer } from '../../../../main/domain/answer.ts'
import type { Mark } from './numbers.ts'

type Marks = ReadonlyMap<string, Mark>

/** What an answer did to the text: the clauses and schedules that came with it, and those that went. */
export interface Effect {
  /** The question that was answered, and what its answer was before. */
  readonly question: string
  readonly before: Answer
  readonly added: readonly Mark[]
  readonly taken: readonly Mark[]
}

/** The clauses and schedules of one text that the other does not have, in its order; those inside another of them are not named. */
export function onlyIn(marks: Marks, other: Marks): readonly Mark[] {
  const found: Mark[] = []
  let covers: number | null = null
  for (const mark of marks.values()) {
    if (mark.kind === 'definition' || (covers !== null && mark.level > covers)) continue
    covers = other.has(mark.id) ? null : mark.level
    if (covers !== null) found.push(mark)
  }
  return found
}

/** What came and what went between two texts; null when nothing did. */
export function effectBetween(before: Marks, after: Marks): Pick<Effect, 'added' | 'taken'> | null {
  const effect = { added: onlyIn(after, before), taken: onlyIn(before, after) }
  return effect.added.length + effect.taken.length === 0 ? null : effect
}
