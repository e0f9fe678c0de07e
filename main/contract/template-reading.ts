import { z } from 'zod'
import type { ResolvedDocument } from '../document/resolved.ts'
import { ask } from './method.ts'
import type { TemplateSummary } from './templates.ts'

/** What is in a template. */
export interface TemplateContents extends TemplateSummary {
  /** Articles, those that need an answer to be there too. */
  readonly clauses: number
  readonly questions: number
  /** Required elements that are checked. */
  readonly requirements: number
}

export const templateReadingMethods = {
  'templates.contents': ask(z.strictObject({})).gives<readonly TemplateContents[]>(),
  /** A template as it reads with the answers of its example. */
  'templates.read': ask(z.strictObject({ template: z.string().min(1).max(100) })).gives<{ readonly contents: TemplateContents; readonly document: ResolvedDocument }>(),
}
