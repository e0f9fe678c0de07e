import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinAnswers, splitAnswers } from '../../main/document/records.ts'
import { aParty, someAnswers } from '../builders/answers.ts'
import { everyQuestion } from '../builders/questions.ts'

test('answers, taken apart and joined, are the same answers', () => {
  fc.assert(fc.property(someAnswers, (answers) => void expect(joinAnswers(everyQuestion, splitAnswers(everyQuestion, answers))).toEqual(answers)))
})

test('each answer lives in one place', () => {
  const records = splitAnswers(everyQuestion, { agency: aParty('City'), agency_signs: { name: 'D', title: 'Chief', authority: 'Charter' }, purpose: 'x', rule: 'fixed-date', start: '2027-01-01', notice_days: 30, term_length: 'P2Y', place: null })
  expect(records).toEqual({
    answers: { purpose: 'x' },
    parties: [{ role: 'agency', organizationId: null, name: 'City', type: 'nonprofit', actingThrough: '', address: '', shortName: '' }],
    signatories: [{ role: 'agency_signs', partyRole: 'agency', capacity: 'party', name: 'D', title: 'Chief', authority: 'Charter' }],
    term: { effectiveRule: 'fixed-date', kind: null, start: '2027-01-01', end: null, length: 'P2Y', noticeDays: 30 },
  })
})

test('an address typed before the name is kept', () => {
  const answers = { agency: aParty('', { address: '1 Main Street' }) }
  expect(joinAnswers(everyQuestion, splitAnswers(everyQuestion, answers))).toEqual(answers)
})

test('an answer to a question that the template no longer asks is kept', () => {
  expect(splitAnswers(everyQuestion, { old: 'x' }).answers).toEqual({ old: 'x' })
})
