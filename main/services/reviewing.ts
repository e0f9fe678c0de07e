import { longDate } from '../domain/date.ts'
import { fill } from '../contract/messages/fill.ts'
import { approvedLabel } from '../contract/messages/lifecycle.ts'
import type { lifecycleMethods } from '../contract/lifecycle.ts'
import type { ParsedInputOf } from '../contract/method.ts'
import { failure } from '../contract/problem.ts'
import type { Agreement } from '../domain/agreement.ts'
import { deleteApproval, getApproval, insertApproval } from '../store/approvals.ts'
import { transaction } from '../store/database.ts'
import { getPerson } from '../store/people.ts'
import { decideReview, getReview, insertReview, listReviews } from '../store/reviews.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { endEditing } from './editing.ts'
import { actor, record } from './record.ts'
import { refuseDay } from './refuse-day.ts'
import { keepStanding, standingAfter } from './standing.ts'
import { keepVersion, versionNow } from './versions.ts'

type Asked<Method extends keyof typeof lifecycleMethods> = ParsedInputOf<(typeof lifecycleMethods)[Method]>

/** Asks a person of ours to read the text, from now on or beside others who were asked. */
export function requestReview(context: ServiceContext, { agreement: name, assignee, due, note }: Asked<'lifecycle.requestReview'>): Agreement {
  const { db } = context
  const agreement = agreementNamed(context, name)
  const person = personNamed(context, assignee)
  const standing = standingAfter(context, agreement, { kind: 'request-review' })
  if (due !== null && due < context.today()) throw failure('review-due-past', { due: longDate(due, 'en-US') })
  if (openReviews(context, agreement).some(({ assigneeId }) => assigneeId === assignee)) throw failure('review-asked-already', { number: agreement.number, name: person.name })
  transaction(db, () => {
    endEditing(context, agreement.id)
    insertReview(db, { id: context.newId(), agreementId: agreement.id, assigneeId: assignee, requestedBy: actor(context), due, note, requestedAt: context.now() })
    keepStanding(context, agreement, standing, context.today())
    record(context, 'review.requested', agreement.id, { assignee, name: person.name, due, note })
  })
  return agreement
}

/** Approves the text as it is, or sends it back; then nobody else needs to read it. */
export function decide(context: ServiceContext, { review: id, outcome, comments, by }: Asked<'lifecycle.decideReview'>): Agreement {
  const { db } = context
  const review = getReview(db, id)
  if (!review) throw failure('record-unknown', { id })
  const agreement = agreementNamed(context, review.agreementId)
  const decider = personNamed(context, by ?? review.assigneeId)
  if (review.outcome !== null) throw failure('review-decided-already', { number: agreement.number, name: decider.name })
  const others = openReviews(context, agreement).filter((other) => other.id !== id)
  const standing = standingAfter(context, agreement, outcome === 'approved' ? { kind: 'approve', othersOpen: others.length > 0 } : { kind: 'send-back' })
  if (outcome === 'sent-back' && comments.length < 3) throw failure('review-needs-comments', { number: agreement.number })
  transaction(db, () => {
    endEditing(context, agreement.id)
    const version = outcome === 'approved' ? keepVersion(context, versionNow(context, agreement), fill(approvedLabel, { name: decider.name, date: longDate(context.today(), 'en-US') })) : null
    decideReview(db, id, { outcome, comments, at: context.now(), by: decider.id, version })
    if (outcome === 'sent-back') withdrawReviews(context, agreement)
    keepStanding(context, agreement, standing, context.today())
    record(context, outcome === 'approved' ? 'review.approved' : 'review.sent-back', agreement.id, { name: decider.name, comments, version, others: others.length })
  })
  return agreement
}

/** Nobody needs to decide any more. Belongs in the transaction of what it tells of. */
export function withdrawReviews(context: ServiceContext, agreement: Agreement): void {
  for (const { id } of openReviews(context, agreement)) decideReview(context.db, id, { outcome: 'withdrawn', comments: '', at: context.now(), by: actor(context), version: null })
}

/**
 * The reviews that approved a text hold no more once it changes: those who approved it are asked again. Belongs in the transaction of
 * what it tells of.
 */
export function askAgain(context: ServiceContext, agreement: Agreement): void {
  const reviews = listReviews(context.db, agreement.id)
  const approved = [...new Set(reviews.filter(({ outcome }) => outcome === 'approved').map(({ assigneeId }) => assigneeId))]
  for (const assigneeId of approved) {
    const due = reviews.find((review) => review.assigneeId === assigneeId)?.due ?? null
    insertReview(context.db, { id: context.newId(), agreementId: agreement.id, assigneeId, requestedBy: actor(context), due: due !== null && due < context.today() ? null : due, note: '', requestedAt: context.now() })
  }
}

/** Records an approval that is no party's signature. */
export function addApproval(context: ServiceContext, { agreement: name, kind, name: approver, on, note }: Asked<'lifecycle.addApproval'>): Agreement {
  const agreement = agreementNamed(context, name)
  refuseDay(context, on)
  if (kind === 'resolution' && note === '') throw failure('resolution-needs-number')
  transaction(context.db, () => {
    const approval = { id: context.newId(), agreementId: agreement.id, kind, name: approver, on, note, recordedAt: context.now(), recordedBy: actor(context) }
    insertApproval(context.db, approval)
    record(context, 'approval.recorded', agreement.id, { kind, name: approver, on, note })
  })
  return agreement
}

export function removeApproval(context: ServiceContext, { approval: id }: Asked<'lifecycle.removeApproval'>): Agreement {
  const approval = getApproval(context.db, id)
  if (!approval) throw failure('record-unknown', { id })
  const agreement = agreementNamed(context, approval.agreementId)
  const { kind, name, on, note } = approval
  transaction(context.db, () => {
    deleteApproval(context.db, id)
    record(context, 'approval.removed', agreement.id, { kind, name, on, note })
  })
  return agreement
}

function openReviews({ db }: ServiceContext, { id }: Agreement) {
  return listReviews(db, id).filter(({ outcome }) => outcome === null)
}

function personNamed({ db }: ServiceContext, id: string) {
  const person = getPerson(db, id)
  if (!person) throw failure('record-unknown', { id })
  return person
}
