import { partiesName } from './repetition-source.ts'
import type { Question, TableColumn } from './template.ts'
import type { Repetition } from './tree.ts'

/** One row of a table answer, by the name that a repetition gives it. */
export interface RowItem {
  readonly id: string
  readonly type: 'row'
  readonly columns: readonly TableColumn[]
}

/** What a condition or field may name: a question, or the item of a repetition around it. */
export type KnownName = Question | RowItem

const remembered = new WeakMap<readonly Question[], Map<string, readonly KnownName[]>>()

/** The questions, and the items of the repetitions around a place. The same list for the same arguments. */
export function knownNames(questions: readonly Question[], scope: readonly Repetition[]): readonly KnownName[] {
  if (scope.length === 0) return questions
  const lists = remembered.get(questions) ?? new Map<string, readonly KnownName[]>()
  remembered.set(questions, lists)
  const key = scope.map(({ of, as }) => `${of} ${as}`).join(',')
  const list = lists.get(key) ?? [...questions, ...scope.flatMap((repeat) => itemOf(repeat, questions))]
  lists.set(key, list)
  return list
}

function itemOf({ of, as }: Repetition, questions: readonly Question[]): KnownName[] {
  const base = { id: as, group: '', label: as, help: '', example: '', required: false }
  if (of === partiesName) return [{ ...base, type: 'party', shortName: as }]
  const question = questions.find((each) => each.id === of)
  if (question?.type === 'list') return [{ ...base, type: 'text' }]
  return question?.type === 'table' ? [{ id: as, type: 'row', columns: question.columns }] : []
}
