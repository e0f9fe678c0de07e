import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { questionBehind } from '../../renderer/features/drafting/checks/question-behind.ts'
import { templateOf } from '../fixtures/templates.ts'

const { questions, tree } = templateOf('mutual-nda')
const asked = questions.map(({ id }) => id)
const { body } = resolve(tree, {}, questions)

test('an element that is an answer leads to its question, when that is asked', () => {
  expect(questionBehind({ answer: 'purpose' }, asked, body, {})).toBe('purpose')
  expect(questionBehind({ answer: 'purpose' }, [], body, {})).toBeNull()
})

test('an element that is a clause leads to the first open question in its text', () => {
  expect(questionBehind({ clause: 'term' }, ['survival_years', 'term_length'], body, { term_length: 'P2Y' })).toBe('survival_years')
  expect(questionBehind({ clause: 'term' }, asked, body, { survival_years: 3, term_length: 'P2Y' })).toBeNull()
  expect(questionBehind({ clause: 'no-such-clause' }, asked, body, {})).toBeNull()
})
