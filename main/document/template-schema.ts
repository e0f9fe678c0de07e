import { z } from 'zod'
import { capacities } from '../domain/agreement.ts'
import { isCurrency } from '../domain/money.ts'
import { parseDate } from '../domain/date.ts'
import { parseDuration } from '../domain/duration.ts'
import { fieldsByType } from './term-fills.ts'

const words = z.string().trim().min(1).max(2000)
export const questionId = /^[a-z][a-z0-9_]{0,59}$/
export const clauseId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const id = z.string().max(60).regex(questionId, { message: 'a name of small letters, digits and underscores, such as first_party' })
const dashedId = z.string().max(80).regex(clauseId, { message: 'a name of small letters, digits and hyphens, such as public-records' })
const version = z.string().regex(/^\d+\.\d+\.\d+$/, { message: 'a version of three numbers, such as 1.0.0' })
const currency = z.string().refine(isCurrency, { message: 'a currency of ISO 4217 in capitals, such as USD' })
const date = z.string().refine((text) => parseDate(text) !== null, { message: 'a date of the form YYYY-MM-DD' })
const duration = z.string().refine((text) => parseDuration(text) !== null, { message: 'a duration such as P2Y (two years), P6M or P90D' })
const language = z.string().refine(isLanguage, { message: 'a language tag such as en-US' })

const option = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]*$/, { message: 'a name of small letters, digits and hyphens' }).max(60), label: words, text: words.optional() })
const options = z.array(option).min(2).max(60)

const base = { id, group: id, label: words, help: words, example: words, required: z.boolean().default(true), when: words.optional() }
const max_length = z.int().positive().max(100_000).optional()
const column = z.strictObject({
  id,
  label: words,
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'choice']),
  options: options.optional(),
  currency: currency.optional(),
})

const question = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('text'), max_length }),
  z.strictObject({ ...base, type: z.literal('paragraph'), max_length }),
  z.strictObject({ ...base, type: z.literal('list'), max_length }),
  z.strictObject({
    ...base,
    type: z.literal('number'),
    unit: words.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    default: z.number().optional(),
    fills: z.enum(fieldsByType.number).optional(),
  }),
  z.strictObject({ ...base, type: z.literal('money'), currency }),
  z.strictObject({ ...base, type: z.literal('date'), fills: z.enum(fieldsByType.date).optional() }),
  z.strictObject({ ...base, type: z.literal('duration'), default: duration.optional(), fills: z.enum(fieldsByType.duration).optional() }),
  z.strictObject({ ...base, type: z.literal('boolean'), default: z.boolean().optional(), fills: z.enum(fieldsByType.boolean).optional() }),
  z.strictObject({ ...base, type: z.literal('choice'), options, default: z.string().optional(), fills: z.enum(fieldsByType.choice).optional() }),
  z.strictObject({ ...base, type: z.literal('party'), short_name: words, seal: z.boolean().optional() }),
  z.strictObject({ ...base, type: z.literal('signatory'), party: id, capacity: z.enum(capacities).optional(), resolution: id.optional() }),
  z.strictObject({ ...base, type: z.literal('table'), columns: z.array(column).min(1).max(20) }),
])

const requirement = z
  .strictObject({
    id: dashedId,
    says: words,
    cite: words,
    confidence: z.enum(['primary', 'secondary', 'practice']),
    as_of: date,
    when: words.optional(),
    clause: dashedId.optional(),
    answer: id.optional(),
  })
  .refine((each) => (each.clause === undefined) !== (each.answer === undefined), { message: 'one of clause and answer: what satisfies it' })

const companion = z.strictObject({
  id: dashedId,
  when: words,
  says: words,
  cite: words,
  confidence: z.enum(['primary', 'secondary', 'practice']),
  as_of: date,
  kind: dashedId,
  template: dashedId,
  answers: z.record(z.string(), id).default({}),
})

const properNames = z.array(words).max(500).default([])

/** The front matter of `template.md`, as it is written. */
export const templateHead = z.strictObject({
  id: dashedId,
  version,
  title: words,
  printed_title: words.optional(),
  kind: dashedId,
  number_prefix: z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/, { message: 'one to eight capitals, such as NDA' }),
  language,
  summary: words,
  reviewed_by_counsel: z.boolean(),
  groups: z.array(z.strictObject({ id, title: words })).min(1).max(40),
  questions: z.array(question).max(300),
  requires: z.array(requirement).max(200).default([]),
  companions: z.array(companion).max(20).default([]),
  proper_names: properNames,
})

/** The front matter of a clause in `templates/_library`. */
export const clauseHead = z.strictObject({ id: dashedId, version, title: words, proper_names: properNames })

export type TemplateHead = z.infer<typeof templateHead>
export type QuestionHead = TemplateHead['questions'][number]

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}
