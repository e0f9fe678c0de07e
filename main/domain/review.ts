/** What came of a review; withdrawn: nobody waits for it any more. */
export type ReviewOutcome = 'approved' | 'sent-back' | 'withdrawn'

/** Somebody of ours is asked to read a text before it goes out. */
export interface Review {
  readonly id: string
  readonly agreementId: string
  /** The ids of people of ours. */
  readonly assigneeId: string
  readonly requestedBy: string
  readonly decidedBy: string | null
  /** YYYY-MM-DD. */
  readonly due: string | null
  readonly note: string
  /** ISO 8601, UTC. */
  readonly requestedAt: string
  readonly decidedAt: string | null
  /** Null while it is open. */
  readonly outcome: ReviewOutcome | null
  readonly comments: string
  /** The version of the text that was approved. */
  readonly version: number | null
}

/** As to form, of insurance and risk, of the funds, and by the resolution of a governing body: none of them is a party's signature. */
export const approvalKinds = ['form', 'risk', 'finance', 'resolution'] as const
export type ApprovalKind = (typeof approvalKinds)[number]

export interface Approval {
  readonly id: string
  readonly agreementId: string
  readonly kind: ApprovalKind
  /** Who approved: a person, or the body that passed the resolution. */
  readonly name: string
  /** YYYY-MM-DD. */
  readonly on: string
  /** What was said, or the number of the resolution. */
  readonly note: string
  /** ISO 8601, UTC. */
  readonly recordedAt: string
  readonly recordedBy: string
}
