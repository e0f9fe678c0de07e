import type { NoticeCounting, NoticeRoll, NoticeUnit, RenewalKind, Term } from '../../../domain/agreement.ts'

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
  survival: 'Duties go on after the end',
  retention: 'Records are kept after the end',
  holidayCountry: 'Country of the holidays',
  holidayRegion: 'Region of the holidays',
  ownHolidays: 'Own days off',
}

export const termWords = {
  yes: 'Yes',
  no: 'No',
  times: '{count} times',
  once: 'Once',
  days: '{count} days',
  oneDay: '1 day',
} as const
