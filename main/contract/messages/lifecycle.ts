import type { Ending } from '../../domain/lifecycle.ts'
import type { ApprovalKind } from '../../domain/review.ts'

/** What the version of an approved text is called. `{date}`: a long date. */
export const approvedLabel = 'Approved by {name}, {date}'

/** How an agreement ended, as it stands behind "Ended". */
export const endingWords: Readonly<Record<Ending, string>> = {
  expired: 'expired',
  terminated: 'terminated',
  superseded: 'superseded',
  declined: 'declined',
  abandoned: 'abandoned',
}

export const approvalKindWords: Readonly<Record<ApprovalKind, string>> = {
  form: 'Approved as to form',
  risk: 'Insurance and risk reviewed',
  finance: 'Funds certified',
  resolution: 'Resolution',
}

/** Parts of the sentences of the history. */
export const lifecycleParts = { due: ', due {date}', said: ' “{words}”', because: ', because: {reason}', others: ' {count} more to decide.', other: ' One more to decide.', scan: ' Scan: {file}.', number: ' {note}' } as const

/** What goes wrong in a change of state. */
export const lifecycleProblems = {
  'agreement-not-in-review': { says: '{number} is {state}.', remedy: 'Only what is in review can be approved or sent back. Send it for review first.' },
  'agreement-starts-later': { says: 'The first day of {number} has not come.', remedy: 'It becomes active by itself on that day. Change the start in its Details when it begins earlier.' },
  'agreement-not-executed': { says: '{number} is {state}.', remedy: 'Only what all parties have signed takes effect. Record the signatures first.' },
  'agreement-not-active': { says: '{number} is {state}.', remedy: 'Only an active agreement can be paused or expire.' },
  'agreement-suspended': { says: '{number} is suspended already.', remedy: 'Resume it, or end it.' },
  'agreement-not-suspended': { says: '{number} is {state} and not suspended.', remedy: 'Only what is suspended is resumed.' },
  'agreement-signed-already': { says: '{number} is {state}: all parties have signed it.', remedy: 'It cannot be declined or abandoned any more. Terminate it instead.' },
  'agreement-not-signed': { says: '{number} is {state}: nobody is bound by it yet.', remedy: 'Record that it was declined, or abandon it.' },
  'agreement-not-over': { says: 'The term of {number} is not over.', remedy: 'Record how it ended: terminated, or superseded by another agreement.' },
  'agreement-ended-already': { says: '{number} has ended already.', remedy: 'Nothing was changed. Draft a new agreement from it when the work goes on.' },
  'agreement-approved': { says: '{number} is approved; a change of its words or answers needs another review.', remedy: 'Send it back to review first (on the command line: state {number} change-text), then change it.' },
  'reason-needed': { says: 'No reason is given for this.', remedy: 'Say why, in three letters or more (on the command line: state {number} {move} --reason …). The reason is kept in the history.' },
  'day-not-come': { says: '{day} is still to come.', remedy: 'Record it when it has happened, or correct the day.' },
  'day-long-ago': { says: '{day} is {years} before {number} was made here.', remedy: 'Correct the day, or record it when it is so (on the command line: --long-ago).' },
  'review-due-past': { says: 'The review would be due on {due}, which is over.', remedy: 'Choose today or a later day.' },
  'review-asked-already': { says: '{name} is asked to review {number} already.', remedy: 'Wait for that review, or ask somebody else.' },
  'review-decided-already': { says: 'This review of {number} is decided already.', remedy: 'Look at its reviews as they are now.' },
  'review-needs-comments': { says: 'Nothing is said about what should change.', remedy: 'Write what the drafter should change, then send {number} back.' },
  'resolution-needs-number': { says: 'The resolution has no number.', remedy: 'Type its number, such as R-2026-114.' },
  'scan-not-here': { says: 'The file that is named as the scan is no file of {number}.', remedy: 'Add it under Files first, then choose it.' },
} as const

/** The history of a change of state. `{due}`, `{said}` and the like are `lifecycleParts`, or nothing. */
export const lifecycleSentences = {
  'review.requested': { kind: 'review', says: '{name} was asked for a review{due}.{said}' },
  'review.approved': { kind: 'review', says: '{name} approved version {version}.{said}{others}' },
  'review.sent-back': { kind: 'review', says: '{name} sent it back to a draft.{said}' },
  'approval.recorded': { kind: 'review', says: '{what}: {name}, {day}.{said}' },
  'approval.removed': { kind: 'review', says: 'Approval taken out. {what}: {name}, {day}.{said}' },
  'agreement.text-opened': { kind: 'review', says: 'Sent back to review, to change the text.' },
  'agreement.taken-back': { kind: 'review', says: 'Taken back to a draft{because}.' },
  'agreement.sent-out': { kind: 'record', says: 'Sent for signature on {day}.' },
  'agreement.signed': { kind: 'record', says: 'Signed by all parties, the last on {day}.{said}{scan}' },
  'agreement.started': { kind: 'record', says: 'In force from {day}.' },
  'agreement.suspended': { kind: 'record', says: 'Suspended from {day}{because}.' },
  'agreement.resumed': { kind: 'record', says: 'Resumed from {day}{because}.' },
  'agreement.declined': { kind: 'record', says: 'Declined on {day}{because}.' },
  'agreement.abandoned': { kind: 'record', says: 'Abandoned on {day}{because}.' },
  'agreement.expired': { kind: 'record', says: 'Expired on {day}{because}.' },
  'agreement.terminated': { kind: 'record', says: 'Terminated on {day}{because}.' },
  'agreement.superseded': { kind: 'record', says: 'Superseded on {day}{because}.' },
} as const
