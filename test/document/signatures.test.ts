import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { aParty } from '../builders/answers.ts'
import { doc, signatures } from '../builders/document.ts'
import { linesOf } from '../builders/lines.ts'
import { question } from '../builders/questions.ts'
import { head, problems } from '../builders/template.ts'

test('signature blocks follow the order of the parties, one for each signatory that is asked for', () => {
  const questions = [question('agency', 'party'), question('partner', 'party'), question('p1', 'signatory', { party: 'partner' }), question('a1', 'signatory', { party: 'agency' }), question('a2', 'signatory', { party: 'agency', when: 'public' }), question('public', 'boolean')]
  const answers: Answers = { agency: aParty('City', { acting_through: 'its Police' }), a1: { name: 'Dana', title: 'Chief', authority: 'Charter' }, public: false }
  const block = resolve(doc(signatures()), answers, questions).body[0]
  expect(block).toMatchObject({
    blocks: [
      { role: 'a1', party: 'City', actingThrough: 'acting through its Police', name: 'Dana', title: 'Chief', authority: 'Charter' },
      { role: 'p1', party: '[Label of partner]', actingThrough: '', name: '', title: '', authority: '' },
    ],
  })
  expect(resolve(doc(signatures()), { ...answers, public: true }, questions).body[0]).toMatchObject({ blocks: [{ role: 'a1' }, { role: 'a2' }, { role: 'p1' }] })
})

const questions = [
  question('resolution', 'text'),
  question('public', 'boolean'),
  question('agency', 'party', { seal: true }),
  question('partner', 'party'),
  question('attorney', 'signatory', { party: 'agency', capacity: 'form' }),
  question('witness', 'signatory', { party: 'agency', capacity: 'witness', required: false }),
  question('clerk', 'signatory', { party: 'agency', capacity: 'attest' }),
  question('chief', 'signatory', { party: 'agency', resolution: 'resolution' }),
  question('mayor', 'signatory', { party: 'agency', required: false }),
  question('finance', 'signatory', { party: 'agency', capacity: 'finance', when: 'public' }),
  question('president', 'signatory', { party: 'partner' }),
  question('secretary', 'signatory', { party: 'partner', capacity: 'attest', required: false }),
  question('risk', 'signatory', { party: 'partner', capacity: 'risk', required: false }),
]
const named = (name: string): Answers[string] => ({ name, title: '', authority: '' })
const lines = (answers: Answers): string[] => linesOf(resolve(doc(signatures(), signatures('approvals')), { agency: aParty('City'), partner: aParty('Aid'), ...answers }, questions))

test('who attests and who witnesses stand after their party’s signatories; who approves stands apart', () => {
  expect(lines({ resolution: 'R-7', public: true, witness: named('Wim'), secretary: named('Sue'), risk: named('Rob'), chief: named('Cho') })).toEqual([
    'party / City / Cho / R-7 / seal',
    'party / City',
    'attest / City',
    'witness / City / Wim',
    'party / Aid',
    'attest / Aid / Sue',
    'form / City',
    'finance / City',
    'risk / Aid / Rob',
  ])
})

test('the number of a resolution stands behind its term without the term', () => {
  expect(lines({ resolution: 'Resolution R-7' })[0]).toBe('party / City / R-7 / seal')
  expect(lines({ resolution: 'resolution  R-7' })[0]).toBe('party / City / R-7 / seal')
  expect(lines({ resolution: 'Resolutions of May' })[0]).toBe('party / City / Resolutions of May / seal')
  expect(lines({ resolution: 'Resolution' })[0]).toBe('party / City / Resolution / seal')
})

test('a block beside the parties’ own is there when it is required or answered, and while its question is asked', () => {
  expect(lines({ public: false })).toEqual(['party / City / seal', 'party / City', 'attest / City', 'party / Aid', 'form / City'])
})

test('blocks of approval alone are none when nobody approves', () => {
  expect(resolve(doc(signatures('approvals')), {}, [question('agency', 'party'), question('chief', 'signatory')]).body).toEqual([])
})

const party = '  - { id: city, group: all, type: party, short_name: the City, label: L, help: H, example: E }\n'
test.each([
  ['capacity: clerk', 'capacity'],
  ['resolution: nowhere', 'there is no question "nowhere"'],
  ['resolution: public', '"public" is of type boolean'],
])('a signatory with %s is a problem on its line', (more, says) => {
  const front = `${head}${party}  - { id: x, group: all, type: signatory, party: city, label: L, help: H, example: E, ${more} }\n`
  const found = problems('::signatures\n', front).find((problem) => problem.message.includes(says))
  expect(found, JSON.stringify(problems('::signatures\n', front))).toMatchObject({ file: 'template.md', line: 16 })
  expect(found?.remedy).not.toBe('')
})

test('an approval that nothing prints is a problem, and ::approvals the remedy', () => {
  const front = `${head}${party}  - { id: x, group: all, type: signatory, party: city, capacity: form, label: L, help: H, example: E }\n`
  expect(problems('{{city}}\n\n::signatures\n', front)).toMatchObject([{ line: 16, message: 'Nothing uses the question "x".', remedy: expect.stringContaining('::approvals') as string }])
  expect(problems('{{city}}\n\n::approvals\n', front)).toEqual([])
})
