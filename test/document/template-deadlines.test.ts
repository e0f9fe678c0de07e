import { describe, expect, test } from 'vitest'
import { splitAnswers } from '../../main/document/records.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { deriveTerm } from '../../main/domain/term/derive-term.ts'
import type { TermEvent } from '../../main/domain/term/term-event.ts'
import { exampleAnswers } from '../builders/template-cases.ts'
import { templateIds, templateOf } from '../fixtures/templates.ts'

const signed: TermEvent = { kind: 'signed', on: '2027-01-15' }
const breach: TermEvent = { kind: 'breach-notice', on: '2027-05-03' }

/** What follows from a template's answers on 1 June 2027, when the last party signed on 15 January. */
function deadlines(id: string, answers: Answers = {}, events: readonly TermEvent[] = [signed]): readonly string[] {
  const { term } = splitAnswers(templateOf(id).questions, { ...exampleAnswers(id), ...answers })
  return deriveTerm(term, events, '2027-06-01', () => null).dates.map(({ kind, date }) => `${kind} ${date}`)
}

/** Worked by hand: two years from 15 January 2027 end on Sunday 14 January 2029, three on Monday 14 January 2030. */
const expected: Readonly<Record<string, readonly string[]>> = {
  // Three years; 120 days before the end: 16 September; 60 days before: 15 November, a Thursday; records for three years.
  'police-nonprofit-mou': ['review 2029-09-16', 'notice 2029-11-15', 'end 2030-01-14', 'retention 2033-01-14'],
  // Every twelve months; 30 days before the end: 15 December, a Friday; records for six years.
  'data-sharing-agreement': ['review 2028-01-15', 'notice 2028-12-15', 'end 2029-01-14', 'retention 2035-01-14'],
  // Secrecy for three years.
  'mutual-nda': ['notice 2028-12-15', 'end 2029-01-14', 'survival 2032-01-14'],
}

test.each(Object.entries(expected))('%s: its example has its deadlines', (id, dates) => expect(deadlines(id)).toEqual(dates))

/** Papers about another agreement, whose term they change; they have no deadlines of their own. */
const aboutAnother = ['amendment', 'notice-letter', 'renewal-letter']

test('every template is asked for its deadlines', () => expect([...Object.keys(expected), ...aboutAnother].toSorted()).toEqual([...templateIds].toSorted()))

describe('other answers', () => {
  test('a last day in place of a length', () => {
    expect(deadlines('police-nonprofit-mou', { term_measure: 'last-day', end: '2028-06-30', review_days: 120 })).toEqual(['review 2028-03-02', 'notice 2028-05-01', 'end 2028-06-30', 'retention 2031-06-30'])
  })

  test('without an end: the first review, and no review before an end', () => {
    expect(deadlines('police-nonprofit-mou', { term_kind: 'open-ended', first_review: '2027-12-31' })).toEqual(['review 2027-12-31'])
    expect(deadlines('data-sharing-agreement', { term_kind: 'open-ended' })).toEqual(['review 2028-01-15'])
  })

  test('notice in business days', () => {
    // Thirty weekdays before Sunday 14 January 2029 are six weeks: Friday 1 December.
    expect(deadlines('mutual-nda', { day_type: 'business' })).toContain('notice 2028-12-01')
  })

  test.each(['police-nonprofit-mou', 'data-sharing-agreement'])('%s: a breach can be cured for thirty days', (id) => expect(deadlines(id, {}, [signed, breach])).toContain('cure 2027-06-02'))
})
