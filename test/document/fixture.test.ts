import { expect, test } from 'vitest'
import { missingAnswers } from '../../main/document/answers.ts'
import { checkRequirements } from '../../main/document/checks.ts'
import { parseTemplate } from '../../main/document/parse-template.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { linesOf } from '../builders/lines.ts'
import { exampleAnswers, fixtureId, sourceOf, templateOf } from '../fixtures/templates.ts'

const { tree, questions, ...rest } = templateOf(fixtureId)
const example = exampleAnswers(fixtureId)
const lines = (changes: Answers = {}): string[] => linesOf(resolve(tree, { ...example, ...changes }, questions))

test('four parties, three levels, nested conditions, definitions, repetition and every capacity: no problem, and its example is whole', () => {
  const parsed = parseTemplate(sourceOf(fixtureId))
  expect(parsed.ok ? [] : parsed.problems).toEqual([])
  expect(missingAnswers(questions, example)).toEqual([])
  expect(checkRequirements({ requires: rest.requires, questions }, resolve(tree, example, questions), example).present).toBe(1)
})

test('its example, worked by hand', () => {
  expect(lines()).toEqual([
    'This agreement is between County of Alder, acting through its Health Department (“the Lead”), Alder Free Clinic (“the Clinic”), Harbor House (“the Shelter”), and Alder School District (“the School”).',
    '1. Definitions',
    '“Identified Data” means data from which a Participant can be known:',
    '- names; and',
    '- numbers.',
    '“Participant” means a person whom the Lead, the Clinic, the Shelter, and the School serve.',
    '“Records” means what a party writes down about Participant.',
    '2. Members',
    '2.1 The Lead',
    '(a) The Lead works for beds, care, and schooling.',
    '(b) As a public body it keeps section 2.1(a) within the law.',
    '(c) Sections 2.1(a), 2.1(b) and 3 bind it alone.',
    '2.2 The Clinic',
    '(a) The Clinic works for beds, care, and schooling.',
    '(b) Sections 2.2(a) and 3 bind it alone.',
    '2.3 The Shelter',
    '(a) The Shelter works for beds, care, and schooling.',
    '(b) Sections 2.3(a) and 3 bind it alone.',
    '2.4 The School',
    '(a) The School works for beds, care, and schooling.',
    '(b) As a public body it keeps section 2.4(a) within the law.',
    '(c) Sections 2.4(a), 2.4(b) and 3 bind it alone.',
    '3. Tasks',
    'The tasks are these:',
    '- intake: 120 Hours, counted from arrival',
    '- lodging: 8 beds a night',
    '- whatever section 4 adds.',
    'Task | Worth | Note',
    'intake | $3,000.00 | weekdays',
    'lodging |  | ',
    'All together | see section 2 | ',
    '4. Data',
    '4.1 The parties use Identified Data only as sections 3, 4, and 2 say.',
    '4.2 Identified data',
    '(a) The School follows Schedule A.',
    '(b) Nobody passes it on.',
    '5. Public bodies',
    'The law on public records prevails over sections 2 and 4.',
    'party / County of Alder / Rosa Alvarez / R-2026-7 / seal',
    'party / County of Alder',
    'attest / County of Alder / Mei Tan',
    'party / Alder Free Clinic / Lee Park',
    'witness / Alder Free Clinic / Sam Reyes',
    'party / Harbor House / Kim Novak',
    'party / Alder School District / Pat Moon',
    'form / County of Alder / Ada Quill',
    'finance / County of Alder / Ivo Marsh',
    'Schedule A Tasks in detail',
    '1. Intake',
    '120 Hours (weekdays). See section 1.',
    '2. Lodging',
    '8 beds a night. See section 2.',
  ])
})

test('without the school, the data and the tasks, also worked by hand', () => {
  const without = lines({ has_school: false, shares_data: false, tasks: [] })
  expect(without[0]).toBe('This agreement is between County of Alder, acting through its Health Department (“the Lead”), Alder Free Clinic (“the Clinic”), and Harbor House (“the Shelter”).')
  expect(without.slice(1, 4)).toEqual(['1. Definitions', '“Participant” means a person whom the Lead, the Clinic, and the Shelter serve.', '“Records” means what a party writes down about Participant.'])
  expect(without.slice(15)).toEqual([
    '3. Tasks',
    'The tasks are these:',
    '- whatever [section not included] adds.',
    'Task | Worth | Note',
    'All together | see section 2 | ',
    '4. Public bodies',
    'The law on public records prevails over sections 2 and [section not included].',
    'party / County of Alder / Rosa Alvarez / R-2026-7 / seal',
    'party / County of Alder',
    'attest / County of Alder / Mei Tan',
    'party / Alder Free Clinic / Lee Park',
    'witness / Alder Free Clinic / Sam Reyes',
    'party / Harbor House / Kim Novak',
    'form / County of Alder / Ada Quill',
  ])
})

test('companions and proper names are read', () => {
  expect(rest.properNames).toEqual(['United States'])
  expect(rest.companions).toEqual([
    {
      id: 'data-sharing',
      when: 'shares_data && data_kind == "identified"',
      says: 'A data-sharing agreement between the lead and the clinic',
      cite: 'Drafting practice; no source verified',
      confidence: 'practice',
      asOf: '2026-11-22',
      kind: 'data-sharing',
      template: 'data-sharing-agreement',
      answers: { first_party: 'lead', second_party: 'clinic' },
    },
  ])
})
