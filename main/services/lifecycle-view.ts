import type { LifecycleView } from '../contract/lifecycle.ts'
import { type Agreement, emptyTerm, type Term } from '../domain/agreement.ts'
import { type LifecycleEvent, transition } from '../domain/lifecycle.ts'
import { getAgreement } from '../store/agreements.ts'
import { listApprovals } from '../store/approvals.ts'
import { getLinkedPaper } from '../store/linked-papers.ts'
import { getPerson } from '../store/people.ts'
import { listReviews } from '../store/reviews.ts'
import { getStandingDays } from '../store/standings.ts'
import { getTerm } from '../store/terms.ts'
import type { ServiceContext } from './context.ts'
import { derivedTerm } from './deadline-upkeep.ts'
import { standingOf } from './standing.ts'

/** How an agreement stands, and what may happen to it. */
export function lifecycleView(context: ServiceContext, agreement: Agreement): LifecycleView {
  const { db } = context
  const term = { ...(getTerm(db, agreement.id) ?? emptyTerm), end: lastDayNow(context, agreement) }
  const standing = standingOf(context, agreement)
  const nameOf = (id: string) => getPerson(db, id)?.name ?? ''
  return {
    state: agreement.state,
    ...getStandingDays(db, agreement.id),
    start: term.start,
    end: term.end,
    paper: paperOf(context, agreement),
    options: term.renewal === 'options',
    possible: everyEvent(term, context.today()).filter((event) => transition(standing, event).ok).map(({ kind }) => kind),
    reviews: listReviews(db, agreement.id).map((review) => ({ ...review, assignee: nameOf(review.assigneeId), decider: review.decidedBy && nameOf(review.decidedBy) })),
    approvals: listApprovals(db, agreement.id),
  }
}

/** The last day as amendments, renewals and notices have made it. */
export function lastDayNow({ db, today }: Pick<ServiceContext, 'db' | 'today'>, { id }: Agreement): string | null {
  return derivedTerm(db, id, today())?.derived.end ?? null
}

function paperOf({ db }: ServiceContext, { id }: Agreement): LifecycleView['paper'] {
  const link = getLinkedPaper(db, id)
  return link && { kind: link.kind, parent: link.parentId, parentNumber: getAgreement(db, link.parentId)?.number ?? '' }
}

function everyEvent({ start, end }: Term, today: string): readonly LifecycleEvent[] {
  return [
    { kind: 'request-review' },
    { kind: 'approve', othersOpen: false },
    { kind: 'send-back' },
    { kind: 'change-text' },
    { kind: 'finalise', reviewSkipped: true },
    { kind: 'reopen' },
    { kind: 'sign' },
    { kind: 'start', start, today },
    { kind: 'suspend' },
    { kind: 'resume' },
    { kind: 'decline' },
    { kind: 'abandon' },
    { kind: 'expire', end, today },
    { kind: 'terminate' },
    { kind: 'supersede' },
  ]
}
