import { z } from 'zod'
import type { Answers } from '../domain/answer.ts'
import type { Question, QuestionGroup, TemplateProblem } from '../document/template.ts'
import { destination } from './exporting.ts'
import { ask } from './method.ts'

export interface TemplateSummary {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly version: string
  readonly summary: string
  /** A person of ours made it; the others came with the app. */
  readonly own: boolean
  /** Own changes are not in use yet. */
  readonly unfinished: boolean
  /** The review by counsel of exactly this text; null: nobody has recorded one. */
  readonly review: { readonly counsel: string; readonly on: string } | null
}

export interface TemplateDetails extends TemplateSummary {
  readonly groups: readonly QuestionGroup[]
  readonly questions: readonly Question[]
  /** The answers of the template's fictional example. */
  readonly example: Answers
}

export const templateMethods = {
  /** The templates that can be used, and what is wrong with those that cannot. */
  'templates.list': ask(z.strictObject({})).gives<{
    readonly templates: readonly TemplateSummary[]
    readonly broken: readonly { readonly id: string; readonly problems: readonly TemplateProblem[] }[]
  }>(),
  /** Judges the template of a folder, or each template of a folder of templates, with its example. */
  'templates.check': ask(z.strictObject({ folder: destination })).gives<
    readonly { readonly id: string; readonly ok: boolean; readonly problems: readonly TemplateProblem[] }[]
  >(),
  'templates.get': ask(z.strictObject({ template: z.string().min(1).max(100) })).gives<TemplateDetails>(),
}
