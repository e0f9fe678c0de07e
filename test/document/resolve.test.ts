import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { aParty } from '../builders/answers.ts'
import { linesOf } from '../builders/lines.ts'
import { clause, doc, field, list, named, only, p, ref, schedule, strong, table, when } from '../builders/document.ts'
import { everyQuestion, question } from '../builders/questions.ts'
import type { Block, DocumentTree, FieldFormat } from '../../main/document/tree.ts'

const lines = (tree: DocumentTree, answers: Answers = {}): string[] => linesOf(resolve(tree, answers, everyQuestion))

test('legal numbers at four levels, and references that print them', () => {
  const tree = doc(
    clause('First', p('See ', ref('deepest'), ', ', ref('second-a'), ' and ', ref('annex'), '.')),
    clause('Second', named('second-a', clause(null, p('Text.'))), clause(null, p('More.'), clause(null, p('a')), clause(null, p('b'), named('deepest', clause(null, p('deep')))))),
    schedule('annex', 'Work', clause('Begins again', p('See ', ref('first')))),
  )
  expect(lines(tree)).toEqual(['1. First', 'See 2.2(b)(i), 2.1 and Schedule A.', '2. Second', '2.1 Text.', '2.2 More.', '(a) a', '(b) b', '(i) deep', 'Schedule A Work', '1. Begins again', 'See 1'])
})

test('a hidden clause takes its number with it, and a reference to it says so', () => {
  const tree = doc(clause('One', p('See ', ref('two'))), only('public', clause('Two', p('x'))), clause('Three', p('y')))
  expect(lines(tree, { public: true })).toEqual(['1. One', 'See 2', '2. Two', 'x', '3. Three', 'y'])
  expect(lines(tree, { public: false })).toEqual(['1. One', 'See [section not included]', '2. Three', 'y'])
  expect(resolve(tree, {}, everyQuestion).body[0]).toMatchObject({ children: [{ content: [{}, { kind: 'reference', target: null }] }] })
})

test('a clause, list or schedule of which nothing is left is not there', () => {
  const tree = doc(clause('Kept', p('x')), clause('Gone', only('public', p('a')), clause(null, p(when('public', 'b')))), clause('List', list(true, { when: 'public', children: [p('c')] })), schedule('s', 'Gone too', only('public', p('d'))), clause('Last', p('y')))
  expect(lines(tree, {})).toEqual(['1. Kept', 'x', '2. Last', 'y'])
})

test.each<[string, FieldFormat | undefined, Answers, string]>([
  ['day', undefined, { day: '2027-06-30' }, 'June 30, 2027'],
  ['count', undefined, { count: 1250 }, '1,250'],
  ['count', 'number-words', { count: 60 }, 'sixty (60)'],
  ['amount', undefined, { amount: { minor: 125_000, currency: 'USD' } }, '$1,250.00'],
  ['amount', 'money-words', { amount: { minor: 100, currency: 'USD' } }, 'one US dollars ($1.00)'],
  ['wait', undefined, { wait: 'P2Y' }, '2 years'],
  ['wait', 'duration-words', { wait: 'P2Y' }, 'two (2) years'],
  ['topics', undefined, { topics: ['a', 'b', 'c'] }, 'a, b, and c'],
  ['pick', undefined, { pick: 'one' }, 'One'],
  ['pick', undefined, { pick: 'two' }, 'two of them'],
  ['place', 'capitalized', { place: 'the hall' }, 'The hall'],
  ['agency', undefined, { agency: aParty('City') }, 'the agency'],
  ['agency', 'capitalized', { agency: aParty('City', { short_name: 'the Department' }) }, 'The Department'],
  ['agency.full_name', undefined, { agency: aParty('City', { acting_through: 'its Police' }) }, 'City, acting through its Police'],
  ['agency.full_name', undefined, { agency: aParty('City') }, 'City'],
  ['agency.address', undefined, { agency: aParty('City', { address: '1 Main Street\nRiverton' }) }, '1 Main Street, Riverton'],
  ['agency_signs.title', undefined, { agency_signs: { name: 'D', title: 'Chief', authority: '' } }, 'Chief'],
])('{{%s as %s}} of %j prints %s', (value, format, answers, text) => {
  expect(lines(doc(p(field(value, format))), answers)).toEqual([text])
})

test('a blank prints the label of its question, and says that it is one', () => {
  const body = resolve(doc(p(field('purpose'), field('agency.name'), field('agency.address'), field('gone'))), { purpose: '  ' }, everyQuestion).body
  expect(body[0]).toMatchObject({
    content: [
      { text: '[Label of purpose]', blank: true },
      { text: '[Label of agency]', blank: true },
      { text: '[Label of agency: address]', blank: true },
      { text: '[gone]', blank: true },
    ],
  })
})

test('an answer is text: nothing in it is read as field, reference or Markdown', () => {
  const answer = '{{count}} @first **x** :::clause'
  expect(lines(doc(clause('First', p(field('place')))), { place: answer, count: 3 })).toEqual(['1. First', answer])
})

test('rows of a table answer, each cell by the type of its column', () => {
  const tree = doc({ kind: 'rows', id: 'r', question: 'goods' })
  expect(lines(tree, { goods: [{ item: 'Van', cost: { minor: 5000, currency: 'USD' } }, { item: 'Desk', cost: null }] })).toEqual(['Item | Cost', 'Van | $50.00', 'Desk | '])
  expect(lines(tree)).toEqual(['Item | Cost', '[Item] | [Cost]'])
})

test('the short name of a party has a capital where a cell begins with it, and nowhere else', () => {
  const parties = [question('agency', 'party', { shortName: 'the Department' }), question('duties', 'table', { columns: [{ id: 'who', label: 'Who', type: 'text' }, { id: 'what', label: 'What', type: 'text' }] })]
  const read = (tree: DocumentTree, answers: Answers = {}) => linesOf(resolve(tree, answers, parties))
  const rows = doc({ kind: 'rows', id: 'r', question: 'duties' })
  expect(read(rows, { duties: [{ who: 'the Department’s chief', what: 'tells the Department' }, { who: 'the Departmental store', what: 'the Department' }] })).toEqual(['Who | What', 'The Department’s chief | tells the Department', 'the Departmental store | The Department'])
  expect(read(doc(table(['a', 'b'], [field('agency'), 'by the Department']), p(field('agency'), ' pays.')))).toEqual(['a | b', 'The Department | by the Department', 'the Department pays.'])
})

test('a row that lost all of its words goes, and a table with its last row; a row that was written empty stays', () => {
  const optional = [when('public', 'Clerk'), when('public', field('place'))]
  const blank = { ...table(['a', 'b'], []), rows: [[[], []]] } as Block
  expect(lines(doc(table(['a', 'b'], optional, ['1', '']), p('End.')), { public: false, place: 'x' })).toEqual(['a | b', '1 | ', 'End.'])
  expect(lines(doc(table(['a', 'b'], optional), p('End.')), { public: true, place: 'x' })).toEqual(['a | b', 'Clerk | x', 'End.'])
  expect(lines(doc(table(['a', 'b'], optional), p('End.')), { public: false, place: 'x' })).toEqual(['End.'])
  expect(lines(doc(blank), {})).toEqual(['a | b', ' | '])
})

test('tables and styled words come through', () => {
  expect(lines(doc(table(['a', 'b'], ['1', field('place')]), p(strong('bold'))), { place: 'x' })).toEqual(['a | b', '1 | x', 'bold'])
})

test('a condition that cannot be read hides its clause and stops nothing', () => {
  expect(lines(doc(only('((', clause('A', p('x'))), only('gone == 1', clause('B', p('y'))), clause('C', p('z'))))).toEqual(['1. C', 'z'])
})

test('resolving freezes nothing and changes nothing: the same tree gives the same document', () => {
  const tree = doc(clause('One', p(field('purpose'))))
  const before = structuredClone(tree)
  expect(resolve(tree, { purpose: 'x' }, everyQuestion)).toEqual(resolve(tree, { purpose: 'x' }, everyQuestion))
  expect(tree).toEqual(before)
})

test('no space is left where words at the end went with their condition', () => {
  const tree = doc(clause(null, p('One ', when('public', 'two'))))
  const [block] = resolve(tree, { public: false }, everyQuestion).body
  expect(block?.kind === 'clause' && block.children).toMatchObject([{ content: [{ text: 'One' }] }])
})
test('words of a cell are compared with those of the cell before: what is struck out, and what is put in', () => {
  const question = { id: 'sections', group: 'g', type: 'table', label: 'Sections', help: '', example: '', required: false, columns: [{ id: 'old', label: 'Old', type: 'text' }, { id: 'new', label: 'New', type: 'text' }] } as const
  const tree = doc(clause('A', { kind: 'each', id: 'e', repeat: { of: 'sections', as: 'row' }, children: [{ kind: 'paragraph', id: 'q', content: [{ kind: 'field', value: 'row.new', format: 'changes' }] }] }))
  const { body } = resolve(tree, { sections: [{ old: 'within twenty-four hours', new: 'within twelve hours' }] }, [question])
  expect(JSON.stringify(body)).toMatch(/"text":"within ".*"text":"twenty-four".*"change":"taken".*"text":"twelve".*"change":"added".*"text":" hours"/)
})
