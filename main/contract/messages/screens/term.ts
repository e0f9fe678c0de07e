import type { NoticeCounting, NoticeRoll, NoticeUnit, RenewalKind, Term } from '../../../domain/agreement.ts'
import type { Awaited } from '../../../domain/term/derived-date.ts'

export const renewalWords: Readonly<Record<RenewalKind, string>> = {
  none: 'It ends for good',
  'by-agreement': 'By a writing that both sign',
  options: 'By options, each for one more term',
  automatic: 'By itself, unless somebody gives notice',
}

export const noticeUnitWords: Readonly<Record<NoticeUnit, string>> = { day: 'days', 'business-day': 'business days', week: 'weeks', month: 'months' }

/** Of one: "1 business day". */
export const oneNoticeUnitWords: Readonly<Record<NoticeUnit, string>> = { day: 'day', 'business-day': 'business day', week: 'week', month: 'month' }

export const noticeCountingWords: Readonly<Record<NoticeCounting, string>> = { receipt: 'From the day it arrives', dispatch: 'From the day it is sent' }

export const noticeRollWords: Readonly<Record<NoticeRoll, string>> = { earlier: 'The business day before', none: 'It stays' }

/** What each fact of a term is called. */
export const termFactWords: Readonly<Record<keyof Term, string>> = {
  effectiveRule: 'Takes effect',
  kind: 'Kind of term',
  start: 'Start',
  end: 'End',
  length: 'Length',
  minimum: 'Minimum term',
  renewal: 'Renewal',
  renewalLength: 'Length of a renewal',
  renewalCount: 'How often it can be renewed',
  renewalUntil: 'No renewal past',
  noticeCount: 'Notice',
  noticeUnit: 'Notice is counted in',
  noticeToMonthEnd: 'Only to the end of a month',
  noticeCounting: 'Notice counts',
  deliveryDays: 'Days on its way',
  noticeRoll: 'A last day that is no business day',
  terminationCount: 'Notice to end it at any time',
  terminationUnit: 'That notice is counted in',
  terminationToMonthEnd: 'That notice only to the end of a month',
  cureDays: 'Days to cure a breach',
  reviewEvery: 'Review every',
  reviewOn: 'Review on',
  reviewBefore: 'Days from the review to the end',
  survival: 'Duties go on after the end',
  retention: 'Records are kept after the end',
  holidayCountry: 'Country of the holidays',
  holidayRegion: 'Region of the holidays',
  ownHolidays: 'Own days off',
}

/** What is awaited before there are dates. */
export const awaitedWords: Readonly<Record<Awaited, string>> = {
  'last-signature': 'The dates follow once the last party has signed.',
  approval: 'The dates follow once it has been approved.',
  start: 'The dates follow once the day is known on which it begins.',
  end: 'Say how long the term lasts, or when it ends.',
}

export const termWords = {
  derived: 'What follows',
  stale: 'Of the term as it was before the change that is marked above.',
  nothingFollows: 'No date follows from what is known.',
  overdue: 'overdue',
  unit: 'Counted in',
  renewalSection: 'Renewal',
  noticeSection: 'Notice',
  reviewSection: 'Reviews, breach and the time after',
  notLimited: 'without limit',
  needsCount: 'Type a whole number.',
  needsDays: 'Type days, separated by semicolons, like 24 dec 2027; 31 dec 2027.',
  daysExample: '24 dec 2027; 31 dec 2027',
  notSaid: 'Not said',
  yes: 'Yes',
  no: 'No',
  times: '{count} times',
  once: 'Once',
  days: '{count} days',
  oneDay: '1 day',
} as const
