import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, evaluate } from '../../main/document/expression.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { everyQuestion } from '../builders/questions.ts'
import { aParty, someAnswers } from '../builders/answers.ts'

function holds(source: string, answers: Answers): boolean {
  const compiled = compile(source, everyQuestion)
  if (!compiled.ok) throw new Error(compiled.message)
  return evaluate(compiled.expression, answers)
}

test('conditions over every type of answer', () => {
  const answers: Answers = { count: 5, amount: { minor: 100, currency: 'USD' }, public: true, pick: 'two', topics: ['a', 'b'], agency: aParty('City', { type: 'public-body' }), goods: [{ item: 'x', cost: null }], day: '2027-06-30' }
  for (const condition of ['count > 4', 'count == 5', 'count != 6', 'count >= 4.5', 'amount.minor >= 100', 'public', 'pick == "two"', 'pick in ["one", "two"]', '"a" in topics', 'size(topics) == 2', 'agency.type == "public-body"', 'goods.exists(row, row.item == "x")', 'day > "2027-01-01"', 'public && !(pick == "one")']) {
    expect(holds(condition, answers), condition).toBe(true)
    expect(holds(`!(${condition})`, answers), condition).toBe(false)
  }
})

test('what is not answered is unknown: neither it nor its contrary holds', () => {
  for (const condition of ['public', '!public', 'count > 1', 'count <= 1', 'pick == "one"', 'pick != "one"', 'agency.type == "public-body"', 'size(topics) > 0']) expect(holds(condition, {}), condition).toBe(false)
  expect(holds('public || pick == "one"', { pick: 'one' })).toBe(true)
  expect(holds('purpose == ""', { purpose: '' })).toBe(false)
})

test('answered and otherwise know what unknown is', () => {
  expect(holds('answered(purpose)', { purpose: 'x' })).toBe(true)
  expect(holds('answered(purpose)', { purpose: '  ' })).toBe(false)
  expect(holds('!answered(purpose)', {})).toBe(true)
  expect(holds('answered(agency.address)', { agency: aParty('City') })).toBe(false)
  expect(holds('otherwise(public)', {})).toBe(true)
  expect(holds('otherwise(public)', { public: false })).toBe(true)
  expect(holds('otherwise(public)', { public: true })).toBe(false)
})

test.each([
  ['publik', 'no question', 'Did you mean "public"?'],
  ['count > "a"', 'do not go together', 'texts stand in quotes'],
  ['pick == "tow"', 'none of its options', 'Did you mean "two"?'],
  ['pick in ["one", "three"]', 'none of its options', 'one, two'],
  ['purpose', 'no condition', 'Compare'],
  ['public &&', 'cannot be read', 'Write it like'],
  ['agency.nam == "x"', 'No such key', 'Write it like'],
  ['answered(publik)', 'no question', 'public'],
  ['purpose.matches("(a+)+$")', 'matches', 'contains'],
  ['topics.all(x, topics.all(y, y == x))', 'loop', 'one'],
])('%s is a problem with a remedy', (source, says, remedy) => {
  const compiled = compile(source, everyQuestion)
  expect(compiled.ok).toBe(false)
  if (!compiled.ok) {
    expect(compiled.message).toContain(says)
    expect(compiled.remedy).toContain(remedy)
  }
})

test('hostile expressions neither run nor throw', () => {
  const hostile = ['constructor', '__proto__', 'this', 'globalThis', 'process.exit(1)', 'constructor.constructor("return 1")()', '(() => 1)()', '`${1}`', 'agency["constructor"]["constructor"] == null', 'a'.repeat(5000), '('.repeat(900), '!'.repeat(900) + 'public', `[${'1,'.repeat(400)}1].size() > 0`]
  for (const source of hostile) {
    const compiled = compile(source, everyQuestion)
    expect(!compiled.ok || evaluate(compiled.expression, {}) === false, source.slice(0, 40)).toBe(true)
    const loose = compile(source)
    expect(!loose.ok || evaluate(loose.expression, {}) === false, source.slice(0, 40)).toBe(true)
  }
})

test('no text makes compile throw, no answers make evaluate throw', () => {
  const pieces = fc.constantFrom('public', 'count', 'agency', '.name', ' == ', ' && ', ' || ', '!', '(', ')', '"x"', '1', 'topics', '.exists(x, ', 'null', '[0]', ' in ', '{', '}', ' ? ', ' : ', 'answered(')
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(pieces, { maxLength: 12 }).map((each) => each.join(''))), someAnswers, (source, answers) => {
      const compiled = compile(source, everyQuestion)
      if (compiled.ok) expect(typeof evaluate(compiled.expression, answers)).toBe('boolean')
    }),
    { numRuns: 1000 },
  )
})
