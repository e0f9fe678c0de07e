import { expect, test } from 'vitest'
import { parseTemplate } from '../../main/document/parse-template.ts'
import { head, libraryClause, problems, template, uses } from '../builders/template.ts'

const bodyLine = `---\n${head}---\n${uses}`.split('\n').length
const withQuestion = (lines: string): string => `${head}  - ${lines}\n`

test('clauses nest, keep their conditions and know where they came from', () => {
  const { tree } = template('::::clause{#outer when="public"}\n# Outer\n:::clause{#inner}\nText.\n:::\n::::\n')
  expect(tree.body[1]).toMatchObject({ kind: 'clause', id: 'outer', when: 'public', origin: { clause: 'outer', source: 'template', version: '1.0.0' }, heading: [{ text: 'Outer' }], children: [{ kind: 'clause', id: 'inner', heading: null }] })
})

test('a clause of the library is included with its title, its version and its condition', () => {
  const { tree } = template('::include{clause="notices" when="public"}\n', head, { notices: libraryClause('notices', ':::clause\nFirst, {{purpose}}.\n:::\n') })
  expect(tree.body[1]).toMatchObject({ id: 'notices', when: 'public', origin: { clause: 'notices', source: 'library', version: '2.0.0' }, heading: [{ text: 'Shared notices' }], children: [{ kind: 'clause', id: 'notices-1', origin: { source: 'library', version: '2.0.0' } }] })
})

test('a schedule holds text, or the rows of a table answer', () => {
  const front = withQuestion('{ id: goods, group: all, type: table, label: Goods, help: H, example: E, columns: [{ id: item, label: Item, type: text }] }')
  const { tree } = template('::schedule{#measures title="Measures of {{purpose}}" table="goods"}\n\n:::schedule{#more}\n# More\nText. See @measures.\n:::\n', front)
  expect(tree.body[1]).toMatchObject({ kind: 'schedule', id: 'measures', title: [{ text: 'Measures of ' }, { kind: 'field', value: 'purpose' }], children: [{ kind: 'rows', question: 'goods' }] })
  expect(tree.body[2]).toMatchObject({ kind: 'schedule', id: 'more', title: [{ text: 'More' }], children: [{ content: [{}, { kind: 'reference', target: 'measures' }, {}] }] })
})

test('problems in a clause of the library are said with the file and line of the library', () => {
  const found = problems('::include{clause="notices"}\n', head, { notices: libraryClause('notices', 'Text.\n\nSee {{nobody}}.') })
  expect(found).toMatchObject([{ file: '_library/notices.md', line: 8, message: expect.stringContaining('nobody') as string }])
})

test.each([
  [':::clause{#a}\nText.', 'is not closed', bodyLine],
  [':::clause{#a}\n:::clause{#b}\nText.\n:::\n:::', 'neither opens nor closes', bodyLine + 4],
  ['::clause{#a', 'neither opens nor closes', bodyLine],
  [':::clause{#used}\nText.\n:::', 'used twice', bodyLine],
  [':::clause\nText.\n:::', 'has no id', bodyLine],
  [':::clause{#A_b}\nText.\n:::', 'cannot be an id', bodyLine],
  [':::clause{#a}\n:::', 'is empty', bodyLine],
  [':::clause{#a wen="public"}\nText.\n:::', '"wen" is no attribute', bodyLine],
  [':::clause{#a when="publik"}\nText.\n:::', 'no question', bodyLine],
  [':::clause[label]{#a}\nText.\n:::', 'label', bodyLine],
  [':::claus{#a}\nText.\n:::', '"claus" is no part', bodyLine],
  ['- :::clause{#a}\n  Text.\n  :::', 'inside a list', bodyLine],
  ['Text.\n\n::include{clause="notcies"}', 'The library has no clause', bodyLine + 2],
  ['::include', 'which clause', bodyLine],
  ['::schedule{#a}', 'no title', bodyLine],
  ['::schedule{#a title="T" table="purpose"}', 'no question of type table', bodyLine],
  ['::rows', 'which question', bodyLine],
])('%s: named with its line', (body, says, line) => {
  const found = problems(body, head, { notices: libraryClause('notices', 'Text.') }).find((problem) => problem.message.includes(says))
  expect(found, JSON.stringify(problems(body))).toMatchObject({ file: 'template.md', line })
  expect(found?.remedy).not.toBe('')
})

test('five levels are one too many', () => {
  const deep = [7, 6, 5, 4, 3].map((colons, level) => `${':'.repeat(colons)}clause{#l${level}}\n`).join('') + 'Text.\n' + [3, 4, 5, 6, 7].map((colons) => `${':'.repeat(colons)}\n`).join('')
  expect(problems(deep)).toMatchObject([{ message: 'Clauses stand 5 deep.', line: bodyLine + 4 }])
})

test.each([
  ['{ id: x, group: all, type: text, label: L, example: E }', '"help" is missing'],
  ['{ id: x, group: all, type: txt, label: L, help: H, example: E }', 'no type of question'],
  ['{ id: X-y, group: all, type: text, label: L, help: H, example: E }', '"X-y"'],
  ['{ id: x, group: all, type: text, label: L, help: H, example: E, hint: no }', '"hint"'],
  ['{ id: x, group: none, type: text, label: L, help: H, example: E }', 'no group "none"'],
  ['{ id: purpose, group: all, type: text, label: L, help: H, example: E }', 'used twice'],
  ['{ id: x, group: all, type: text, label: L, help: H, example: E }', 'Nothing uses the question "x"'],
  ['{ id: x, group: all, type: text, label: L, help: H, example: E, when: x == "a" }', 'its own answer'],
  ['{ id: x, group: all, type: text, label: L, help: H, example: E, when: y }', 'no question'],
  ['{ id: x, group: all, type: money, label: L, help: H, example: E, currency: usd }', 'currency'],
  ['{ id: x, group: all, type: signatory, party: purpose, label: L, help: H, example: E }', 'no party "purpose"'],
  ['{ id: x, group: all, type: number, label: L, help: H, example: E, min: 5, default: 1 }', 'out of its range'],
  ['{ id: x, group: all, type: choice, label: L, help: H, example: E, default: c, options: [{ id: a, label: A }, { id: b, label: B }] }', 'none of its options'],
  ['{ id: x, group: all, type: choice, label: L, help: H, example: E, options: [{ id: a, label: A }, { id: a, label: B }] }', '"a" stands twice'],
  ['{ id: x, group: all, type: choice, label: L, help: H, example: E, fills: kind, options: [{ id: fixed, label: A }, { id: forever, label: B }] }', '"forever" is nothing'],
  ['{ id: x, group: all, type: duration, label: L, help: H, example: E, default: 2 years }', '2 years'],
  ['{ id: x, group: all, type: table, label: L, help: H, example: E, columns: [{ id: a, label: A, type: money }] }', 'currency'],
  ['{ id: x, group: all, type: choice, label: L, help: H, example: E, fills: renewal, options: [{ id: automatic, label: A }, { id: maybe, label: B }] }', '"maybe" is nothing'],
])('the question %s: named with its line', (question, says) => {
  const found = problems('', withQuestion(question)).find((problem) => problem.message.includes(says) || problem.remedy.includes(says))
  expect(found, JSON.stringify(problems('', withQuestion(question)))).toMatchObject({ file: 'template.md', line: 15 })
})

test('defaults that make an impossible term are named where they stand', () => {
  const term = (notice: number) => `${head}  - { id: lasts, group: all, type: duration, label: L, help: H, example: E, fills: length, default: P1M }
  - { id: notice, group: all, type: number, label: L, help: H, example: E, fills: notice_days, default: ${notice} }\n`
  expect(problems('', term(60))).toMatchObject([{ file: 'template.md', line: 16, message: 'By its defaults the notice is longer than the term.' }])
  expect(problems('', term(20))).toEqual([])
})

test.each([
  ['{ id: r, says: S, cite: C, confidence: practice, as_of: 2026-01-01, clause: nowhere }', 'does not exist'],
  ['{ id: r, says: S, cite: C, confidence: practice, as_of: 2026-01-01, answer: nobody }', 'no question'],
  ['{ id: r, says: S, cite: C, confidence: certain, as_of: 2026-01-01, clause: used }', 'certain'],
  ['{ id: r, says: S, cite: C, confidence: practice, as_of: 2026-02-30, clause: used }', '2026-02-30'],
  ['{ id: r, says: S, cite: C, confidence: practice, as_of: 2026-01-01 }', 'entry'],
])('the requirement %s: named with its line', (requirement, says) => {
  const found = problems('', `${head}requires:\n  - ${requirement}\n`).find((problem) => problem.message.includes(says))
  expect(found, JSON.stringify(problems('', `${head}requires:\n  - ${requirement}\n`))).toMatchObject({ line: 16 })
})

const asked = (id: string, when: string): string => `  - { id: ${id}, group: all, type: boolean, label: L, help: H, example: E, when: '${when}' }\n`
test.each([
  [asked('a', 'b') + asked('b', 'a') + asked('c', 'a'), ['Question "a": its condition asks for its own answer, by way of "b".', 'Question "b": its condition asks for its own answer, by way of "a".']],
  [asked('a', 'b && public') + asked('b', 'otherwise(c)') + asked('c', 'a'), ['Question "a": its condition asks for its own answer, by way of "b" and "c".', 'Question "b": its condition asks for its own answer, by way of "c" and "a".', 'Question "c": its condition asks for its own answer, by way of "a" and "b".']],
  ['  - { id: a, group: all, type: party, short_name: A, label: L, help: H, example: E, when: parties.size() > 1 }\n', ['Question "a": its condition asks for its own answer.']],
  [asked('a', 'public') + asked('b', 'a') + asked('c', 'a && b'), []],
])('conditions that go round in a circle are named: %s', (questions, says) => {
  const found = problems('', `${head}${questions}`).filter((problem) => problem.message.includes('its own answer'))
  expect(found.map((problem) => problem.message)).toEqual(says)
})

const companion = (more: string): string => `${head}companions:\n  - { id: c, when: public, says: S, cite: C, confidence: practice, as_of: 2026-01-01, kind: k, template: t${more} }\n`
test.each([
  [', answers: { theirs: purpos }', 'Did you mean "purpose"?'],
  [', answers: { theirs: nobody }', 'Name one of the questions'],
])('a companion with %s is a problem on its line', (more, remedy) => {
  expect(problems('', companion(more))).toMatchObject([{ line: 16, message: expect.stringContaining('which is no question') as string, remedy: expect.stringContaining(remedy) as string }])
})

test('companions: a condition that cannot be read, an id twice, and one that is right', () => {
  expect(problems('', companion('').replace('when: public', 'when: publik'))).toMatchObject([{ line: 16, remedy: 'Did you mean "public"?' }])
  expect(problems('', `${companion('')}${companion('').split('companions:\n')[1] ?? ''}`)).toMatchObject([{ line: 17, message: 'The companion "c" stands twice.' }])
  expect(template('', companion(', answers: { theirs: purpose }')).companions).toMatchObject([{ id: 'c', asOf: '2026-01-01', answers: { theirs: 'purpose' } }])
})

test('proper names of the template and of the clauses it includes, each once', () => {
  const shared = `---\nid: shared\nversion: 1.0.0\ntitle: Shared\nproper_names: [New Westmark, United States]\n---\nText.\n`
  const unused = shared.replaceAll('shared', 'other').replace('New Westmark', 'Nowhere')
  expect(template('::include{clause="shared"}\n', `${head}proper_names: [United States]\n`, { shared, other: unused }).properNames).toEqual(['United States', 'New Westmark'])
})

test('every problem is named at once, in the order of the file', () => {
  const found = problems('<b>\n\n{{nobody}}\n\n@nowhere\n', withQuestion('{ id: x, group: all, type: text, label: L, help: H, example: E }'))
  expect(found.map((problem) => problem.line)).toEqual([15, 20, 22, 24])
})

test.each([
  ['', 'does not begin with front matter'],
  ['---\nid: [\n---\n', 'not valid YAML'],
  ['---\nid: a\nid: b\n---\n', 'not valid YAML'],
  ['---\n- 1\n---\n', 'The front matter'],
  ['---\n---\n', 'The front matter'],
  [`---\na: &a [1,1]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c]\ne: [*d,*d,*d,*d]\n---\n`, 'too often'],
  [`---\n${head}---\n${'x'.repeat(600_000)}`, 'at most'],
])('a file that is no template is refused with a reason', (text, says) => {
  const parsed = parseTemplate({ file: 'bad.md', text, library: {} })
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) expect(parsed.problems.map((problem) => problem.message).join()).toContain(says)
})

test('Windows line ends and a byte order mark change nothing', () => {
  const text = `---\n${head}---\n${uses}`
  const parsed = parseTemplate({ file: 't', text: `\ufeff${text.replaceAll('\n', '\r\n')}`, library: {} })
  expect(parsed).toEqual(parseTemplate({ file: 't', text, library: {} }))
})
