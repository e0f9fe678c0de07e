import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { randomAnswers } from '../builders/random-answers.ts'
import { head, parse } from '../builders/template.ts'

const front = `${head}  - { id: names, group: all, type: list, label: L, help: H, example: E }
  - { id: city, group: all, type: party, short_name: the City, label: City, help: H, example: E }
`
const pieces = fc.constantFrom(
  '::::each{of="names" as="n"}\n', ':::each{of="parties" as="m"}\n', ':::definition{#d term="D"}\n', ':::clause{#c}\n', '::::clause{#b when="parties.size() > 1"}\n', ':::\n', '::::\n', '\n\n',
  '{{#each names as n}}', '{{#each parties as m}}', '{{/each}}', '{{n}}', '{{m.name}}', '{{#when m.type == "tribe"}}', '{{#when public}}', '{{else}}', '{{/when}}', 'section @c', 'sections @d, ', '@b and ',
  '- ', '| ', ' | ', '| a | b |\n| - | - |\n', '\n', '::signatures\n', '::approvals\n', 'Text. ',
)

test('no text makes the reading fail, and what is read resolves whatever is answered', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (parts, numbers) => {
      const parsed = parse(`{{#each names as x}}{{x}}{{/each}} {{city}}\n\n${parts.join('')}`, front)
      if (!parsed.ok) return void expect(parsed.problems.every(({ line, remedy }) => line > 0 && remedy !== '')).toBe(true)
      const { tree, questions } = parsed.template
      const [answers = {}] = fc.sample(randomAnswers(questions), { numRuns: 1, seed: numbers.next().value ?? 1 })
      expect(resolve(tree, answers, questions).body.length).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})
