import fc from 'fast-check'
import type { Question, TableColumn } from '../../main/document/template.ts'
import type { Answer, Answers } from '../../main/domain/answer.ts'
import { organizationTypes } from '../../main/domain/organization.ts'

const words = fc.stringMatching(/^[A-Za-z@*{}#:<>|][A-Za-z0-9 @*{}#:<>|é中ع]{0,20}$/).map((each) => `${each.trim()}x`)
const date = fc.constantFrom('2026-11-22', '2027-02-28', '2028-02-29', '2030-12-31')
const money = (currency = 'USD') => fc.record({ minor: fc.nat(100_000_000), currency: fc.constant(currency) })

/** Answers to some of the questions, at random; what is answered is answered in all of its parts. */
export function randomAnswers(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const some = fc.record(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])), { requiredKeys: [] })
  return some.map((answers) => Object.fromEntries(Object.entries(answers).flatMap(([id, answer]): [string, Answer][] => (answer === undefined ? [] : [[id, answer]]))))
}

/** An answer to one question, of the right type. */
export function answerTo(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'text':
    case 'paragraph':
      return words
    case 'list':
      return fc.array(words, { minLength: 1, maxLength: 3 })
    case 'number':
      return fc.integer({ min: question.min ?? 0, max: question.max ?? 5000 })
    case 'money':
      return money(question.currency)
    case 'date':
      return date
    case 'duration':
      return fc.constantFrom('P2Y', 'P6M', 'P90D')
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...question.options.map((option) => option.id))
    case 'party':
      return fc.record({ name: words, type: fc.constantFrom(...organizationTypes), acting_through: words, address: words, short_name: words, organization_id: fc.constant(null) })
    case 'signatory':
      return fc.record({ name: words, title: words, authority: words })
    case 'table':
      return fc.array(fc.record(Object.fromEntries(question.columns.map((column) => [column.id, cellOf(column)]))), { minLength: 1, maxLength: 3 })
  }
}

function cellOf({ type, options, currency }: TableColumn): fc.Arbitrary<string | number | boolean | { minor: number; currency: string }> {
  if (type === 'money') return money(currency)
  if (type === 'choice') return fc.constantFrom(...(options ?? []).map((option) => option.id))
  return { text: words, number: fc.nat(5000), date, boolean: fc.boolean() }[type]
}
