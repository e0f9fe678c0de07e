import type { Answer, Answers } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
import { checkAnswer } from './check-answer.ts'
import { conditionsOver } from './conditions.ts'
import { nearest } from './nearest.ts'
import type { Question } from './template.ts'

/** One wrong answer: which, why, and what to write instead. */
export interface AnswerProblem {
  /** The id as it was given: a question's, or one that no question has. */
  readonly question: string
  readonly says: string
  readonly remedy: string
}

export type CheckedAnswers = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problems: readonly AnswerProblem[] }

/**
 * Answers from outside (a file, a form, the command line) as answers of the right types, or every wrong one named. Answers may be
 * partial: what is not there is not wrong; `null` clears one. Texts lose control characters, and gain nothing.
 */
export function checkAnswers(questions: readonly Question[], input: unknown): CheckedAnswers {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problems: [{ question: '', says: 'The answers are not a list of names with values.', remedy: 'Write one line an answer, such as purpose: "…".' }] }
  }
  const byId = new Map(questions.map((question) => [question.id, question]))
  const problems: AnswerProblem[] = []
  const answers: [string, Answer][] = []
  for (const [id, value] of Object.entries(input)) {
    const question = byId.get(id)
    if (question === undefined) problems.push(unknownQuestion(id, questions))
    else if (value === null || value === undefined) answers.push([id, null])
    else {
      const checked = checkAnswer(question, value)
      if (checked.ok) answers.push([id, checked.answer])
      else problems.push(...checked.wrong.map((each) => ({ question: id, ...each })))
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: Object.fromEntries(answers) }
}

/** The required questions that are asked now and have no answer, in their order. */
export function missingAnswers(questions: readonly Question[], answers: Answers): readonly Question[] {
  const holds = conditionsOver(answers, questions)
  return questions.filter((question) => question.required && holds(question.when) && isBlank(own(answers, question.id)))
}

/** What a fresh draft begins with: the answers that the template proposes. */
export function defaultAnswers(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.flatMap((question): [string, Answer][] => ('default' in question && question.default !== undefined ? [[question.id, question.default]] : [])))
}

function unknownQuestion(id: string, questions: readonly Question[]): AnswerProblem {
  const shown = id.length > 60 ? `${id.slice(0, 59)}…` : id
  const meant = nearest(id, questions.map((question) => question.id))
  return {
    question: shown,
    says: `The template asks no question "${shown}".`,
    remedy: meant === null ? 'Take it out.' : `Did you mean "${meant}"?`,
  }
}
