import { describe, expect, test } from 'vitest'
import { emptyTerm, type Term } from '../../../main/domain/agreement.ts'
import { deriveTerm } from '../../../main/domain/term/derive-term.ts'
import type { TermEvent } from '../../../main/domain/term/term-event.ts'

/** Holidays of the cases: Juneteenth, Independence Day and Thanksgiving of 2027, and Christmas of 2026 on the day it is kept. */
const holidays = new Set(['2027-06-18', '2027-07-05', '2027-11-25', '2026-12-25'])
const isOff = (day: string) => (holidays.has(day) ? '' : null)

/** What a case says, the day that it is looked at, and what follows, worked by hand: kind and day in the order of the days. */
type Case = readonly [says: string, term: Partial<Term>, today: string, dates: string, events?: readonly TermEvent[]]

function dates(term: Partial<Term>, today: string, events: readonly TermEvent[] = []): string {
  return deriveTerm({ ...emptyTerm, kind: 'fixed', ...term }, events, today, isOff).dates.map(({ kind, date }) => `${kind} ${date}`).join(', ')
}

const asTyped = { noticeRoll: 'none' } as const
const yearly = { start: '2026-07-01', length: 'P1Y', renewal: 'automatic' } as const
const options = { start: '2026-01-01', length: 'P1Y', renewal: 'options', renewalLength: 'P1Y', renewalCount: 2, noticeCount: 30, ...asTyped } as const
const openEnded = { kind: 'open-ended', start: '2026-03-01' } as const

function table(name: string, cases: readonly Case[]) {
  describe(name, () => {
    for (const [says, term, today, expected, events] of cases) test(says, () => expect(dates(term, today, events)).toBe(expected))
  })
}

table('the end: start + length − 1 day', [
  ['two years', { start: '2025-08-27', length: 'P2Y' }, '2026-01-01', 'end 2027-08-26'],
  ['a year from New Year', { start: '2027-01-01', length: 'P1Y' }, '2026-01-01', 'end 2027-12-31'],
  ['a leap day and a year: the day is not taken off again', { start: '2028-02-29', length: 'P1Y' }, '2028-03-01', 'end 2029-02-28'],
  ['a leap day and four years reach a leap day', { start: '2028-02-29', length: 'P4Y' }, '2028-03-01', 'end 2032-02-28'],
  ['a year that ends on a leap day', { start: '2027-03-01', length: 'P1Y' }, '2027-03-01', 'end 2028-02-29'],
  ['from 28 February of a leap year', { start: '2028-02-28', length: 'P1Y' }, '2028-03-01', 'end 2029-02-27'],
  ['31 January and a month', { start: '2027-01-31', length: 'P1M' }, '2027-01-31', 'end 2027-02-28'],
  ['30 January and a month of a leap year', { start: '2028-01-30', length: 'P1M' }, '2028-01-30', 'end 2028-02-29'],
  ['29 January and a month of a leap year fit', { start: '2028-01-29', length: 'P1M' }, '2028-01-29', 'end 2028-02-28'],
  ['31 August and half a year', { start: '2026-08-31', length: 'P6M' }, '2026-09-01', 'end 2027-02-28'],
  ['ninety days', { start: '2027-01-01', length: 'P90D' }, '2027-01-01', 'end 2027-03-31'],
  ['two weeks', { start: '2027-01-01', length: 'P2W' }, '2027-01-01', 'end 2027-01-14'],
  ['one day ends on the day it begins', { start: '2027-01-01', length: 'P1D' }, '2027-01-01', 'end 2027-01-01'],
  ['a month and a day after a clamped month', { start: '2027-01-31', length: 'P1M1D' }, '2027-01-31', 'end 2027-03-01'],
  ['a last day that is given stands, whatever the length says', { start: '2027-01-01', end: '2027-06-30', length: 'P2Y' }, '2027-01-01', 'end 2027-06-30'],
])

table('the start', [
  ['the last signature is awaited: no dates', { effectiveRule: 'last-signature', length: 'P1Y' }, '2026-07-01', ''],
  ['the last signature starts it', { effectiveRule: 'last-signature', length: 'P1Y' }, '2026-07-10', 'end 2027-07-04', [{ kind: 'signed', on: '2026-07-05' }]],
  ['the approval is awaited: no dates', { effectiveRule: 'on-approval', length: 'P1Y' }, '2026-07-10', '', [{ kind: 'signed', on: '2026-07-05' }]],
  ['the approval after the signatures starts it', { effectiveRule: 'on-approval', length: 'P1Y' }, '2026-08-10', 'end 2027-07-31', [{ kind: 'signed', on: '2026-07-05' }, { kind: 'approved', on: '2026-08-01' }]],
  ['signatures after the approval start it', { effectiveRule: 'on-approval', length: 'P1Y' }, '2026-08-10', 'end 2027-08-04', [{ kind: 'approved', on: '2026-08-01' }, { kind: 'signed', on: '2026-08-05' }]],
  ['a fixed day before the last signature: the signature starts it', { effectiveRule: 'fixed-date', start: '2026-07-01', length: 'P1Y' }, '2026-08-10', 'end 2027-07-14', [{ kind: 'signed', on: '2026-07-15' }]],
  ['a fixed day after the last signature stands', { effectiveRule: 'fixed-date', start: '2026-07-01', length: 'P1Y' }, '2026-08-10', 'end 2027-06-30', [{ kind: 'signed', on: '2026-05-15' }]],
  ['the day on which it did begin stands above all', { effectiveRule: 'fixed-date', start: '2026-07-01', length: 'P1Y' }, '2026-08-10', 'end 2027-07-31', [{ kind: 'started', on: '2026-08-01' }]],
  ['a last day is known before it is signed', { effectiveRule: 'last-signature', end: '2027-06-30' }, '2026-08-10', 'end 2027-06-30'],
])

table('the last day for notice', [
  ['31 March minus one month', { end: '2027-03-31', noticeCount: 1, noticeUnit: 'month', ...asTyped }, '2027-01-01', 'notice 2027-02-28, end 2027-03-31'],
  ['31 March minus one month in a leap year', { end: '2028-03-31', noticeCount: 1, noticeUnit: 'month', ...asTyped }, '2028-01-01', 'notice 2028-02-29, end 2028-03-31'],
  ['30 March minus one month', { end: '2027-03-30', noticeCount: 1, noticeUnit: 'month', ...asTyped }, '2027-01-01', 'notice 2027-02-28, end 2027-03-30'],
  ['30 June minus three months', { end: '2027-06-30', noticeCount: 3, noticeUnit: 'month', ...asTyped }, '2027-01-01', 'notice 2027-03-30, end 2027-06-30'],
  ['29 February minus twelve months', { end: '2028-02-29', noticeCount: 12, noticeUnit: 'month', ...asTyped }, '2027-01-01', 'notice 2027-02-28, end 2028-02-29'],
  ['sixty days', { end: '2027-08-26', noticeCount: 60, ...asTyped }, '2027-01-01', 'notice 2027-06-27, end 2027-08-26'],
  ['sixty days, and the day is a Sunday: the Friday before', { end: '2027-08-26', noticeCount: 60 }, '2027-01-01', 'notice 2027-06-25, end 2027-08-26'],
  ['sixty days, and that Friday is a holiday too: the Thursday', { end: '2027-08-19', noticeCount: 60 }, '2027-01-01', 'notice 2027-06-17, end 2027-08-19'],
  ['two weeks', { end: '2027-08-26', noticeCount: 2, noticeUnit: 'week' }, '2027-01-01', 'notice 2027-08-12, end 2027-08-26'],
  ['two weeks to the end of a month, and the term ends with one', { end: '2027-03-31', noticeCount: 2, noticeUnit: 'week', noticeToMonthEnd: true }, '2027-01-01', 'notice 2027-03-17, end 2027-03-31'],
  ['two weeks to the end of a month, and the term ends in the middle of one', { end: '2027-04-15', noticeCount: 2, noticeUnit: 'week', noticeToMonthEnd: true }, '2027-01-01', 'notice 2027-03-17, end 2027-04-15'],
  ['a month to the end of a month', { end: '2027-04-30', noticeCount: 1, noticeUnit: 'month', noticeToMonthEnd: true, ...asTyped }, '2027-01-01', 'notice 2027-03-30, end 2027-04-30'],
  ['to the end of February of a leap year', { end: '2028-03-15', noticeCount: 7, noticeToMonthEnd: true, ...asTyped }, '2028-01-01', 'notice 2028-02-22, end 2028-03-15'],
  ['ten business days', { end: '2027-08-27', noticeCount: 10, noticeUnit: 'business-day' }, '2027-01-01', 'notice 2027-08-13, end 2027-08-27'],
  ['five business days across a holiday', { end: '2027-07-09', noticeCount: 5, noticeUnit: 'business-day' }, '2027-01-01', 'notice 2027-07-01, end 2027-07-09'],
  ['one business day before a Monday', { end: '2027-08-30', noticeCount: 1, noticeUnit: 'business-day' }, '2027-01-01', 'notice 2027-08-27, end 2027-08-30'],
  ['one business day before a Sunday: the Friday has to lie after it', { end: '2027-08-29', noticeCount: 1, noticeUnit: 'business-day' }, '2027-01-01', 'notice 2027-08-26, end 2027-08-29'],
  ['one business day before the day after Thanksgiving', { end: '2027-11-26', noticeCount: 1, noticeUnit: 'business-day' }, '2027-01-01', 'notice 2027-11-24, end 2027-11-26'],
  ['receipt, five days on its way: sent earlier', { end: '2027-08-26', noticeCount: 30, deliveryDays: 5, ...asTyped }, '2027-01-01', 'notice 2027-07-22, end 2027-08-26'],
  ['receipt on a business day, sent on one', { end: '2027-08-26', noticeCount: 60, deliveryDays: 5 }, '2027-01-01', 'notice 2027-06-17, end 2027-08-26'],
  ['dispatch: the way does not count', { end: '2027-08-26', noticeCount: 30, noticeCounting: 'dispatch', deliveryDays: 5, ...asTyped }, '2027-01-01', 'notice 2027-07-27, end 2027-08-26'],
  ['no days of notice: there is none to give', { end: '2027-08-26', noticeCount: 0 }, '2027-01-01', 'end 2027-08-26'],
  ['it is still there on its day', { end: '2027-08-26', noticeCount: 30, ...asTyped }, '2027-07-27', 'notice 2027-07-27, end 2027-08-26'],
  ['where nothing renews, a notice that is past is no deadline', { end: '2027-08-26', noticeCount: 30, ...asTyped }, '2027-07-28', 'end 2027-08-26'],
  ['one that ends for good asks for no notice', { end: '2027-08-26', noticeCount: 30, renewal: 'none' }, '2027-01-01', 'end 2027-08-26'],
  ['an end that is past stays until somebody says what became of it', { end: '2027-08-26' }, '2027-10-01', 'end 2027-08-26'],
])

table('automatic renewal', [
  ['the first term runs', { ...yearly, noticeCount: 60, ...asTyped }, '2026-08-01', 'notice 2027-05-01, renewal 2027-07-01'],
  ['without notice only the renewal is there', yearly, '2026-08-01', 'renewal 2027-07-01'],
  ['notice missed: it renews, and the next notice is there', { ...yearly, noticeCount: 60, ...asTyped }, '2027-05-02', 'notice 2027-05-01, renewal 2027-07-01, notice 2028-05-01'],
  ['the second term runs', { ...yearly, noticeCount: 60, ...asTyped }, '2027-07-01', 'notice 2028-05-01, renewal 2028-07-01'],
  ['an evergreen that nobody looked at for years: the third renewal runs', { ...yearly, noticeCount: 60, ...asTyped }, '2029-12-01', 'notice 2030-05-01, renewal 2030-07-01'],
  ['an evergreen whose notice was missed again', { ...yearly, noticeCount: 60, ...asTyped }, '2030-05-20', 'notice 2030-05-01, renewal 2030-07-01, notice 2031-05-01'],
  ['on the last day of a term it has not renewed yet', { ...yearly, noticeCount: 60, ...asTyped }, '2027-06-30', 'notice 2027-05-01, renewal 2027-07-01, notice 2028-05-01'],
  ['a renewal of another length', { ...yearly, renewalLength: 'P6M', noticeCount: 60, ...asTyped }, '2027-07-01', 'notice 2027-11-01, renewal 2028-01-01'],
  ['once only, and that was used: it ends', { ...yearly, renewalCount: 1, noticeCount: 60, ...asTyped }, '2027-08-01', 'end 2028-06-30'],
  ['once only, its notice missed: then the end', { ...yearly, renewalCount: 1, noticeCount: 60, ...asTyped }, '2027-05-02', 'notice 2027-05-01, renewal 2027-07-01, end 2028-06-30'],
  ['the third of three renewals is the last', { ...yearly, renewalCount: 3, noticeCount: 60, ...asTyped }, '2029-12-01', 'end 2030-06-30'],
  ['none allowed: it ends', { ...yearly, renewalCount: 0, noticeCount: 60, ...asTyped }, '2026-08-01', 'end 2027-06-30'],
  ['a renewal is cut where none may go past', { ...yearly, renewalUntil: '2027-12-31', noticeCount: 60, ...asTyped }, '2027-08-01', 'end 2027-12-31'],
  ['a cap on the last day: no renewal', { ...yearly, renewalUntil: '2027-06-30', noticeCount: 60, ...asTyped }, '2026-08-01', 'end 2027-06-30'],
  ['a year, then month by month', { ...yearly, renewalLength: 'P1M', noticeCount: 2, noticeUnit: 'week', ...asTyped }, '2027-09-10', 'notice 2027-09-16, renewal 2027-10-01'],
  ['a year, then month by month, the notice missed', { ...yearly, renewalLength: 'P1M', noticeCount: 2, noticeUnit: 'week', ...asTyped }, '2027-09-20', 'notice 2027-09-16, renewal 2027-10-01, notice 2027-10-17'],
  ['from a leap day each year: the ends stay in February', { start: '2028-02-29', length: 'P1Y', renewal: 'automatic' }, '2029-03-01', 'renewal 2030-03-01'],
  ['notice in time: it ends, and nothing renews', { ...yearly, noticeCount: 60, ...asTyped }, '2027-05-02', 'end 2027-06-30', [{ kind: 'non-renewal-notice', on: '2027-05-01' }]],
  ['notice a day late ends the next term', { ...yearly, noticeCount: 60, ...asTyped }, '2027-08-01', 'end 2028-06-30', [{ kind: 'non-renewal-notice', on: '2027-05-02' }]],
  ['notice on the Sunday itself is in time, though it was to be given by Friday', { ...yearly, start: '2026-08-27', noticeCount: 60 }, '2027-06-28', 'end 2027-08-26', [{ kind: 'non-renewal-notice', on: '2027-06-27' }]],
])

table('options', [
  ['the option and the end', options, '2026-06-01', 'option 2026-12-01, end 2026-12-31'],
  ['the first is exercised: the second comes up', options, '2026-12-15', 'option 2027-12-01, end 2027-12-31', [{ kind: 'option-exercised', on: '2026-11-20', acceptedLate: false }]],
  ['both are exercised: it ends', options, '2027-12-15', 'end 2028-12-31', [{ kind: 'option-exercised', on: '2026-11-20', acceptedLate: false }, { kind: 'option-exercised', on: '2027-11-20', acceptedLate: false }]],
  ['exercised late: nothing is extended', options, '2026-12-15', 'option 2026-12-01, end 2026-12-31', [{ kind: 'option-exercised', on: '2026-12-02', acceptedLate: false }]],
  ['exercised late and accepted', options, '2026-12-15', 'option 2027-12-01, end 2027-12-31', [{ kind: 'option-exercised', on: '2026-12-02', acceptedLate: true }]],
  ['on its last day it counts', options, '2026-12-15', 'option 2027-12-01, end 2027-12-31', [{ kind: 'option-exercised', on: '2026-12-01', acceptedLate: false }]],
  ['a third one that is not there extends nothing', { ...options, renewalCount: 1 }, '2027-12-15', 'end 2027-12-31', [{ kind: 'option-exercised', on: '2026-11-20', acceptedLate: false }, { kind: 'option-exercised', on: '2027-11-20', acceptedLate: false }]],
  ['an option is cut where none may go past', { ...options, renewalUntil: '2027-06-30' }, '2026-12-15', 'end 2027-06-30', [{ kind: 'option-exercised', on: '2026-11-20', acceptedLate: false }]],
  ['without a deadline it can be exercised to the last day', { ...options, noticeCount: null }, '2026-06-01', 'option 2026-12-31, end 2026-12-31'],
])

table('what happened', [
  ['renewed by agreement', { start: '2026-01-01', length: 'P1Y', renewal: 'by-agreement' }, '2027-01-10', 'end 2028-12-31', [{ kind: 'renewed', on: '2026-12-20', until: '2028-12-31' }]],
  ['an amendment changes the notice period', { ...yearly, noticeCount: 60, ...asTyped }, '2027-01-10', 'notice 2027-04-01, renewal 2027-07-01', [{ kind: 'amended', on: '2027-01-01', changes: { noticeCount: 90 } }]],
  ['an amendment that comes after the notice was missed changes the next one', { ...yearly, noticeCount: 60, ...asTyped }, '2027-07-10', 'notice 2028-06-16, renewal 2028-07-01', [{ kind: 'amended', on: '2027-06-15', changes: { noticeCount: 14 } }]],
  ['an amendment that is still to come changes nothing yet', { ...yearly, noticeCount: 60, ...asTyped }, '2026-12-31', 'notice 2027-05-01, renewal 2027-07-01', [{ kind: 'amended', on: '2027-01-01', changes: { noticeCount: 90 } }]],
  ['an amendment ends the renewals', { ...yearly, noticeCount: 60, ...asTyped }, '2027-01-10', 'end 2027-06-30', [{ kind: 'amended', on: '2027-01-01', changes: { renewal: 'none' } }]],
  ['an amendment sets another last day', { start: '2026-01-01', length: 'P1Y' }, '2026-07-01', 'end 2027-06-30', [{ kind: 'amended', on: '2026-06-01', changes: { end: '2027-06-30' } }]],
  ['an amendment sets another length', { start: '2026-01-01', end: '2026-12-31' }, '2026-07-01', 'end 2027-12-31', [{ kind: 'amended', on: '2026-06-01', changes: { length: 'P2Y' } }]],
  ['terminated before its end', { ...yearly, noticeCount: 60 }, '2027-02-01', 'end 2027-01-31', [{ kind: 'terminated', on: '2027-01-31' }]],
  ['notice to end it', { ...yearly, noticeCount: 60 }, '2027-01-10', 'end 2027-03-31', [{ kind: 'termination-notice', on: '2027-01-05', ends: '2027-03-31' }]],
  ['notice to end it after the next renewal: it renews until then', { ...yearly, noticeCount: 60 }, '2027-08-10', 'end 2027-09-30', [{ kind: 'termination-notice', on: '2027-06-05', ends: '2027-09-30' }]],
  ['an open-ended one is ended', openEnded, '2027-08-10', 'end 2027-09-30', [{ kind: 'termination-notice', on: '2027-06-05', ends: '2027-09-30' }]],
  ['a breach can be cured for thirty days', { start: '2026-01-01', length: 'P2Y', cureDays: 30 }, '2026-05-02', 'cure 2026-05-31, end 2027-12-31', [{ kind: 'breach-notice', on: '2026-05-01' }]],
  ['a breach that is cured asks for nothing more', { start: '2026-01-01', length: 'P2Y', cureDays: 30 }, '2026-05-21', 'end 2027-12-31', [{ kind: 'breach-notice', on: '2026-05-01' }, { kind: 'breach-cured', on: '2026-05-20' }]],
  ['a pause moves nothing', { start: '2026-01-01', length: 'P2Y' }, '2026-09-01', 'end 2027-12-31', [{ kind: 'suspended', on: '2026-05-01' }, { kind: 'resumed', on: '2026-08-01' }]],
])

table('without an end, reviews, and after the end', [
  ['one without an end is reviewed each year', openEnded, '2026-06-01', 'review 2027-03-01'],
  ['the next review follows the last', openEnded, '2027-03-02', 'review 2028-03-01'],
  ['it is still there on its day', openEnded, '2027-03-01', 'review 2027-03-01'],
  ['reviews from a leap day come back to it', { kind: 'open-ended', start: '2028-02-29' }, '2031-06-01', 'review 2032-02-29'],
  ['every six months', { ...openEnded, reviewEvery: 'P6M' }, '2026-06-01', 'review 2026-09-01'],
  ['a review on a day', { start: '2026-01-01', length: 'P2Y', reviewOn: '2026-12-01' }, '2026-06-01', 'review 2026-12-01, end 2027-12-31'],
  ['a review ninety days before the end', { start: '2027-01-01', length: 'P2Y', reviewBefore: 90 }, '2027-06-01', 'review 2028-10-02, end 2028-12-31'],
  ['it stays until the end', { start: '2027-01-01', length: 'P2Y', reviewBefore: 90 }, '2028-12-31', 'review 2028-10-02, end 2028-12-31'],
  ['and goes with it', { start: '2027-01-01', length: 'P2Y', reviewBefore: 90 }, '2029-01-01', 'end 2028-12-31'],
  ['before each end of one that renews by itself', { ...yearly, reviewBefore: 90 }, '2027-07-01', 'review 2028-04-01, renewal 2028-07-01'],
  ['not before a renewal that is shorter', { ...yearly, renewalLength: 'P1M', reviewBefore: 90 }, '2027-07-01', 'renewal 2027-08-01'],
  ['beside the one that comes each year', { start: '2027-01-01', length: 'P2Y', reviewEvery: 'P1Y', reviewBefore: 90 }, '2027-06-01', 'review 2028-01-01, review 2028-10-02, end 2028-12-31'],
  ['two reviews on one day are one', { start: '2027-01-01', length: 'P2Y', reviewOn: '2028-10-02', reviewBefore: 90 }, '2027-06-01', 'review 2028-10-02, end 2028-12-31'],
  ['none before an end that there is not', { ...openEnded, reviewBefore: 90 }, '2026-06-01', 'review 2027-03-01'],
  ['one without an end that sets its first review: then each year', { ...openEnded, reviewOn: '2026-12-31' }, '2027-01-01', 'review 2027-12-31'],
  ['the first review is still to come', { ...openEnded, reviewOn: '2026-12-31' }, '2026-06-01', 'review 2026-12-31'],
  ['no review after the end', { start: '2026-01-01', length: 'P2Y', reviewEvery: 'P1Y' }, '2027-06-01', 'end 2027-12-31'],
  ['no way out before the minimum term is over', { ...openEnded, minimum: 'P1Y', noticeCount: 3, noticeUnit: 'month', ...asTyped }, '2026-06-01', 'notice 2026-11-28, review 2027-03-01'],
  ['after the minimum term notice can be given any day', { ...openEnded, minimum: 'P1Y', noticeCount: 3, noticeUnit: 'month', ...asTyped }, '2026-11-29', 'review 2027-03-01'],
  ['records are kept and duties go on after the end', { end: '2027-06-30', survival: 'P2Y', retention: 'P3Y' }, '2027-01-01', 'end 2027-06-30, survival 2029-06-30, retention 2030-06-30'],
  ['after a leap day', { end: '2028-02-29', retention: 'P3Y' }, '2027-01-01', 'end 2028-02-29, retention 2031-02-28'],
  ['not known while it renews by itself', { ...yearly, retention: 'P3Y' }, '2026-08-01', 'renewal 2027-07-01'],
])

test('what is awaited is said', () => {
  const awaits = (term: Partial<Term>) => deriveTerm({ ...emptyTerm, ...term }, [], '2027-01-01', isOff).awaits
  expect(awaits({ effectiveRule: 'last-signature' })).toBe('last-signature')
  expect(awaits({ effectiveRule: 'on-approval' })).toBe('approval')
  expect(awaits({ effectiveRule: 'fixed-date' })).toBe('start')
  expect(awaits({ kind: 'fixed', start: '2027-01-01' })).toBe('end')
  expect(awaits({ kind: 'fixed', start: '2027-01-01', length: 'P1Y' })).toBeNull()
})

test('the terms that followed each other are told', () => {
  const { renewals, end } = deriveTerm({ ...emptyTerm, kind: 'fixed', ...yearly, noticeCount: 60 }, [], '2029-12-01', isOff)
  expect(end).toBe('2030-06-30')
  expect(renewals).toEqual([
    { number: 1, start: '2027-07-01', end: '2028-06-30', how: 'automatic' },
    { number: 2, start: '2028-07-01', end: '2029-06-30', how: 'automatic' },
    { number: 3, start: '2029-07-01', end: '2030-06-30', how: 'automatic' },
  ])
})
