import { describe, expect, test } from 'vitest'
import { conditionsOver } from '../../main/document/conditions.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { aParty } from '../builders/answers.ts'
import { clause, doc, each, field, named, only, p, perItem, ref, section, strong, when } from '../builders/document.ts'
import { linesOf } from '../builders/lines.ts'
import { everyQuestion, question } from '../builders/questions.ts'
import { head, problems, template } from '../builders/template.ts'
import type { DocumentTree } from '../../main/document/tree.ts'

const questions = [...everyQuestion, question('third', 'party', { when: 'public' })]
const lines = (tree: DocumentTree, answers: Answers): string[] => linesOf(resolve(tree, answers, questions))
const parties: Answers = { agency: aParty('City', { type: 'public-body', short_name: 'the City' }), partner: aParty('Aid'), public: true }
const goods: Answers = { goods: [{ item: 'Van', cost: { minor: 500_000, currency: 'USD' } }, { item: 'Desk', cost: null }, { item: 'Key', cost: { minor: 100, currency: 'USD' } }] }

describe('words', () => {
  test('are put together as the language lists things', () => {
    const tree = doc(p('For ', perItem('topics', 'topic', strong('“'), field('topic'), '”'), '.'))
    expect(lines(tree, { topics: ['a'] })).toEqual(['For “a”.'])
    expect(lines(tree, { topics: ['a', 'b', 'c'] })).toEqual(['For “a”, “b”, and “c”.'])
    expect(lines({ ...tree, language: 'es-ES' }, { topics: ['a', 'i'] })).toEqual(['For “a” y “i”.'])
    expect(lines(tree, {})).toEqual(['For .'])
  })

  test('over all parties that are asked for, with the parts and the blanks of each', () => {
    const tree = doc(p(perItem('parties', 'm', field('m.full_name'), ' (', field('m'), ')')))
    expect(lines(tree, parties)).toEqual(['City (the City), Aid (the partner), and [Label of third] (the third)'])
    expect(lines(tree, { ...parties, public: false })).toEqual(['City (the City) and Aid (the partner)'])
    const [paragraph] = resolve(tree, parties, questions).body
    expect(paragraph).toMatchObject({ content: expect.arrayContaining([expect.objectContaining({ kind: 'field', question: 'third', blank: true })]) as unknown })
  })

  test('with conditions over the item: what says nothing is left out of the list', () => {
    const tree = doc(p(perItem('parties', 'm', when('m.type == "nonprofit"', field('m.name')))))
    expect(lines(tree, parties)).toEqual(['Aid'])
    const rows = doc(p(perItem('goods', 'row', field('row.item', 'capitalized'), when('row.cost.minor > 200', ' at ', field('row.cost', 'money-words')))))
    expect(lines(rows, goods)).toEqual(['Van at five thousand US dollars ($5,000.00), Desk, and Key'])
  })
})

describe('blocks', () => {
  const tree = doc(
    clause('First', p('x')),
    each('goods', 'row', named('thing', clause(null, p(field('row.item'), ' costs ', field('row.cost')), named('part', clause(null, p('see ', ref('thing'), ' and ', ref('first'))))))),
    clause('Last', p('x')),
  )

  test('are numbered on, each copy with ids of its own, and a reference means the copy that it stands in', () => {
    expect(lines(tree, goods)).toEqual(['1. First', 'x', '2. Van costs $5,000.00', '2.1 see 2 and 1', '3. Desk costs [Cost]', '3.1 see 3 and 1', '4. Key costs $1.00', '4.1 see 4 and 1', '5. Last', 'x'])
    expect(resolve(tree, goods, questions).body.map((block) => block.id)).toEqual(['first', 'thing~1', 'thing~2', 'thing~3', 'last'])
  })

  test('of parties are named after the role', () => {
    const members = doc(each('parties', 'm', clause('Member', p(field('m')))))
    expect(resolve(members, { public: false }, questions).body.map((block) => block.id)).toEqual(['member~agency', 'member~partner'])
  })

  test('without items are not there, nor with a condition that does not hold', () => {
    expect(lines(tree, {})).toEqual(['1. First', 'x', '2. Last', 'x'])
    expect(lines(doc(only('public', each('goods', 'row', p('x'))), p('y')), { ...goods, public: false })).toEqual(['y'])
  })

  test('go two deep; each condition sees both items', () => {
    const deep = doc(each('parties', 'm', named('m', clause(null, p(field('m.name')), each('topics', 't', only('t == "law" && m.type == "public-body"', named('inner', clause(null, p(field('m.name'), ' ', field('t'), ' ', section('inner'), ' ', section('m'))))))))))
    expect(lines(deep, { ...parties, public: false, topics: ['law', 'aid'] })).toEqual(['1. City', '1.1 City law section 1.1 section 1', '2. Aid'])
    expect(JSON.stringify(resolve(deep, { ...parties, topics: ['law'] }, questions))).toContain('"inner~agency~1"')
  })
})

describe('in the format', () => {
  const front = `${head}  - { id: names, group: all, type: list, label: L, help: H, example: E }
  - { id: city, group: all, type: party, short_name: the City, label: City, help: H, example: E }
  - id: tasks
    group: all
    type: table
    label: L
    help: H
    example: E
    columns: [{ id: name, label: Name, type: text }, { id: unit, label: Unit, type: choice, options: [{ id: hours, label: Hours }, { id: beds, label: Beds }] }, { id: yes, label: 'Yes?', type: boolean }]
`
  const used = '\n\n{{#each parties as a}}{{a}}{{/each}} {{#each names as b}}{{b}}{{/each}} {{#each tasks as c}}{{c.name}}{{/each}}\n'
  const read = (body: string, answers: Answers): string[] => {
    const { tree, questions: asked } = template(`${body}${used}`, front)
    return linesOf(resolve({ ...tree, body: tree.body.slice(1, -1) }, answers, asked))
  }
  const tasks: Answers = { tasks: [{ name: 'Teach', unit: 'hours', yes: true }, { name: 'House', unit: 'beds', yes: null }], names: ['x', 'y'] }

  test('a block', () => {
    expect(read('::::each{of="tasks" as="row" when="answered(names)"}\n:::clause{#task}\n# {{row.name}}\n{{row.unit}}, {{row.yes}}. See @task.\n:::\n::::', tasks)).toEqual(['1. Teach', 'Hours, Yes. See 1.', '2. House', 'Beds, [Yes?]. See 2.'])
  })

  test('words, an item of a list, a row of a table', () => {
    expect(read('For {{#each names as n}}*{{n}}*{{/each}}.', tasks)).toEqual(['For x and y.'])
    expect(read('- {{#each tasks as row}}{{#when row.unit == "hours"}}{{row.name}}{{/when}}{{/each}}\n- end', tasks)).toEqual(['- Teach', '- end'])
    expect(read('- {{#when public}}{{#each names as n}}{{n}}{{/each}}{{/when}}\n- end', { ...tasks, public: false })).toEqual(['- end'])
    expect(read('- {{#when public}}{{#each names as n}}{{n}}{{/each}}{{/when}}\n- end', { ...tasks, public: true })).toEqual(['- x', '- y', '- end'])
    expect(read('| a | b |\n| --- | --- |\n| {{#each tasks as row}}{{row.name}} | {{row.yes}}{{/each}} |\n| fixed | x |', tasks)).toEqual(['a | b', 'Teach | Yes', 'House | ', 'fixed | x'])
    expect(read('| a |\n| --- |\n| {{#each names as n}}{{n}}{{/each}} |', tasks)).toEqual(['a', 'x', 'y'])
    expect(read('| a | b |\n| --- | --- |\n| {{#each names as n}}{{n}}{{/each}} | {{#each names as n}}{{n}}{{/each}} |', tasks)).toEqual(['a | b', 'x and y | x and y'])
    expect(read('| a | b |\n| --- | --- |\n| {{#each names as n}}{{n}} | y{{/each}} |', {})).toEqual([])
  })

  test.each([
    ['{{#each nobody as x}}{{x}}{{/each}}', 'is no question', 'parties'],
    ['{{#each task as x}}{{x.name}}{{/each}}', 'is no question', 'Did you mean "tasks"?'],
    ['{{#each purpose as x}}x{{/each}}', 'is of type text', 'table or list'],
    ['{{#each names as purpose}}x{{/each}}', 'which is a question', 'name of its own'],
    ['{{#each names as parties}}x{{/each}}', 'list of all parties', 'name of its own'],
    ['{{#each tasks as row}}{{row.nam}}{{/each}}', 'no column "nam"', 'Did you mean "row.name"?'],
    ['{{#each tasks as row}}{{row}}{{/each}}', 'a whole row', 'row.name'],
    ['{{#each tasks as row}}{{row.yes as money}}{{/each}}', 'no such format', '{{row.yes}}'],
    ['{{#each tasks as row}}{{row.name as long-date}}{{/each}}', 'no such format', 'capitalized'],
    ['{{#each tasks as row}}{{#when row.unit == "hour"}}x{{/when}}{{/each}}', 'none of its options', 'Did you mean "hours"?'],
    ['{{#each tasks as row}}{{#when row.nme == "x"}}x{{/when}}{{/each}}', 'No such key', 'Write it like'],
    ['{{#each tasks as row}}x{{/each}} {{row.name}}', '"row" is no question', ''],
    ['{{#each tasks}}x{{/each}}', 'cannot be read', 'as row'],
    ['{{#each tasks as row}}x', 'is not closed', '{{/each}}'],
    ['x{{/each}}', '{{/each}} stands without', '{{#each'],
    ['{{#each tasks as row}}{{#when public}}x{{/each}}{{/when}}', 'stands without', 'inside'],
    ['{{#each tasks as a}}{{#each names as b}}{{#each names as c}}x{{/each}}{{/each}}{{/each}}', 'Repetitions stand 3 deep', 'at most 2'],
    ['{{#each tasks as a}}{{#each names as b}}x{{/each}}{{/each}}', 'rows or entries stands inside another', 'the parties'],
    ['{{#each names as a}}{{#each names as a}}x{{/each}}{{/each}}', 'as the one around it', 'its own name'],
    [':::each{of="tasks"}\nx\n:::', 'does not say for each of what', 'as="member"'],
    ['::each{of="tasks" as="row"}', 'each is empty', 'repeated'],
    ['::::each{of="tasks" as="row"}\n:::definition{#d term="D"}\nx\n:::\n::::', 'inside a repetition', 'once'],
    [':::each{of="tasks" as="row"}\n::signatures\n:::', 'inside a repetition', 'once'],
    ['See @inner.\n\n::::each{of="tasks" as="row"}\n:::clause{#inner}\nx\n:::\n::::', 'into a repetition from outside', 'around the repetition'],
  ])('%s is a problem', (body, says, remedy) => {
    const all = problems(`${body}${used}`, front)
    const found = all.find((problem) => problem.message.includes(says))
    expect(found, JSON.stringify(all)).toBeDefined()
    expect(found?.remedy).toContain(remedy)
  })

  test('no question is called parties, and no requirement names one of many clauses', () => {
    expect(problems(used, `${front}  - { id: parties, group: all, type: text, label: L, help: H, example: E }\n`).map((problem) => problem.message)).toContainEqual(expect.stringContaining('means all parties'))
    const requires = `${front}requires:\n  - { id: r, says: S, cite: C, confidence: practice, as_of: 2026-01-01, clause: inner }\n`
    expect(problems(`::::each{of="tasks" as="row"}\n:::clause{#inner}\nx\n:::\n::::${used}`, requires)).toMatchObject([{ message: expect.stringContaining('inside a repetition') as string }])
  })
})

test('conditions count and search the parties that are asked for', () => {
  const holds = (condition: string, answers: Answers): boolean => conditionsOver(answers, questions)(condition)
  expect(holds('parties.size() > 2', { public: true })).toBe(true)
  expect(holds('parties.size() > 2', { public: false })).toBe(false)
  expect(holds('parties.exists(p, p.type == "public-body")', parties)).toBe(true)
  expect(holds('parties.exists(p, p.type == "tribe")', parties)).toBe(false)
  // Nothing is known of the third party yet, so neither this nor its contrary holds.
  expect(holds('parties.all(p, p.type != "tribe")', parties)).toBe(false)
  expect(holds('parties.all(p, p.type != "tribe")', { ...parties, public: false })).toBe(true)
})
