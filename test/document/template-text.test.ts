import { expect, test } from 'vitest'
import type { Inline } from '../../main/document/tree.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { problems, template } from '../builders/template.ts'

/** The text of the first block of a body, as it prints. */
function printed(body: string, answers: Answers = {}): string {
  const { tree, questions } = template(body)
  const block = resolve({ ...tree, body: tree.body.slice(1) }, answers, questions).body[0]
  return block?.kind === 'paragraph' ? block.content.map((inline) => inline.text).join('') : ''
}

test('times, ratios and colons are text: remark-directive would drop them', () => {
  for (const text of ['Doors open at 10:30 and close at 22:45.', 'A ratio of 3:1 holds.', 'See :name and a:b, :smile: too.', 'Contact: the clerk', 'At 9:00–17:00 :a[b]{c=d} it is.']) expect(printed(text)).toBe(text)
})

test('signs that Markdown or GitHub give meaning to are text where the format gives them none', () => {
  for (const text of ['Write to legal@city.example, or see https://city.example/a_b_c.', 'a < b and c > d', '~~not struck~~', '[x] is no box', 'fish & chips', '$5 * 3 = 15', 'snake_case_name', 'R-2026-114 #3', '"quoted" ‘curly’']) expect(printed(text)).toBe(text)
})

test('escapes print the sign', () => {
  expect(printed('\\@used, \\{{purpose}}, \\*x\\*, \\<b>')).toBe('@used, {{purpose}}, *x*, <b>')
})

test('bold, italics and line breaks', () => {
  const { tree } = template('This is **bold**, *italic*, ***both***  \nand **{{purpose}}**')
  const block = tree.body[1]
  const content: readonly Inline[] = block?.kind === 'paragraph' ? block.content : []
  expect(content).toMatchObject([
    { text: 'This is ' }, { text: 'bold', strong: true }, { text: ', ' }, { text: 'italic', emphasis: true }, { text: ', ' },
    { text: 'both', strong: true, emphasis: true }, { text: '\n' }, { text: 'and ' }, { kind: 'field', value: 'purpose', strong: true },
  ])
})

test('a bar or an underscore in a field is not Markdown’s', () => {
  const { tree, questions } = template('| a | b |\n| --- | --- |\n| {{#when public || !public}}x{{/when}} | _{{purpose}}_ |\n')
  const block = resolve(tree, { public: true, purpose: 'p_q_r' }, questions).body.find((each) => each.kind === 'table')
  expect(block).toMatchObject({ kind: 'table', rows: [[[{ text: 'x' }], [{ text: 'p_q_r', emphasis: true }]]] })
})

test('conditional words, and the spaces around them', () => {
  const body = 'Within {{#when public}}ten {{else}}five {{/when}}days {{#when public}}or sooner{{/when}}.'
  expect(printed(body, { public: true })).toBe('Within ten days or sooner.')
  expect(printed(body, { public: false })).toBe('Within five days .'.replace(' .', ' .'))
  expect(printed('A {{#when public}}b{{/when}} c', {})).toBe('A c')
  expect(printed('{{#when public}}a {{#when purpose == "x"}}b{{else}}c{{/when}}{{/when}}', { public: true, purpose: 'y' })).toBe('a c')
})

test('an answer that ends with a full stop ends the sentence with it', () => {
  expect(printed('It serves {{purpose}}. So it says.', { purpose: 'Harbor Light, Inc.' })).toBe('It serves Harbor Light, Inc. So it says.')
  expect(printed('{{purpose}}, {{purpose}}; {{purpose}}...', { purpose: 'a.' })).toBe('a., a.; a....')
  expect(printed('Yes{{#when public}}, {{purpose}}{{/when}}.', { public: true, purpose: 'Inc.' })).toBe('Yes, Inc.')
})

test('a paragraph or list item of conditional words only goes with them', () => {
  const { tree, questions } = template('{{#when public}}All of it.{{/when}}\n\n- {{#when public}}one{{/when}}\n- two')
  expect(tree.body[1]).toMatchObject({ kind: 'paragraph', when: 'public' })
  const list = resolve(tree, { public: false }, questions).body.at(-1)
  expect(list).toMatchObject({ kind: 'list', items: [[{ content: [{ text: 'two' }] }]] })
})

test.each([
  ['<b>x</b>', 'HTML', '\\<'],
  ['<script>alert(1)</script>', 'HTML', '\\<'],
  ['A <span onclick="x">y</span>', 'HTML', '\\<'],
  ['[here](https://a.example)', 'A link', 'Write the address out'],
  ['![x](y.png)', 'An image', 'plain text'],
  ['`code`', 'Code', 'backquotes'],
  ['> quoted', 'A quotation', 'paragraph'],
  ['    indented', 'code', 'fewer than four spaces'],
  ['***', 'A line of dashes', 'Take it out'],
  ['# Heading', 'A heading', ':::clause'],
  ['[a]: https://a.example', 'link definition', 'Take it out'],
  ['- a\n  - b\n    - c\n      - d', 'Lists stand 4 deep', 'clauses'],
  ['{{#when public}}open', 'not closed', '{{/when}}'],
  ['{{/when}}', 'without', '{{#when condition}}'],
  ['{{else}}', 'without', '{{#when condition}}'],
  ['{{purpose', 'not in pairs', '\\{{'],
  ['{{#when}}x{{/when}}', 'cannot be read', 'condition'],
  ['{{purpose + 1}}', 'cannot be read', '{{question'],
  ['{{purpose as shouting}}', 'no format', 'long-date'],
  ['{{purpose as long-date}}', 'no such format', 'capitalized'],
  ['{{purpose.name}}', 'no part', '{{purpose}}'],
  ['{{purpos}}', 'no question', 'Did you mean "purpose"?'],
  ['{{public}}', 'cannot be printed', '{{#when public}}'],
  ['See @usd.', '@usd points at nothing', 'Did you mean "@used"?'],
  ['private \ue000 use', 'private-use', 'Take them out'],
])('%s is a problem', (body, says, remedy) => {
  const found = problems(body).find((problem) => problem.message.includes(says))
  expect(found, JSON.stringify(problems(body))).toBeDefined()
  expect(found?.remedy).toContain(remedy)
  expect(found?.file).toBe('template.md')
  expect(found?.line).toBeGreaterThan(17)
})
