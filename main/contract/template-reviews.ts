import { z } from 'zod'
import { ask } from './method.ts'
import { line } from './typed-text.ts'


/** Counsel of my organization has read a template, word for word, with the clauses of the library in it. */
export interface TemplateReview {
  readonly id: string
  readonly template: string
  readonly version: string
  /** Who reviewed it. */
  readonly counsel: string
  /** YYYY-MM-DD. */
  readonly on: string
  readonly note: string
}

export const templateReviewMethods = {
  /** Records a review of the text that is in use now. */
  'templateReviews.record': ask(z.strictObject({ template: z.string().min(1).max(100), counsel: line(200).pipe(z.string().min(1)), on: z.iso.date(), note: line(1_000).default('') })).gives<TemplateReview>(),
  /** The latest reviews of a template first, those of earlier texts among them. */
  'templateReviews.list': ask(z.strictObject({ template: z.string().min(1).max(100) })).gives<readonly (TemplateReview & { readonly current: boolean })[]>(),
  /** Takes back a review that was recorded by mistake. */
  'templateReviews.withdraw': ask(z.strictObject({ review: z.uuid() })).gives<{ readonly withdrawn: boolean }>(),
}
