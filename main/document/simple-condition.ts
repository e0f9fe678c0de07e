import type { Question } from './template.ts'

/** A condition as a plain form has it: a question is, or is not, something; `value` null: it is answered with yes. */
export interface SimpleCondition {
  readonly question: string
  readonly is: boolean
  /** An option of a choice; null for a yes-or-no question. */
  readonly value: string | null
}

/** The condition in the plain form; null: only an expression says it. */
export function readCondition(source: string, questions: readonly Question[]): SimpleCondition | null {
  const text = source.trim()
  const [, not, yes] = /^(!?)\s*([a-z][a-z0-9_]*)$/.exec(text) ?? []
  if (yes !== undefined) return questions.some(({ id, type }) => id === yes && type === 'boolean') ? { question: yes, is: not !== '!', value: null } : null
  const [, question, sign, value] = /^([a-z][a-z0-9_]*)\s*(==|!=)\s*["']([a-z0-9-]+)["']$/.exec(text) ?? []
  const asked = questions.find(({ id }) => id === question)
  if (question === undefined || value === undefined || asked?.type !== 'choice' || !asked.options.some(({ id }) => id === value)) return null
  return { question, is: sign === '==', value }
}

export function writeCondition({ question, is, value }: SimpleCondition): string {
  if (value === null) return is ? question : `!${question}`
  return `${question} ${is ? '==' : '!='} "${value}"`
}

/** The questions that the plain form can ask about. */
export function conditionable(questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ type }) => type === 'boolean' || type === 'choice')
}
