import { historyWords } from '../contract/messages/trail.ts'
import { dateInWords } from '../contract/messages/day-in-words.ts'
import { fill } from '../contract/messages/fill.ts'
import { isBlank } from '../document/blank.ts'
import { plainText } from '../document/format-field.ts'
import type { Question } from '../document/template.ts'
import type { Answer, PartyAnswer, SignatoryAnswer } from '../domain/answer.ts'

/** An answer as a person reads it in a line; empty: there is none. A table tells how many rows it has. */
export function answerInWords(question: Question | undefined, answer: Answer, language: string): string {
  if (isBlank(answer)) return ''
  if (question?.type === 'party') return partyInWords(answer as PartyAnswer)
  if (question?.type === 'signatory') return signatoryInWords(answer as SignatoryAnswer)
  if (Array.isArray(answer) && typeof answer[0] === 'object') return fill(answer.length === 1 ? historyWords.rowsOne : historyWords.rowsMany, { count: answer.length })
  if (question?.type === 'date' && typeof answer === 'string') return dateInWords(answer)
  if (typeof answer === 'boolean') return answer ? historyWords.yes : historyWords.no
  const option = question?.type === 'choice' ? question.options.find(({ id }) => id === answer) : undefined
  return option?.label ?? plainText(question ?? { type: 'text' }, answer, undefined, language)
}

function partyInWords({ name, acting_through: through, address, short_name: short }: PartyAnswer): string {
  return [name, through, address.split('\n').join(', '), short && `“${short}”`].filter(Boolean).join('; ')
}

function signatoryInWords({ name, title, authority }: SignatoryAnswer): string {
  return [name, title, authority].filter(Boolean).join(', ')
}
