import type { MoneyAnswer } from '../domain/answer.ts'
import { parseDate } from '../domain/date.ts'
import { parseDuration } from '../domain/duration.ts'
import { isCurrency, parseMoney } from '../domain/money.ts'
import { isLikelyDay, isLikelyLength, likelyYears, mostYears } from '../domain/term/likely.ts'
import { no, right, type CheckedAnswer } from './checked-answer.ts'
import { checkText, longest } from './check-text.ts'
import { nearest } from './nearest.ts'
import type { ChoiceOption, Question } from './template.ts'

/** What a value must be, for a question or for a column of a table. */
export interface Expected {
  readonly type: Question['type']
  readonly label: string
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly currency?: string
  readonly options?: readonly ChoiceOption[]
}

/** A single value. */
export function checkValue(expected: Expected, value: unknown): CheckedAnswer {
  switch (expected.type) {
    case 'text':
    case 'paragraph':
      return checkText(expected, value, expected.type === 'paragraph')
    case 'list':
      return list(expected, value)
    case 'number':
      return number(expected, value)
    case 'money':
      return money(expected, value)
    case 'date':
      return date(expected, value)
    case 'duration':
      return duration(expected, value)
    case 'boolean':
      return typeof value === 'boolean' ? right(value) : no(expected, 'is neither true nor false', 'Write true or false, without quotes.')
    case 'choice':
      return choice(expected, value)
    default:
      return no(expected, 'is of a kind that is not one value', 'Take it out.')
  }
}

function date(expected: Expected, value: unknown): CheckedAnswer {
  if (typeof value !== 'string' || parseDate(value) === null) return no(expected, 'is not a date', 'Write it as YYYY-MM-DD, such as 2027-06-30.')
  if (isLikelyDay(value)) return right(value)
  return no(expected, `is in the year ${Number(value.slice(0, 4))}`, `Write a year from ${likelyYears.first} to ${likelyYears.last}; outside of them a day is nearly always mistyped.`)
}

function duration(expected: Expected, value: unknown): CheckedAnswer {
  if (typeof value !== 'string' || parseDuration(value) === null) return no(expected, 'is not a length of time', 'Write P2Y for two years, P6M for six months, P90D for ninety days.')
  return isLikelyLength(value) ? right(value) : no(expected, 'is longer than any agreement lasts', `Write at most ${mostYears} years.`)
}

function number(expected: Expected, value: unknown): CheckedAnswer {
  const { min, max } = expected
  if (typeof value !== 'number' || !Number.isFinite(value)) return no(expected, 'is not a number', 'Write figures only, without quotes, unit or thousands separator.')
  if (min !== undefined && value < min) return no(expected, `is ${value}, less than ${min}`, `Write ${min} or more.`)
  if (max !== undefined && value > max) return no(expected, `is ${value}, more than ${max}`, `Write ${max} or less.`)
  return right(value)
}

function money(expected: Expected, value: unknown): CheckedAnswer {
  const amount = typeof value === 'string' ? parseMoney(value, expected.currency) : moneyFrom(value)
  if (amount !== null) return right(amount)
  return no(expected, 'is not an amount of money', `Write it like "1,250.00 ${expected.currency ?? 'USD'}", or as minor units with a currency.`)
}

function moneyFrom(value: unknown): MoneyAnswer | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).some((key) => key !== 'minor' && key !== 'currency')) return null
  const { minor, currency } = value as Partial<MoneyAnswer>
  return typeof minor === 'number' && Number.isSafeInteger(minor) && typeof currency === 'string' && isCurrency(currency) ? { minor, currency } : null
}

function choice(expected: Expected, value: unknown): CheckedAnswer {
  const ids = (expected.options ?? []).map((option) => option.id)
  if (typeof value === 'string' && ids.includes(value)) return right(value)
  const meant = typeof value === 'string' ? nearest(value, ids) : null
  return no(expected, 'is none of its options', meant === null ? `Write one of ${ids.join(', ')}.` : `Did you mean "${meant}"?`)
}

function list(expected: Expected, value: unknown): CheckedAnswer {
  if (!Array.isArray(value)) return no(expected, 'is not a list', 'Write each entry on a line of its own, beginning with "- ".')
  if (value.length > longest.list) return no(expected, `has ${value.length} entries`, `Write at most ${longest.list}.`)
  const checked = value.map((entry: unknown) => checkText({ ...expected, label: `${expected.label}, an entry` }, entry, false))
  const wrong = checked.flatMap((each) => (each.ok ? [] : each.wrong))
  return wrong.length > 0 ? { ok: false, wrong } : right(checked.flatMap((each) => (each.ok && typeof each.answer === 'string' && each.answer !== '' ? [each.answer] : [])))
}
