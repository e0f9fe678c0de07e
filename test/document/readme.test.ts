import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { numberingSchemes } from '../../main/document/numbering-scheme.ts'
import { resolve } from '../../main/document/resolve.ts'
import { linesOf } from '../builders/lines.ts'
import { head, problems, template } from '../builders/template.ts'

const readme = readFileSync(join(import.meta.dirname, '../../templates/README.md'), 'utf8')

/** The example under a heading of the format's documentation. */
function exampleUnder(heading: string, language: string): string {
  const section = readme.slice(readme.indexOf(`# ${heading}\n`))
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(section)?.[1] ?? ''
}

const questions = `${head}  - { id: serves_people, group: all, type: boolean, label: L, help: H, example: E }
  - { id: city, group: all, type: party, short_name: the City, label: L, help: H, example: E }
`
const rest = '\n{{#when serves_people}}x{{/when}} {{city}}\n\n:::clause{#public-records}\nx\n:::\n'

test.each([
  ['Definitions', ['1. Definitions', '“Participant” means a person whom the parties serve under this Agreement.', '“Personal Information” means information that identifies a person, or could:', '- a name or a number; and', '- what is said about a Participant.', 'x the City', '2. x']],
  ['Repetition', ['x the City', '1. x']],
])('the example of %s is right', (heading, lines) => {
  const { tree, questions: asked } = template(exampleUnder(heading, 'markdown') + rest, questions)
  expect(linesOf(resolve({ ...tree, body: tree.body.slice(1) }, { serves_people: true }, asked))).toEqual(lines)
})

test('the table of references says what is printed', () => {
  const body = `section @three\n\nsection @length\n\nsections @three, @length, and @five\n\nsection @contacts\n\nsection @gone\n
:::clause{#two}\nx\n:::\n\n::::clause{#three}\n# Three\n\n:::clause{#length}\nx\n:::\n::::\n\n:::clause{#gone when="public"}\nx\n:::\n\n:::clause{#four}\nx\n:::\n\n:::clause{#five}\nx\n:::\n\n:::schedule{#contacts title="C"}\nx\n:::\n`
  const { tree, questions: asked } = template(`:::clause{#one}\nx\n:::\n\n${body}`)
  const printed = numberingSchemes.map((scheme) => linesOf(resolve({ ...tree, body: tree.body.slice(1) }, {}, asked, scheme)).slice(1, 6))
  const table = readme.slice(readme.indexOf('| you write |')).split('\n').slice(2, 7).map((row) => row.split('|').slice(2, 5).map((cell) => cell.trim()))
  expect(numberingSchemes.map((_, column) => table.map((row) => (row[column] === 'the same' ? row[0] : row[column])))).toEqual(printed)
})

test('the example of companions is right', () => {
  const front = `${head.replace('{ id: public,', '{ id: shares_personal_data,')}  - { id: agency, group: all, type: party, short_name: A, label: L, help: H, example: E }
  - { id: partner, group: all, type: party, short_name: P, label: L, help: H, example: E }
${exampleUnder('What should be beside it: `companions`', 'yaml')}`
  const found = problems('', front).filter((problem) => problem.line <= 40 && problem.message.includes('ompanion'))
  expect(found).toEqual([])
  expect(front).toContain('companions:')
})
