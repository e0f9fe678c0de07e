import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyTerm } from '../../main/domain/agreement.ts'
import { joinAnswers, splitAnswers } from '../../main/document/records.ts'
import type { Question } from '../../main/document/template.ts'
import { aParty, someAnswers } from '../builders/answers.ts'
import { everyQuestion, question } from '../builders/questions.ts'

test('answers, taken apart and joined, are the same answers', () => {
  fc.assert(fc.property(someAnswers, (answers) => void expect(joinAnswers(everyQuestion, splitAnswers(everyQuestion, answers))).toEqual(answers)))
})

test('each answer lives in one place', () => {
  const records = splitAnswers(everyQuestion, { agency: aParty('City'), agency_signs: { name: 'D', title: 'Chief', authority: 'Charter' }, purpose: 'x', rule: 'fixed-date', start: '2027-01-01', notice_days: 30, term_length: 'P2Y', place: null })
  expect(records).toEqual({
    answers: { purpose: 'x' },
    parties: [{ role: 'agency', organizationId: null, name: 'City', type: 'nonprofit', actingThrough: '', address: '', shortName: '' }],
    signatories: [{ role: 'agency_signs', partyRole: 'agency', capacity: 'party', name: 'D', title: 'Chief', authority: 'Charter' }],
    term: { ...emptyTerm, effectiveRule: 'fixed-date', kind: null, start: '2027-01-01', end: null, length: 'P2Y', noticeCount: 30 },
  })
})

test('an address typed before the name is kept', () => {
  const answers = { agency: aParty('', { address: '1 Main Street' }) }
  expect(joinAnswers(everyQuestion, splitAnswers(everyQuestion, answers))).toEqual(answers)
})

test('an answer to a question that the template no longer asks is kept', () => {
  expect(splitAnswers(everyQuestion, { old: 'x' }).answers).toEqual({ old: 'x' })
})

const measured: readonly Question[] = [
  question('measure', 'choice', { options: [{ id: 'length', label: 'Length' }, { id: 'last-day', label: 'Last day' }] }),
  question('end', 'date', { fills: 'end', when: 'measure == "last-day"' }),
  question('term_length', 'duration', { fills: 'length', when: 'measure == "length"' }),
  question('network', 'boolean'),
  question('affiliate', 'party', { when: 'network' }),
]

test('a question that is not asked fills no record, and its answer is kept for when it is asked again', () => {
  const answers = { measure: 'length', end: '2029-12-31', term_length: 'P3Y', network: false, affiliate: aParty('Chapter') }
  const records = splitAnswers(measured, answers)
  expect(records.term).toMatchObject({ end: null, length: 'P3Y' })
  expect(records.parties).toEqual([])
  expect(joinAnswers(measured, records)).toEqual(answers)
  const asked = splitAnswers(measured, { ...joinAnswers(measured, records), measure: 'last-day', network: true })
  expect(asked.term).toMatchObject({ end: '2029-12-31', length: null })
  expect(asked.parties).toMatchObject([{ role: 'affiliate', name: 'Chapter' }])
})

test('no part of the term is filled while it is open whether its question is asked', () => {
  expect(splitAnswers(measured, { end: '2029-12-31', term_length: 'P3Y' }).term).toMatchObject({ end: null, length: null })
})
