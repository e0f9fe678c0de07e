import type { Answer, PartyAnswer, RowAnswer, SignatoryAnswer } from '../domain/answer.ts'
import { organizationTypes, type OrganizationType } from '../domain/organization.ts'
import { own } from '../domain/own.ts'
import { checkText, longest } from './check-text.ts'
import { checkValue } from './check-value.ts'
import { no, right, type CheckedAnswer, type Wrong } from './checked-answer.ts'
import { nearest } from './nearest.ts'
import type { Question, TableColumn } from './template.ts'

type PersonQuestion = Extract<Question, { type: 'party' | 'signatory' }>
type TableQuestion = Extract<Question, { type: 'table' }>

const partyTexts = ['name', 'acting_through', 'address', 'short_name'] as const
const signatoryTexts = ['name', 'title', 'authority'] as const

/** An organization in a role, or a person who signs. Missing parts are empty; unknown ones are wrong. */
export function checkPerson(question: PersonQuestion, value: unknown): CheckedAnswer {
  const isParty = question.type === 'party'
  const names: readonly string[] = isParty ? partyTexts : signatoryTexts
  if (!isRecord(value)) return no(question, 'is not a list of its parts', `Write its ${names.join(', ')}, one a line, indented.`)
  const wrong: Wrong[] = unknownKeys(question.label, value, isParty ? [...names, 'type', 'organization_id'] : names)
  const texts = Object.fromEntries(names.map((name) => [name, text(`${question.label}: ${name}`, value[name], name === 'address', wrong)]))
  if (!isParty) return finish(texts as unknown as SignatoryAnswer, wrong)
  const type = value['type'] ?? 'other'
  if (!isOrganizationType(type)) wrong.push({ says: `"${question.label}: type" is none of the kinds of organization.`, remedy: `Write one of ${organizationTypes.join(', ')}.` })
  const id = value['organization_id'] ?? null
  if (id !== null && (typeof id !== 'string' || id.length > 100)) wrong.push({ says: `"${question.label}: organization_id" is no id.`, remedy: 'Take it out; the app fills it in.' })
  return finish({ ...texts, type, organization_id: id } as unknown as PartyAnswer, wrong)
}

/** Rows of plain values by column. */
export function checkTable(question: TableQuestion, value: unknown): CheckedAnswer {
  if (!Array.isArray(value)) return no(question, 'is not a list of rows', 'Begin each row with "- " and write its columns, one a line.')
  if (value.length > longest.rows) return no(question, `has ${value.length} rows`, `Write at most ${longest.rows}.`)
  const wrong: Wrong[] = []
  const rows = value.map((row: unknown, index) => {
    const label = `${question.label}, row ${index + 1}`
    if (!isRecord(row)) wrong.push({ says: `"${label}" is not a row.`, remedy: `Write its columns ${question.columns.map((column) => column.id).join(', ')}.` })
    return isRecord(row) ? checkRow(question.columns, label, row, wrong) : {}
  })
  return finish(rows, wrong)
}

function checkRow(columns: readonly TableColumn[], label: string, row: Readonly<Record<string, unknown>>, wrong: Wrong[]): RowAnswer {
  wrong.push(...unknownKeys(label, row, columns.map((column) => column.id)))
  const cells = columns.map((column): [string, RowAnswer[string]] => {
    const value = own(row, column.id)
    if (value === undefined || value === null) return [column.id, null]
    const checked = checkValue({ maxLength: longest.paragraph, ...column, label: `${label}: ${column.label}` }, value)
    if (!checked.ok) wrong.push(...checked.wrong)
    return [column.id, checked.ok ? (checked.answer as RowAnswer[string]) : null]
  })
  return Object.fromEntries(cells)
}

function text(label: string, value: unknown, lines: boolean, wrong: Wrong[]): string {
  if (value === undefined || value === null) return ''
  const checked = checkText({ label }, value, lines)
  if (!checked.ok) wrong.push(...checked.wrong)
  return checked.ok ? (checked.answer as string) : ''
}

function unknownKeys(label: string, value: Readonly<Record<string, unknown>>, known: readonly string[]): Wrong[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const meant = nearest(key, known)
      return { says: `"${label}" has no part "${key.slice(0, 60)}".`, remedy: meant === null ? `Use ${known.join(', ')}.` : `Did you mean "${meant}"?` }
    })
}

function finish(answer: Answer, wrong: readonly Wrong[]): CheckedAnswer {
  return wrong.length > 0 ? { ok: false, wrong } : right(answer)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOrganizationType(value: unknown): value is OrganizationType {
  return (organizationTypes as readonly unknown[]).includes(value)
}
