import { commentSentences } from './comments.ts'
import type { TrailProblemKind } from '../../domain/trail-check.ts'
import { lifecycleSentences } from './lifecycle.ts'
import { paperSentences } from './papers.ts'
import { renewalSentences } from './renewals.ts'

/** What can be wrong in the trail, in words. `{rows}` is "row 12" or "rows 12 to 14". */
export const trailMessages: Readonly<Record<TrailProblemKind, string>> = {
  'row-changed': 'What {rows} says was changed outside the app.',
  'payload-changed': 'The details of {rows} were changed outside the app.',
  'row-moved': 'What stands at {rows} was moved there from another place.',
  'row-missing': '{rows} is gone: it was deleted outside the app.',
  'row-inserted': 'What stands at {rows} was not written by the app.',
  'chain-broken': '{rows} do not follow one another: something between or in them was changed.',
  'agreement-chain-broken': '{rows} do not follow one another in their agreement’s history.',
  'head-differs': '{rows} is not the end that the trail had: its end, or all of it, was written anew.',
  'erased-unrecorded': 'The details of {rows} were removed, and nothing records a lawful erasure.',
}

/** What a row of the history is about; the history can be filtered by it. */
export const historyKinds = ['text', 'facts', 'checks', 'review', 'versions', 'comments', 'files', 'record'] as const
export type HistoryKind = (typeof historyKinds)[number]

interface HistorySentence {
  readonly kind: HistoryKind
  /** `{name}` is a value of the row; a row whose details were erased gets `erasedSays` instead. */
  readonly says: string
}

/** What happened to an agreement, by the code of its row in the trail. */
export const historySentences = {
  'agreement.drafted': { kind: 'text', says: 'Drafted as {number} from the template {template}, version {version}.' },
  'agreement.copied': { kind: 'text', says: 'Drafted as {number} from {from}.' },
  'agreement.registered': { kind: 'facts', says: 'Recorded as {number}; it came on the partner’s own paper.' },
  'agreement.answered': { kind: 'text', says: '{answers}.' },
  'agreement.clause-changed': { kind: 'text', says: '{clause}' },
  'agreement.renamed': { kind: 'facts', says: 'Title changed.' },
  'agreement.facts-changed': { kind: 'facts', says: 'Facts changed.' },
  'agreement.owner-changed': { kind: 'facts', says: 'Handed over.' },
  'agreement.companion-drafted': { kind: 'facts', says: '{other} was drafted to stand beside it.' },
  'agreement.drafted-as-companion': { kind: 'facts', says: 'Drafted to stand beside {of}.' },
  'check.confirmed': { kind: 'checks', says: 'Confirmed as present: {says}' },
  'check.confirmation-taken-back': { kind: 'checks', says: 'No longer confirmed: {says}' },
  'check.overridden': { kind: 'checks', says: 'Finalised without “{says}” ({cite}), because: {reason}' },
  'agreement.review-skipped': { kind: 'versions', says: 'Review skipped, because: {reason}' },
  'agreement.finalised': { kind: 'versions', says: 'Finalised and sent out for signature, as version {version}.' },
  'agreement.reopened': { kind: 'versions', says: 'Taken back to a draft, because: {reason}' },
  'agreement.version-kept': { kind: 'versions', says: 'Version {version} kept.' },
  'agreement.exported': { kind: 'versions', says: 'Version {version} went out: {formats}.' },
  'file.attached': { kind: 'files', says: 'File added: {name}.' },
  'file.renamed': { kind: 'files', says: 'File renamed.' },
  'file.removed': { kind: 'files', says: 'File removed: {name}.' },
  'file.put-back': { kind: 'files', says: 'File put back: {name}.' },
  'deadline.set': { kind: 'facts', says: 'Deadline set for {date}: {title}.' },
  'deadline.removed': { kind: 'facts', says: 'Deadline removed: {title}, {date}.' },
  'reminder.done': { kind: 'facts', says: 'Deadline of {date} seen to. {note}' },
  'reminder.reopened': { kind: 'facts', says: 'A deadline is open again.' },
  'reminder.handed-over': { kind: 'facts', says: 'Deadline of {date} handed over to {to}.' },
  'reminders.set-for-agreement': { kind: 'facts', says: 'Reminders changed.' },
  'agreement.trashed': { kind: 'record', says: 'Moved to the Trash.' },
  'agreement.put-back': { kind: 'record', says: 'Put back from the Trash.' },
  ...lifecycleSentences,
  ...commentSentences,
  ...paperSentences,
  ...renewalSentences,
  'trail.payload-erased': { kind: 'record', says: 'The details of an earlier entry were erased.' },
} as const satisfies Readonly<Record<string, HistorySentence>>

/** Words of the history that stand for no row of their own. */
export const historyWords = {
  /** A row whose code this version does not know. */
  unknownSays: 'Something was done that this version of the app has no words for ({action}).',
  erasedSays: 'The details of this entry were erased.',
  /** What is changed in a session that has not ended. */
  running: 'Being written now: {says}',
  oneAnswer: '1 answer changed',
  manyAnswers: '{count} answers changed',
  rowsOne: '1 row',
  rowsMany: '{count} rows',
  yes: 'Yes',
  no: 'No',
  title: 'Title',
  name: 'Name',
  owner: 'Owner',
  label: 'Label',
  state: 'State',
  /** "PDF (fingerprint 3f9a 01bc)". */
  wentOut: '{format} (fingerprint {hash})',
} as const

/** The facts that `agreement.facts-changed` names. */
export const factWords = {
  kind: 'Kind',
  state: 'State',
  parties: 'Parties',
  signatories: 'Signatories',
} as const
