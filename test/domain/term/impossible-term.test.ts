import { expect, test } from 'vitest'
import { emptyTerm, type Term } from '../../../main/domain/agreement.ts'
import { impossibility } from '../../../main/domain/term/impossible-term.ts'

const cases: readonly (readonly [says: string, term: Partial<Term>, code: string | null])[] = [
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
  ['a review after the end', { start: '2027-01-01', length: 'P1Y', reviewOn: '2028-01-01' }, 'review-after-end'],
  ['a review after the end of one that may go on', { start: '2027-01-01', length: 'P1Y', renewal: 'automatic', reviewOn: '2028-01-01' }, null],
]

test.each(cases)('%s', (_, term, code) => expect(impossibility({ ...emptyTerm, ...term })?.code ?? null).toBe(code))
