import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { bigSchedule, manyTasks } from '../builders/large.ts'
import { doc } from '../builders/document.ts'
import { linesOf } from '../builders/lines.ts'
import { everyQuestion } from '../builders/questions.ts'
import { exampleAnswers, fixtureId, templateOf } from '../fixtures/templates.ts'

const { tree, questions } = templateOf(fixtureId)
const lines = (changes: Answers): string[] => linesOf(resolve(tree, { ...exampleAnswers(fixtureId), ...changes }, questions))

test('a word of 10,000 letters prints as it is', () => {
  const word = 'Donaudampfschiff'.repeat(625)
  expect(resolve(tree, { topic: word }, questions).title).toBe(`Coalition Agreement on ${word}`)
})

test('5,000 rows: each an item, a row and a clause of its own', () => {
  const all = lines({ tasks: manyTasks(5000) })
  expect(all).toContain('- task 5000: 5,000 Hours, counted from arrival')
  expect(all).toContain('task 5000 |  | ')
  expect(all.at(-1)).toBe('5,000 Hours. See section 5000.')
})

test('a schedule of 200 pages, every paragraph of it with a reference', () => {
  const all = linesOf(resolve(doc(bigSchedule(200)), {}, everyQuestion))
  expect(all).toHaveLength(1 + 200 * 11)
  expect(all.at(-1)).toBe('200.10 This is paragraph 10 of page 200, which goes on as section 200 says.')
})
