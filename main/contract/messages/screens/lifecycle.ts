import type { ApprovalKind } from '../../../domain/review.ts'
import type { LifecycleMove } from '../../lifecycle.ts'

/** What a change of state that needs words asks for. `{number}`: the agreement's. */
interface MoveWords {
  readonly action: string
  /** Empty: it is done at once, without a dialog. */
  readonly title: string
  readonly says: string
  readonly reason: string
  readonly help: string
  readonly verb: string
  readonly done: string
}

const atOnce = { title: '', says: '', reason: '', help: '', verb: '' } as const

export const moveWords: Readonly<Record<LifecycleMove, MoveWords>> = {
  'change-text': { ...atOnce, action: 'Change the text', done: '{number} is in review again; whoever approved it is asked once more.' },
  start: { ...atOnce, action: 'Put in force', done: '{number} is in force.' },
  resume: { ...atOnce, action: 'Resume', done: '{number} is resumed.' },
  expire: { ...atOnce, action: 'Record as expired', done: '{number} has ended: expired.' },
  'send-back': {
    action: 'Take back to a draft…',
    title: 'Take it back to a draft?',
    says: 'Nobody is asked to review it any more. What was approved stays in its history.',
    reason: 'Why it is taken back',
    help: 'For example: the partner asked for a longer term.',
    verb: 'Take back',
    done: '{number} is a draft again.',
  },
  suspend: {
    action: 'Suspend…',
    title: 'Suspend this agreement?',
    says: 'It stays active and its term runs on, until you resume it or it ends.',
    reason: 'Why it is suspended',
    help: 'For example: the room is being repaired.',
    verb: 'Suspend',
    done: '{number} is suspended.',
  },
  decline: {
    action: 'Record as declined…',
    title: 'Record that the partner declined?',
    says: 'The agreement ends without ever being in force. This cannot be undone; a new draft can be made from it.',
    reason: 'What the partner said',
    help: 'For example: they have no staff for it this year.',
    verb: 'Record as declined',
    done: '{number} has ended: declined.',
  },
  abandon: {
    action: 'Abandon…',
    title: 'Abandon this agreement?',
    says: 'It ends without ever being in force. This cannot be undone; a new draft can be made from it.',
    reason: 'Why it is abandoned',
    help: 'For example: the program was not funded.',
    verb: 'Abandon',
    done: '{number} has ended: abandoned.',
  },
  terminate: {
    action: 'Record as terminated…',
    title: 'Record that it was terminated?',
    says: 'The agreement has ended before its term was over. This cannot be undone.',
    reason: 'How and why it was terminated',
    help: 'For example: both parties agreed in writing on 3 October.',
    verb: 'Record as terminated',
    done: '{number} has ended: terminated.',
  },
  supersede: {
    action: 'Record as superseded…',
    title: 'Record that another agreement took its place?',
    says: 'The agreement has ended because another one took its place. This cannot be undone.',
    reason: 'Which agreement took its place',
    help: 'For example: MOU-2027-004.',
    verb: 'Record as superseded',
    done: '{number} has ended: superseded.',
  },
}

/** The head of an agreement, its dialogs, and the reviews and approvals among its details. */
export const lifecycleWords = {
  steps: 'State',
  suspended: '{state}, suspended since {date}',
  ended: 'Ended: {how}',
  endedOn: 'Ended: {how}, {date}',
  begins: 'Begins {date}',
  more: 'More actions',
  review: 'Send for review…',
  another: 'Ask another reviewer…',
  reviewTitle: 'Who reviews the text?',
  reviewSays: 'It can still be changed while it is in review. It is approved when all who are asked have approved it.',
  reviewer: 'Reviewer',
  addPeople: 'Add people of your organization in Settings.',
  due: 'Due',
  dayExample: 'Such as 30 jun 2027 or +3y',
  note: 'Note',
  noteHelp: 'What to look at, for example: the insurance clause is new.',
  send: 'Send for review',
  sent: '{number} is in review with {name}.',
  decide: 'Approve or send back…',
  decideTitle: 'Is the text approved?',
  decideSays: 'An approval counts for the text as it is now. Sent back, it is a draft again.',
  decidesFor: 'Review of',
  comments: 'Comments',
  commentsHelp: 'What should change, or under which condition it is approved.',
  needsComments: 'Type what should change.',
  approve: 'Approve',
  sendBack: 'Send back',
  approvedToast: '{number} is approved.',
  approvedOthers: '{name} approved it. Others still have to.',
  sentBackToast: '{number} is a draft again.',
  sign: 'Record signatures…',
  signTitle: 'Have all parties signed?',
  signSays: 'Record the day of the last signature. The agreement takes effect then, or on its first day.',
  signedOn: 'Day of the last signature',
  scan: 'Scan of the signed copy',
  noScan: 'None yet',
  scanHelp: 'Add the scan under Files to choose it here.',
  signNote: 'Note',
  signVerb: 'Record signatures',
  longAgo: 'That is {years} before this agreement was made. Record it?',
  recordLongAgo: 'Record {date}',
  signedToast: '{number} is signed by all parties.',
  on: 'On',
  needsReason: 'Type the reason. It stays in the history.',
  needsDay: 'Type a day, like 30 jun 2027, 2027-06-30 or today.',
  dayToCome: 'This day is still to come. Record it when it has happened.',
  dayOver: 'This day is over. Choose today or a later day.',
  dayTwoWays: 'This can be read in two ways. Type the month as a word.',
  reviews: 'Reviews',
  noReviews: 'Nobody was asked to review this text.',
  waiting: 'Waiting since {date}',
  dueOn: 'due {date}',
  overdue: 'overdue since {date}',
  approved: 'Approved version {version} on {date}',
  sentBack: 'Sent back on {date}',
  withdrawn: 'Not needed any more since {date}',
  approvals: 'Approvals',
  approvalsHelp: 'Apart from the parties’ signatures: as to form, of risk, of funds, by resolution.',
  noApprovals: 'None is recorded.',
  addApproval: 'Record an approval…',
  approvalTitle: 'What was approved?',
  approvalKind: 'Kind',
  approver: 'Who approved',
  body: 'Which body passed it',
  needsName: 'Type who approved.',
  resolutionNumber: 'Number of the resolution',
  needsNumber: 'Type its number, such as R-2026-114.',
  approvedOn: 'Day',
  recordApproval: 'Record approval',
  approvalRecorded: 'The approval by {name} is recorded.',
  approvalRemoved: 'The approval by {name} is taken out.',
  removeApproval: 'Take out the approval by {name}',
} as const

export const approvalWords: Readonly<Record<ApprovalKind, string>> = {
  form: 'As to form',
  risk: 'Insurance and risk',
  finance: 'Funds',
  resolution: 'Resolution of a governing body',
}
