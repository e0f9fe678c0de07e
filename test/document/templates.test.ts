import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnswers, missingAnswers } from '../../main/document/answers.ts'
import { checkRequirements } from '../../main/document/checks.ts'
import { conditionsOver } from '../../main/document/conditions.ts'
import { parseTemplate } from '../../main/document/parse-template.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock } from '../../main/document/resolved.ts'
import type { Question } from '../../main/document/template.ts'
import type { Block } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { exampleOf, sourceOf, templateIds, templateOf } from '../fixtures/templates.ts'

function example(id: string): Answers {
  const checked = checkAnswers(templateOf(id).questions, exampleOf(id))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems, null, 1))
  return checked.answers
}

const isPlain = (value: unknown): boolean => JSON.stringify(value) !== undefined

describe.each(templateIds)('%s', (id) => {
  test('parses, and is named as its folder', () => {
    const parsed = parseTemplate(sourceOf(id))
    expect(parsed.ok ? [] : parsed.problems).toEqual([])
    expect(templateOf(id).id).toBe(id)
    expect(isPlain(templateOf(id))).toBe(true)
  })

  test('its example answers everything, satisfies its own checks and leaves no blank', () => {
    const template = templateOf(id)
    const answers = example(id)
    const resolved = resolve(template.tree, answers, template.questions)
    expect(missingAnswers(template.questions, answers)).toEqual([])
    expect(checkRequirements(template, resolved, answers).items.filter((item) => !item.ok)).toEqual([])
    expect(JSON.stringify(resolved)).not.toContain('"blank":true')
    expect(JSON.stringify(resolved)).not.toContain('"target":null')
  })

  test('speaks in the present tense: no "shall"', () => {
    expect(JSON.stringify(resolve(templateOf(id).tree, example(id), templateOf(id).questions))).not.toMatch(/\bshall\b/i)
  })

  test('takes out or empties what satisfies a check, and exactly the checks that name it fail', () => {
    const template = templateOf(id)
    const cases = casesOf(template.questions, example(id)).map((answers) => ({ answers, holds: conditionsOver(answers, template.questions) }))
    for (const requirement of template.requires) {
      const { satisfiedBy } = requirement
      const fitting = cases.find(({ holds }) => holds(requirement.when))
      if (fitting === undefined) throw new Error(`"${requirement.id}" applies in no case`)
      const { answers, holds } = fitting
      const named = template.requires.filter((each) => JSON.stringify(each.satisfiedBy) === JSON.stringify(satisfiedBy) && holds(each.when)).map((each) => each.id)
      const without = 'answer' in satisfiedBy ? { ...answers, [satisfiedBy.answer]: null } : answers
      const tree = 'clause' in satisfiedBy ? { ...template.tree, body: template.tree.body.map((block) => emptied(block, satisfiedBy.clause)) } : template.tree
      const failed = checkRequirements(template, resolve(tree, without, template.questions), without).items.filter((item) => !item.ok)
      expect(failed.map((item) => item.id)).toEqual(named)
    }
  })

  test('no choice of yes, no and options leaves a blank, a hidden reference or an empty clause', () => {
    const template = templateOf(id)
    const base = example(id)
    const choices = Object.fromEntries(template.questions.flatMap((question): [string, fc.Arbitrary<Answers[string]>][] => (question.type === 'choice' ? [[question.id, fc.constantFrom(...question.options.map((option) => option.id))]] : question.type === 'boolean' ? [[question.id, fc.boolean()]] : question.type === 'date' ? [[question.id, fc.constant('2027-01-01')]] : [])))
    fc.assert(
      fc.property(fc.record(choices), (chosen) => {
        const resolved = resolve(template.tree, { ...base, ...chosen }, template.questions)
        expect(JSON.stringify(resolved)).not.toMatch(/"blank":true|"target":null/)
        expect(emptyClauses(resolved.body)).toEqual([])
      }),
    )
  })
})

/** The example, and what it becomes with every yes or no and each option: a requirement that applies in none of them is idle. */
function casesOf(questions: readonly Question[], example: Answers): Answers[] {
  const all = (value: boolean): Answers => Object.fromEntries(questions.flatMap((each): [string, boolean][] => (each.type === 'boolean' ? [[each.id, value]] : [])))
  const bases = [example, { ...example, ...all(true) }, { ...example, ...all(false) }]
  const options = questions.flatMap((each) => (each.type === 'choice' ? each.options.map((option) => ({ [each.id]: option.id })) : []))
  return [...bases, ...bases.flatMap((base) => options.map((option) => ({ ...base, ...option })))]
}

function emptied(block: Block, id: string): Block {
  if (block.kind !== 'clause' && block.kind !== 'schedule') return block
  return block.id === id ? { ...block, children: [{ kind: 'paragraph', id: 'x', content: [{ kind: 'text', text: 'N/A' }] }] } : { ...block, children: block.children.map((each) => emptied(each, id)) }
}

function emptyClauses(body: readonly ResolvedBlock[]): string[] {
  return body.flatMap((block) => (block.kind === 'clause' ? [...(block.children.length === 0 ? [block.id] : []), ...emptyClauses(block.children)] : []))
}

test('no text makes the parser throw', () => {
  const pieces = fc.constantFrom(':::clause{#a}\n', ':::\n', '::::clause\n', '# H\n', '{{purpose}}', '{{#when public}}', '{{/when}}', '@a', '- ', '\n\n', '| a |\n| - |\n', '<b>', '> ', '    ', '::include{clause="notices"}\n', '::schedule{#s title="T"}\n', '**', '`', '\\', ':a[b]', 'Text. ')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const { text, ...rest } = sourceOf('mutual-nda')
      const head = text.slice(0, text.indexOf('\n---\n') + 5)
      expect(typeof parseTemplate({ ...rest, text: head + parts.join('') }).ok).toBe('boolean')
    }),
    { numRuns: 300 },
  )
})

test('the example in templates/README.md is a template', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../templates/README.md'), 'utf8')
  const text = /```markdown\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const parsed = parseTemplate({ ...sourceOf('mutual-nda'), file: 'README.md', text })
  expect(parsed.ok ? [] : parsed.problems).toEqual([])
})
