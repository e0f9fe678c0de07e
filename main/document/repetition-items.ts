import type { Answers, PartyAnswer, RowAnswer } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
import { partiesName } from './repetition-source.ts'
import type { Question } from './template.ts'

/** One of what a repetition goes over, and what the ids of its copies end with. */
export type Item = { readonly key: string } & (
  | { readonly kind: 'party'; readonly question: Extract<Question, { type: 'party' }> }
  | { readonly kind: 'text'; readonly question: Question; readonly text: string }
  | { readonly kind: 'row'; readonly question: Extract<Question, { type: 'table' }>; readonly row: RowAnswer }
)

interface Source {
  readonly answers: Answers
  readonly questions: ReadonlyMap<string, Question>
  readonly holds: (condition: string | undefined) => boolean
}

/** What a repetition goes over: all parties that are asked for, in the order of their questions, or the entries or rows of an answer. */
export function itemsOf(of: string, { answers, questions, holds }: Source): readonly Item[] {
  if (of === partiesName) {
    return [...questions.values()].flatMap((question): Item[] => (question.type === 'party' && holds(question.when) ? [{ key: question.id, kind: 'party', question }] : []))
  }
  const question = questions.get(of)
  const answer = own(answers, of)
  if (question === undefined || !Array.isArray(answer)) return []
  return (answer as readonly (string | RowAnswer)[]).flatMap((entry, index): Item[] => {
    const key = String(index + 1)
    if (typeof entry === 'string') return question.type === 'list' ? [{ key, kind: 'text', question, text: entry }] : []
    return question.type === 'table' ? [{ key, kind: 'row', question, row: entry }] : []
  })
}

/** What an item is in a condition; undefined while it is not known. The parts of a row that were left open are not there. */
export function itemValue(item: Item, answers: Answers): unknown {
  if (item.kind === 'text') return item.text === '' ? undefined : item.text
  if (item.kind === 'party') return partyValue(item.question.id, answers)
  return Object.fromEntries(Object.entries(item.row).filter(([, cell]) => !isBlank(cell)))
}

/** The list `parties` of a condition: one entry for each party that is asked for; one that is not named yet has no parts. */
export function partiesValue(questions: readonly Question[], answers: Answers, holds: Source['holds']): readonly unknown[] {
  return questions.flatMap((question) => (question.type === 'party' && holds(question.when) ? [partyValue(question.id, answers) ?? {}] : []))
}

function partyValue(id: string, answers: Answers): PartyAnswer | undefined {
  const answer = own(answers, id)
  return answer === undefined || isBlank(answer) ? undefined : (answer as PartyAnswer)
}
