import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { clause, definition, doc, list, only, p } from '../builders/document.ts'
import { linesOf } from '../builders/lines.ts'
import { everyQuestion } from '../builders/questions.ts'
import { problems, template } from '../builders/template.ts'

test('definitions that follow one another print in the alphabet’s order of the language', () => {
  const terms = doc(clause('Terms', p('Here:'), definition('Zone', p('z')), definition('Ärzte', p('a')), definition('Öl', p('o')), definition('Ort', p('t')), p('And:'), definition('Beta', p('b')), definition('Alpha', p('a'))))
  expect(linesOf(resolve({ ...terms, language: 'de-DE' }, {}, []))).toEqual(['1. Terms', 'Here:', '“Ärzte” a', '“Öl” o', '“Ort” t', '“Zone” z', 'And:', '“Alpha” a', '“Beta” b'])
  expect(linesOf(resolve({ ...terms, language: 'sv-SE' }, {}, [])).slice(2, 6)).toEqual(['“Ort” t', '“Zone” z', '“Ärzte” a', '“Öl” o'])
})

test('a hidden definition leaves the rest in one run', () => {
  const tree = doc(clause('Terms', definition('B', p('b')), only('public', definition('Hidden', p('x'))), definition('A', p('a'))))
  expect(linesOf(resolve(tree, {}, everyQuestion))).toEqual(['1. Terms', '“A” a', '“B” b'])
})

test('the first paragraph follows the term; what does not fit into it comes after', () => {
  const tree = doc(clause('Terms', definition('A', p('means'), list(false, [p('one')]), p('end')), definition('B', list(false, [p('only')]))))
  expect(resolve(tree, {}, []).body).toMatchObject([{ children: [{ term: 'A', content: [{ text: 'means' }], children: [{ kind: 'list' }, { kind: 'paragraph' }] }, { term: 'B', content: [], children: [{ kind: 'list' }] }] }])
  expect(resolve(doc(clause('Terms', p('x'), definition('A', only('false', p('y'))))), {}, []).body).toMatchObject([{ children: [{ kind: 'paragraph' }] }])
})

const inClause = (body: string): string => `::::clause{#terms}\n${body}\n::::\n`

test('the format: an id, a term, a condition; a reference prints the term', () => {
  const { tree, questions } = template(inClause(':::definition{#second term="Second Thing" when="public"}\nmeans a @first-thing.\n\n- list\n:::\n\n:::definition{#first-thing term="First “A & B” Thing"}\nmeans {{purpose}}.\n:::\n'))
  expect(tree.body[1]).toMatchObject({ children: [{ kind: 'definition', id: 'second', when: 'public', term: 'Second Thing' }, { id: 'first-thing' }] })
  expect(linesOf(resolve(tree, { public: true, purpose: 'help' }, questions)).slice(1)).toEqual(['2. “First “A & B” Thing” means help.', '“Second Thing” means a First “A & B” Thing.', '- list'])
})

test.each([
  ['::definition{#x term="X"}', 'is empty', 'means'],
  [':::definition{term="X"}\nx\n:::', 'has no id', ':::definition{#its-name'],
  [':::definition{#x}\nx\n:::', 'does not say which term', 'term="Personal Information"'],
  [':::definition{#x term="{{purpose}}"}\nx\n:::', 'does not say which term', 'without quotation marks'],
  [':::definition{#used term="X"}\nx\n:::', 'used twice', 'another id'],
  ['- a\n\n  :::definition{#x term="X"}\n  x\n  :::', 'inside a list', 'Close the list'],
  [':::definition{#x term="X" colour="red"}\nx\n:::', 'no attribute of definition', 'id, when, term'],
])('%s is a problem', (body, says, remedy) => {
  const found = problems(inClause(body)).find((problem) => problem.message.includes(says))
  expect(found, JSON.stringify(problems(inClause(body)))).toBeDefined()
  expect(found?.remedy).toContain(remedy)
})

test('nothing that is numbered or signed stands inside a definition', () => {
  const body = '::::definition{#x term="X"}\nx\n:::clause{#y}\nz\n:::\n::signatures\n::::\n'
  expect(problems(body).map((problem) => problem.message)).toEqual(['A clause stands inside a definition.', 'A signatures stands inside a definition.'])
})
