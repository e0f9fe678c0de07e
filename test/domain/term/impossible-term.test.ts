import { expect, test } from 'vitest'
import { emptyTerm, type Term } from '../../../main/domain/agreement.ts'
import { impossibility } from '../../../main/domain/term/impossible-term.ts'

const cases: readonly (readonly [says: string, term: Partial<Term>, code: string | null])[] = [
  ['a start that was mistyped', { start: '0001-01-01' }, 'day-unlikely'],
  ['a start far ahead, with a notice', { start: '9999-01-01', length: 'P1Y', noticeCount: 60 }, 'day-unlikely'],
  ['a day off far back', { ownHolidays: ['2027-12-24', '0027-12-31'] }, 'day-unlikely'],
  ['the last day that is likely', { end: '2199-12-31' }, null],
  ['a length that nobody lives to see', { length: 'P9999Y' }, 'length-unlikely'],
  ['a lease of two hundred years', { length: 'P200Y' }, null],
  ['nothing is known', {}, null],
  ['an end before the start', { start: '2027-02-01', end: '2027-01-31' }, 'end-before-start'],
  ['one day', { start: '2027-02-01', end: '2027-02-01' }, null],
  ['a length that is none', { length: 'two years' }, 'duration-unclear'],
  ['a renewal that is no length', { renewalLength: 'P0D' }, 'duration-unclear'],
  ['notice that would be due before the start', { start: '2027-01-01', end: '2027-02-28', noticeCount: 60 }, 'notice-longer-than-term'],
  ['notice due on the first day', { start: '2027-01-01', end: '2027-03-02', noticeCount: 60 }, null],
  ['notice longer than a length without a start', { length: 'P1M', noticeCount: 2, noticeUnit: 'month' }, 'notice-longer-than-term'],
  ['notice as long as what is left of the month', { length: 'P1Y', noticeCount: 2, noticeUnit: 'week', noticeToMonthEnd: true }, null],
  ['notice against a renewal', { length: 'P6M', renewal: 'automatic', noticeCount: 200 }, 'notice-longer-than-term'],
  ['notice longer than a renewal, but not than the term', { length: 'P1Y', renewal: 'automatic', renewalLength: 'P1M', noticeCount: 60 }, null],
  ['notice for an option', { length: 'P6M', renewal: 'options', noticeCount: 7, noticeUnit: 'month' }, 'notice-longer-than-term'],
  ['notice to end it at any time', { length: 'P6M', noticeCount: 30, terminationCount: 200 }, 'notice-longer-than-term'],
  ['any notice of one without an end', { kind: 'open-ended', noticeCount: 400 }, null],
  ['a cap before the end', { start: '2027-01-01', length: 'P1Y', renewal: 'automatic', renewalUntil: '2027-12-30' }, 'cap-before-end'],
  ['a cap on the end', { start: '2027-01-01', length: 'P1Y', renewal: 'automatic', renewalUntil: '2027-12-31' }, null],
  ['a review before the end that is due before the start', { start: '2027-01-01', end: '2027-02-28', reviewBefore: 59 }, 'review-before-start'],
  ['one due on the first day', { start: '2027-01-01', end: '2027-02-28', reviewBefore: 58 }, null],
  ['one longer than a length without a start', { length: 'P1M', reviewBefore: 60 }, 'review-before-start'],
  ['a review after the end', { start: '2027-01-01', length: 'P1Y', reviewOn: '2028-01-01' }, 'review-after-end'],
  ['a review after the end of one that may go on', { start: '2027-01-01', length: 'P1Y', renewal: 'automatic', reviewOn: '2028-01-01' }, null],
]

test.each(cases)('%s', (_, term, code) => expect(impossibility({ ...emptyTerm, ...term })?.code ?? null).toBe(code))

test.each([
  [{ start: '2027-02-01', end: '2027-01-31' }, ['start', 'end']],
  [{ length: 'P1M', noticeCount: 60 }, ['noticeCount']],
  [{ length: 'P6M', noticeCount: 30, terminationCount: 200 }, ['terminationCount']],
  [{ length: 'P6M', renewal: 'automatic', noticeCount: 200, terminationCount: 30 }, ['noticeCount']],
  [{ start: '2027-01-01', length: 'P1Y', renewal: 'automatic', renewalUntil: '2027-12-30' }, ['renewalUntil', 'length']],
  [{ start: '9999-01-01', length: 'P1Y', noticeCount: 60 }, ['start']],
] as const)('%j is told at %j', (term, facts) => expect(impossibility({ ...emptyTerm, ...term })?.facts).toEqual(facts))
