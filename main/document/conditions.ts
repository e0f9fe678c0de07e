import type { Answers } from '../domain/answer.ts'
import { compile, evaluate } from './expression.ts'
import type { Question } from './template.ts'

/** Whether a condition holds; each is compiled once. One that does not compile (its question is gone) does not hold. */
export function conditionsOver(answers: Answers, questions: readonly Question[]): (condition: string | undefined) => boolean {
  const known = new Map<string, boolean>()
  return (condition) => {
    if (condition === undefined) return true
    const before = known.get(condition)
    if (before !== undefined) return before
    const compiled = compile(condition, questions)
    const holds = compiled.ok && evaluate(compiled.expression, answers)
    known.set(condition, holds)
    return holds
  }
}
