import { checkPerson, checkTable } from './check-record-answer.ts'
import { checkValue } from './check-value.ts'
import type { CheckedAnswer } from './checked-answer.ts'
import type { Question } from './template.ts'

/** One answer that is there, checked against its question. */
export function checkAnswer(question: Question, value: unknown): CheckedAnswer {
  if (question.type === 'party' || question.type === 'signatory') return checkPerson(question, value)
  return question.type === 'table' ? checkTable(question, value) : checkValue(question, value)
}
