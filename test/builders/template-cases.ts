import { checkAnswers } from '../../main/document/answers.ts'
import type { Question } from '../../main/document/template.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { exampleOf, templateOf } from '../fixtures/templates.ts'

/** The answers of a built-in template's example; throws when one of them is wrong. */
export function exampleAnswers(id: string): Answers {
  const checked = checkAnswers(templateOf(id).questions, exampleOf(id))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems, null, 1))
  return checked.answers
}

/** The example, and what it becomes with every yes or no and with each option: what appears in none of them is idle. */
export function casesOf(questions: readonly Question[], example: Answers): Answers[] {
  const all = (value: boolean): Answers => Object.fromEntries(questions.flatMap((each): [string, boolean][] => (each.type === 'boolean' ? [[each.id, value]] : [])))
  const bases = [example, { ...example, ...all(true) }, { ...example, ...all(false) }]
  const options = questions.flatMap((each) => (each.type === 'choice' ? each.options.map((option) => ({ [each.id]: option.id })) : []))
  return [...bases, ...bases.flatMap((base) => options.map((option) => ({ ...base, ...option })))]
}
