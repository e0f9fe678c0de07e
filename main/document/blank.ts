import type { Answer } from '../domain/answer.ts'

/** Whether an answer says nothing: none, only spaces, an empty list, a party or signatory without a name. */
export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return true
  if (typeof answer === 'string') return answer.trim() === ''
  if (Array.isArray(answer)) return answer.length === 0
  return typeof answer === 'object' && 'name' in answer && answer.name.trim() === ''
}
