import { z } from 'zod'
import type { AgreementState } from '../domain/agreement.ts'
import type { Ending, LifecycleKind } from '../domain/lifecycle.ts'
import type { PaperKind } from '../domain/paper.ts'
import { type Approval, approvalKinds, type Review } from '../domain/review.ts'
import { agreementName } from './agreements.ts'
import { ask } from './method.ts'
import { line, lines } from './typed-text.ts'

const id = z.uuid()
const day = z.iso.date()

/** What a person may say happened, without more than a reason and a day. A text of ours is frozen as it goes out, and has calls of its own for `finalise` and `reopen`. */
export const lifecycleMoves = ['change-text', 'send-back', 'finalise', 'reopen', 'start', 'suspend', 'resume', 'decline', 'abandon', 'expire', 'terminate', 'supersede'] as const satisfies readonly LifecycleKind[]
export type LifecycleMove = (typeof lifecycleMoves)[number]
/** Those that are not recorded without a reason. */
export const reasonedMoves: readonly LifecycleMove[] = ['send-back', 'reopen', 'suspend', 'decline', 'abandon', 'terminate', 'supersede']

/** A review with the names of its people. */
export interface ReviewView extends Review {
  readonly assignee: string
  readonly decider: string | null
}

export interface LifecycleView {
  readonly state: AgreementState
  readonly ending: Ending | null
  /** YYYY-MM-DD, null while nothing of the kind is recorded. */
  readonly executedOn: string | null
  readonly activeOn: string | null
  readonly suspendedOn: string | null
  readonly endedOn: string | null
  /** The first and the last day of its term. */
  readonly start: string | null
  readonly end: string | null
  /** What it does to another agreement, when it is a paper about one. */
  readonly paper: { readonly kind: PaperKind; readonly parent: string; readonly parentNumber: string } | null
  /** Whether its term has options to renew. */
  readonly options: boolean
  /** What may happen to it as it stands, today. */
  readonly possible: readonly LifecycleKind[]
  /** The one asked for last first. */
  readonly reviews: readonly ReviewView[]
  readonly approvals: readonly Approval[]
}

const view = <Input extends z.ZodType>(input: Input) => ask(input).gives<LifecycleView>()

export const lifecycleMethods = {
  'lifecycle.get': view(z.strictObject({ agreement: agreementName })),
  /** Asks a person of ours to read the text; several may be asked, and it is approved when all have approved it. */
  'lifecycle.requestReview': view(z.strictObject({ agreement: agreementName, assignee: id, due: day.nullable().default(null), note: lines(2_000).default('') })),
  /** Approves the text, or sends it back to a draft, which needs comments. `by`: who decided, the person asked when nothing is said. */
  'lifecycle.decideReview': view(z.strictObject({ review: id, outcome: z.enum(['approved', 'sent-back']), comments: lines(4_000).default(''), by: id.optional() })),
  /** An approval that is no party's signature. `note`: what was said, or the number of the resolution, which needs one. */
  'lifecycle.addApproval': view(z.strictObject({ agreement: agreementName, kind: z.enum(approvalKinds), name: line(200).pipe(z.string().min(1)), on: day, note: line(1_000).default('') })),
  'lifecycle.removeApproval': view(z.strictObject({ approval: id })),
  /** All parties have signed; the last of them on this day. `scan`: a file of this agreement that shows it. Takes effect at once when its first day has come. `longAgo`: a person said that it is so, where the day is years before the agreement was made. */
  'lifecycle.sign': view(z.strictObject({ agreement: agreementName, on: day, scan: id.nullable().default(null), note: line(1_000).default(''), longAgo: z.boolean().default(false) })),
  /** Everything else that may happen; `on` is today when nothing is said. */
  'lifecycle.move': view(z.strictObject({ agreement: agreementName, move: z.enum(lifecycleMoves), reason: line(1_000).default(''), on: day.optional() })),
}
