import type { Answers } from '../domain/answer.ts'
import { compile, evaluate, type Expression } from './expression.ts'
import { knownNames } from './known-names.ts'
import { itemValue, partiesValue, type Item } from './repetition-items.ts'
import { partiesName } from './repetition-source.ts'
import type { Question } from './template.ts'
import type { Repetition } from './tree.ts'

/** Whether a condition holds; none at all always does. */
export type Holds = (condition: string | undefined) => boolean

/** Whether a condition holds; each is evaluated once. One that does not compile (its question is gone) does not hold. */
export function conditionsOver(answers: Answers, questions: readonly Question[]): Holds {
  const known = new Map<string, boolean>()
  const parties = partiesOver(answers, questions, (condition) => holds(condition))
  const holds: Holds = (condition) => {
    if (condition === undefined) return true
    const before = known.get(condition)
    if (before !== undefined) return before
    const compiled = compile(condition, questions)
    const result = compiled.ok && evaluate(compiled.expression, answers, parties(compiled.expression))
    known.set(condition, result)
    return result
  }
  return holds
}

/** What a name that a repetition gives stands for just now. */
export interface BoundItem {
  readonly repeat: Repetition
  readonly item: Item
}

/** The same inside repetitions (the outermost first), where a condition may name their items too. `outside` decides what names none. */
export function conditionsWithin(outside: Holds, answers: Answers, questions: readonly Question[], bound: readonly BoundItem[]): Holds {
  const names = knownNames(questions, bound.map(({ repeat }) => repeat))
  const items = Object.fromEntries(bound.map(({ repeat, item }) => [repeat.as, itemValue(item, answers)]))
  const parties = partiesOver(answers, questions, outside)
  return (condition) => {
    if (condition === undefined) return true
    const compiled = compile(condition, names)
    if (!compiled.ok) return false
    const { expression } = compiled
    if (!expression.questions.some((name) => Object.hasOwn(items, name))) return outside(condition)
    return evaluate(expression, answers, { ...parties(expression), ...items })
  }
}

/** The value of `parties`, worked out when a condition first names it; unknown while that is going on (a party that depends on it). */
function partiesOver(answers: Answers, questions: readonly Question[], holds: Holds): (expression: Expression) => Readonly<Record<string, unknown>> {
  let value: readonly unknown[] | undefined
  let busy = false
  return ({ questions: names }) => {
    if (busy || !names.includes(partiesName)) return {}
    busy = true
    value ??= partiesValue(questions, answers, holds)
    busy = false
    return { [partiesName]: value }
  }
}
