import { z } from 'zod'
import type { Answers } from '../domain/answer.ts'
import type { CheckResult } from '../document/checks.ts'
import type { Question, QuestionGroup } from '../document/template.ts'
import type { DocumentTree } from '../document/tree.ts'
import { agreementName, agreementTitle } from './agreements.ts'
import { ask } from './method.ts'

/** Answers by question id. Their values are judged against the template's questions, each wrong one named. */
const someAnswers = z.record(z.string().min(1).max(100), z.unknown())

/** A draft as the Document tab needs it: `resolve(tree, answers, questions)` gives what is on the paper. */
export interface Draft {
  readonly agreement: string
  readonly tree: DocumentTree
  readonly groups: readonly QuestionGroup[]
  readonly questions: readonly Question[]
  readonly answers: Answers
  /** Grows by one with each change that is kept. */
  readonly revision: number
}

export interface Drafted {
  readonly id: string
  readonly number: string
  readonly title: string
}

export const draftingMethods = {
  /** Begins an agreement from a template. Answers may be partial; my organization fills the first party when it is not answered. */
  'drafting.draft': ask(
    z.strictObject({ template: z.string().min(1).max(100), answers: someAnswers.default({}), title: agreementTitle.optional() }),
  ).gives<Drafted>(),
  'drafting.open': ask(z.strictObject({ agreement: agreementName })).gives<Draft>(),
  /** Keeps the answers named in `changes`; the others stay. When one of them is wrong none is kept. */
  'drafting.answer': ask(z.strictObject({ agreement: agreementName, changes: someAnswers })).gives<{ readonly revision: number }>(),
  'drafting.check': ask(z.strictObject({ agreement: agreementName })).gives<CheckResult>(),
}
