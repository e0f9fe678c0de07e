import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingAnswers } from '../../main/document/answers.ts'
import { checkRequirements } from '../../main/document/checks.ts'
import { conditionsOver } from '../../main/document/conditions.ts'
import { findingsOf } from '../../main/document/find-findings.ts'
import { parseTemplate } from '../../main/document/parse-template.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock } from '../../main/document/resolved.ts'
import type { Question } from '../../main/document/template.ts'
import type { Block } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { casesOf, exampleAnswers } from '../builders/template-cases.ts'
import { sourceOf, templateIds, templateOf } from '../fixtures/templates.ts'

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
    const answers = exampleAnswers(id)
    const resolved = resolve(template.tree, answers, template.questions)
    expect(missingAnswers(template.questions, answers)).toEqual([])
    expect(checkRequirements(template, resolved, answers).items.filter((item) => !item.ok)).toEqual([])
    expect(JSON.stringify(resolved)).not.toContain('"blank":true')
    expect(JSON.stringify(resolved)).not.toContain('"target":null')
  })

  test('no case of it leaves a finding: blanks, hidden references, terms that nothing defines or nothing uses', () => {
    const template = templateOf(id)
    const found = casesOf(template.questions, exampleAnswers(id)).flatMap((answers) => findingsOf(resolve(template.tree, answers, template.questions), template, template.tree, answers))
    expect(found).toEqual([])
  })

  test('a companion is a template of its kind, and gets answers of the types that it asks for', () => {
    const { questions, companions } = templateOf(id)
    const typeOf = (id: string, of: readonly Question[]): string | undefined => of.find((each) => each.id === id)?.type
    for (const companion of companions) {
      const offered = templateOf(companion.template)
      expect(offered.kind).toBe(companion.kind)
      const pairs = Object.entries(companion.answers).map(([theirs, ours]) => [theirs, typeOf(theirs, offered.questions), typeOf(ours, questions)])
      expect(pairs.filter(([, theirs, ours]) => theirs === undefined || theirs !== ours)).toEqual([])
    }
  })

  test('speaks in the present tense: no "shall"', () => {
    expect(JSON.stringify(resolve(templateOf(id).tree, exampleAnswers(id), templateOf(id).questions))).not.toMatch(/\bshall\b/i)
  })

  test('takes out or empties what satisfies a check, and exactly the checks that name it fail', () => {
    const template = templateOf(id)
    const cases = casesOf(template.questions, exampleAnswers(id)).map((answers) => ({ answers, holds: conditionsOver(answers, template.questions) }))
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
    const base = exampleAnswers(id)
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
