import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswers, defaultAnswers, missingAnswers } from '../../main/document/answers.ts'
import { someAnswers } from '../builders/answers.ts'
import { everyQuestion, question } from '../builders/questions.ts'

function wrong(input: unknown): { question: string; says: string; remedy: string }[] {
  const checked = checkAnswers(everyQuestion, input)
  return checked.ok ? [] : [...checked.problems]
}

test('right answers of every type pass, in the types that the rest of the program uses', () => {
  const checked = checkAnswers(everyQuestion, {
    agency: { name: ' City ', type: 'public-body', address: 'a\r\nb' },
    agency_signs: { name: 'Dana' },
    purpose: 'one\ntwo  ',
    place: 'one\ntwo',
    topics: ['a', '', 'b'],
    count: 2.5,
    amount: '1,250.00',
    day: '2027-06-30',
    wait: 'P2Y',
    public: false,
    pick: 'two',
    goods: [{ item: 'Van', cost: '10 EUR' }, { item: 'Desk' }],
    start: null,
  })
  expect(checked).toEqual({
    ok: true,
    answers: {
      agency: { name: 'City', type: 'public-body', acting_through: '', address: 'a\nb', short_name: '', organization_id: null },
      agency_signs: { name: 'Dana', title: '', authority: '' },
      purpose: 'one\ntwo',
      place: 'one two',
      topics: ['a', 'b'],
      count: 2.5,
      amount: { minor: 125_000, currency: 'USD' },
      day: '2027-06-30',
      wait: 'P2Y',
      public: false,
      pick: 'two',
      goods: [{ item: 'Van', cost: { minor: 1000, currency: 'EUR' } }, { item: 'Desk', cost: null }],
      start: null,
    },
  })
})

test('every wrong answer is named, with what to do', () => {
  const found = wrong({ purpos: 'x', count: '5', amount: 'much', day: '2027-02-30', wait: '2 years', public: 'yes', pick: 'tow', topics: 'a', place: 7, agency: 'City', agency_signs: { nam: 'x' }, goods: [{ itm: 'x', cost: 'y' }, 3] })
  expect(found.map((each) => each.question)).toEqual(['purpos', 'count', 'amount', 'day', 'wait', 'public', 'pick', 'topics', 'place', 'agency', 'agency_signs', 'goods', 'goods', 'goods'])
  expect(found[0]).toEqual({ question: 'purpos', says: 'The template asks no question "purpos".', remedy: 'Did you mean "purpose"?' })
  expect(found.find((each) => each.question === 'pick')?.remedy).toBe('Did you mean "two"?')
  for (const each of found) expect(each.remedy).not.toBe('')
})

test('limits', () => {
  const questions = [question('n', 'number', { min: 1, max: 5 }), question('t', 'text', { maxLength: 3 })]
  for (const input of [{ n: 0 }, { n: 6 }, { n: Number.NaN }, { n: Number.POSITIVE_INFINITY }, { t: 'four' }]) expect(checkAnswers(questions, input).ok, JSON.stringify(input)).toBe(false)
  expect(checkAnswers(questions, { n: 5, t: 'abc' }).ok).toBe(true)
  expect(wrong({ purpose: 'x'.repeat(1_000_000) })[0]?.says).toContain('1000000 characters')
  expect(wrong({ topics: Array.from({ length: 1000 }, () => 'x') })[0]?.says).toContain('1000 entries')
  expect(wrong({ agency: { name: 'x', type: 'empire' } })[0]?.remedy).toContain('public-body')
})

test('names that JavaScript gives meaning to are only unknown names', () => {
  const hostile: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "toString": "x", "agency": {"name": "a", "__proto__": {"x": 1}}}')
  expect(wrong(hostile).map((each) => each.question)).toEqual(['__proto__', 'constructor', 'toString', 'agency'])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  const tricky = [question('constructor', 'text'), question('rows', 'table', { columns: [{ id: 'constructor', label: 'C', type: 'text' }] })]
  expect(missingAnswers(tricky, {}).map((each) => each.id)).toEqual(['constructor', 'rows'])
  expect(checkAnswers(tricky, { rows: [{}] })).toEqual({ ok: true, answers: { rows: [{ constructor: null }] } })
})

test('control characters and bidi overrides are shown as replaced, marks stay', () => {
  expect(checkAnswers(everyQuestion, { purpose: 'a\u0000b\tc\u202e\u200f' })).toEqual({ ok: true, answers: { purpose: 'a\ufffdb\tc\ufffd\u200f' } })
})

test('whatever comes in, an answer or a sentence comes out', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...everyQuestion.map((each) => each.id)), fc.anything())), (input) => {
      const checked = checkAnswers(everyQuestion, input)
      if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0)
    }),
  )
})

test('what was checked once is right for ever', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const once = checkAnswers(everyQuestion, answers)
      expect(once.ok).toBe(true)
      if (once.ok) expect(checkAnswers(everyQuestion, once.answers)).toEqual(once)
    }),
  )
})

test('missing are the required questions that are asked now and have no answer', () => {
  const questions = [question('a', 'text'), question('b', 'text', { required: false }), question('c', 'text', { when: 'flag' }), question('flag', 'boolean'), question('d', 'party')]
  const ids = (answers: object): string[] => missingAnswers(questions, answers as never).map((each) => each.id)
  expect(ids({})).toEqual(['a', 'flag', 'd'])
  expect(ids({ a: ' ', flag: true, d: { name: '' } })).toEqual(['a', 'c', 'd'])
  expect(ids({ a: 'x', flag: false, d: { name: 'City' } })).toEqual([])
})

test('defaults are the answers that the template proposes', () => {
  expect(defaultAnswers([question('a', 'number', { default: 30 }), question('b', 'boolean', { default: false }), question('c', 'text')])).toEqual({ a: 30, b: false })
})
