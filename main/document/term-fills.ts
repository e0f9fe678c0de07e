import { effectiveRules, noticeCountings, noticeRolls, noticeUnits, renewalKinds, type Term, termKinds } from '../domain/agreement.ts'
import type { Answer } from '../domain/answer.ts'

/** The facts of the term that a question of each type can fill. */
export const fieldsByType = {
  number: ['notice_days', 'termination_notice', 'renewal_count', 'delivery_days', 'cure_days', 'review_months', 'review_days', 'survival_years', 'retention_years'],
  date: ['start', 'end', 'renewal_until', 'review_on'],
  duration: ['length', 'minimum', 'renewal_length', 'review_every', 'survival', 'retention'],
  boolean: ['notice_to_month_end'],
  choice: ['effective_rule', 'kind', 'renewal', 'notice_unit', 'termination_unit', 'day_type', 'notice_counting', 'notice_roll'],
} as const

export type FillsOf<Type extends keyof typeof fieldsByType> = (typeof fieldsByType)[Type][number]
export type TermField = FillsOf<keyof typeof fieldsByType>

/** The fact that an answer is kept in, and how the two are told from each other where they differ. */
interface Fill {
  readonly property: keyof Term
  /** The ids that the options of a choice may have. */
  readonly options?: readonly string[]
  toFact?(answer: Exclude<Answer, null>): Answer
  toAnswer?(fact: NonNullable<Term[keyof Term]>): Answer
}

const counted = (property: keyof Term, unit: 'M' | 'Y'): Fill => ({
  property,
  toFact: (answer) => (typeof answer === 'number' ? `P${answer}${unit}` : null),
  toAnswer: (fact) => (typeof fact === 'string' && fact.endsWith(unit) ? Number(fact.slice(1, -1)) : null),
})

const fills: Readonly<Record<TermField, Fill>> = {
  effective_rule: { property: 'effectiveRule', options: effectiveRules },
  kind: { property: 'kind', options: termKinds },
  start: { property: 'start' },
  end: { property: 'end' },
  length: { property: 'length' },
  minimum: { property: 'minimum' },
  renewal: { property: 'renewal', options: renewalKinds },
  renewal_length: { property: 'renewalLength' },
  renewal_count: { property: 'renewalCount' },
  renewal_until: { property: 'renewalUntil' },
  notice_days: { property: 'noticeCount' },
  notice_unit: { property: 'noticeUnit', options: noticeUnits },
  day_type: {
    property: 'noticeUnit',
    options: ['calendar', 'business'],
    toFact: (answer) => (answer === 'business' ? 'business-day' : 'day'),
    toAnswer: (fact) => (fact === 'business-day' ? 'business' : 'calendar'),
  },
  notice_to_month_end: { property: 'noticeToMonthEnd' },
  notice_counting: { property: 'noticeCounting', options: noticeCountings },
  delivery_days: { property: 'deliveryDays' },
  notice_roll: { property: 'noticeRoll', options: noticeRolls },
  termination_notice: { property: 'terminationCount' },
  termination_unit: { property: 'terminationUnit', options: noticeUnits },
  cure_days: { property: 'cureDays' },
  review_every: { property: 'reviewEvery' },
  review_months: counted('reviewEvery', 'M'),
  review_on: { property: 'reviewOn' },
  review_days: { property: 'reviewBefore' },
  survival: { property: 'survival' },
  survival_years: counted('survival', 'Y'),
  retention: { property: 'retention' },
  retention_years: counted('retention', 'Y'),
}

/** The property of the term that an answer with `fills` is kept in. */
export function termProperty(field: TermField): keyof Term {
  return fills[field].property
}

/** The ids that the options of a choice that fills this fact may have. */
export function optionsOf(field: TermField): readonly string[] {
  return fills[field].options ?? []
}

export function factFrom(field: TermField, answer: Answer): Answer {
  const { toFact } = fills[field]
  return answer === null || toFact === undefined ? answer : toFact(answer)
}

export function answerOf(field: TermField, term: Term): Answer {
  const { property, toAnswer } = fills[field]
  const fact = term[property]
  if (fact === null) return null
  return toAnswer === undefined ? (fact as Answer) : toAnswer(fact)
}
