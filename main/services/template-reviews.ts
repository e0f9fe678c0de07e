import { createHash } from 'node:crypto'
import { failure } from '../contract/problem.ts'
import type { TemplateReview, templateReviewMethods } from '../contract/template-reviews.ts'
import type { TemplateSummary } from '../contract/templates.ts'
import { libraryClauses } from '../document/library-clauses.ts'
import { transaction } from '../store/database.ts'
import { listSources } from '../store/sources.ts'
import { deleteTemplateReview, insertTemplateReview, listTemplateReviews, reviewOf, type TemplateReviewRecord } from '../store/template-reviews.ts'
import type { ServiceContext } from './context.ts'
import type { HandlersOf } from './handlers.ts'
import { actor, record } from './record.ts'
import type { ShelvedTemplate } from './template-shelf.ts'
import { templateNamed } from './template-named.ts'

/** So many reviews of one template are shown. */
const most = 100

export const templateReviewHandlers = (context: ServiceContext): HandlersOf<typeof templateReviewMethods> => ({
  'templateReviews.record': ({ template: id, counsel, on, note }) => {
    const shelved = templateNamed(context.shelf, id)
    if (on > context.today()) throw failure('review-date-ahead', { on })
    const review: TemplateReviewRecord = { id: context.newId(), templateId: id, version: shelved.template.version, fingerprint: fingerprintOf(shelved), counsel, reviewedOn: on, note, recordedAt: context.now(), recordedBy: actor(context) }
    transaction(context.db, () => {
      insertTemplateReview(context.db, review)
      record(context, 'template.reviewed', null, { id, title: shelved.template.title, version: review.version, fingerprint: review.fingerprint, counsel, on, note })
    })
    context.changed({ kind: 'templates-changed' })
    return shown(review)
  },
  'templateReviews.list': ({ template: id }) => {
    const now = fingerprintOf(templateNamed(context.shelf, id))
    return listTemplateReviews(context.db, id, most).map((review) => ({ ...shown(review), current: review.fingerprint === now }))
  },
  'templateReviews.withdraw': ({ review: id }) => {
    const withdrawn = transaction(context.db, () => {
      const found = deleteTemplateReview(context.db, id)
      if (found !== null) record(context, 'template.review-withdrawn', null, { id: found.templateId, version: found.version, counsel: found.counsel, on: found.reviewedOn })
      return found !== null
    })
    if (withdrawn) context.changed({ kind: 'templates-changed' })
    return { withdrawn }
  },
})

/** The review of exactly the words that a template has now. */
export function currentReview(context: Pick<ServiceContext, 'db'>, shelved: ShelvedTemplate): TemplateSummary['review'] {
  return told(reviewOf(context.db, fingerprintOf(shelved)))
}

/** The review of exactly the words that a draft began with. */
export function reviewBehind({ db }: Pick<ServiceContext, 'db'>, agreementId: string): TemplateSummary['review'] {
  return told(reviewOf(db, together(listSources(db, agreementId).map(({ hash }) => hash))))
}

function told(review: TemplateReviewRecord | null): TemplateSummary['review'] {
  return review && { counsel: review.counsel, on: review.reviewedOn }
}

/** The same for the template on the shelf and for the sources that a draft of it keeps. */
function fingerprintOf({ template, source }: ShelvedTemplate): string {
  const clauses = libraryClauses(template.tree).flatMap((id) => source.library[id]?.text ?? [])
  return together([source.text, ...clauses].map(hashOf))
}

function together(hashes: readonly string[]): string {
  return hashOf([...new Set(hashes)].toSorted().join('\n'))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function shown({ id, templateId, version, counsel, reviewedOn, note }: TemplateReviewRecord): TemplateReview {
  return { id, template: templateId, version, counsel, on: reviewedOn, note }
}
