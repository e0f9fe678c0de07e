import { nearest } from './nearest.ts'
import { partiesName } from './repetition-source.ts'
import type { Question } from './template.ts'
import type { Repetition } from './tree.ts'

/** What is wrong with a repetition, or null; `around`: the repetitions that it stands in. */
export function repetitionProblem({ of, as }: Repetition, around: readonly Repetition[], questions: readonly Question[]): { message: string; remedy: string } | null {
  const wrongSource = sourceProblem(of, questions)
  if (wrongSource !== null) return wrongSource
  if (as === partiesName || questions.some((each) => each.id === as)) return { message: `A repetition calls its item "${as}", which is ${as === partiesName ? 'the list of all parties' : 'a question'}.`, remedy: 'Give the item a name of its own, such as row or member.' }
  if (around.some((each) => each.as === as)) return { message: `A repetition calls its item "${as}", as the one around it does.`, remedy: 'Give each its own name.' }
  if (of !== partiesName && around.some((each) => each.of !== partiesName)) {
    return { message: 'A repetition over rows or entries stands inside another: thousands of each would multiply.', remedy: 'One of the two may go over rows or entries; let the other go over the parties, or put them one after the other.' }
  }
  return null
}

function sourceProblem(of: string, questions: readonly Question[]): { message: string; remedy: string } | null {
  if (of === partiesName) return questions.some((each) => each.type === 'party') ? null : { message: 'The template has no parties to repeat over.', remedy: 'Add a question of type party.' }
  const question = questions.find((each) => each.id === of)
  if (question?.type === 'table' || question?.type === 'list') return null
  if (question !== undefined) return { message: `"${of}" is of type ${question.type}, and cannot be repeated over.`, remedy: 'Name parties, or a question of type table or list.' }
  const meant = nearest(of, [partiesName, ...questions.filter((each) => each.type === 'table' || each.type === 'list').map((each) => each.id)])
  return { message: `A repetition goes over "${of}", which is no question.`, remedy: meant === null ? 'Name parties, or a question of type table or list.' : `Did you mean "${meant}"?` }
}
