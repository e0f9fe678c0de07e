import type { Answer, Answers, PartyAnswer, SignatoryAnswer } from '../domain/answer.ts'
import { cleanText } from '../domain/clean-text.ts'
import { longDate } from '../domain/date.ts'
import { formatDuration } from '../domain/duration.ts'
import { formatMoney, moneyInWords } from '../domain/money.ts'
import { formatNumber, wordsAndFigure } from '../domain/number-words.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
import { documentWords } from './document-words.ts'
import type { Item } from './repetition-items.ts'
import type { ChoiceOption, Question } from './template.ts'
import type { WordChange } from './resolved.ts'
import type { FieldFormat } from './tree.ts'
import { wordDiff } from './word-diff.ts'

/** What a field prints. `blank`: there is no answer, and the text is the question's label in brackets. */
export interface FieldText {
  readonly question: string
  readonly text: string
  readonly blank: boolean
}

/** Where fields get their words from. */
export interface FieldSource {
  readonly answers: Answers
  readonly questions: ReadonlyMap<string, Question>
  readonly language: string
  /** The items of the repetitions around, by the name that each has inside. */
  readonly items: ReadonlyMap<string, Item>
}

/** The words of `{{value as format}}`. A field whose question is gone prints its name as a blank. */
export function formatField(value: string, format: FieldFormat | undefined, source: FieldSource): FieldText {
  const [id = '', part] = value.split('.')
  const item = source.items.get(id)
  if (item !== undefined) return itemField(item, value, part, format, source)
  const question = source.questions.get(id)
  return question === undefined ? { question: id, text: `[${value}]`, blank: true } : questionField(question, part, format, source)
}

/** A piece of the words of a comparison. */
export interface ComparedText extends FieldText {
  readonly change?: WordChange
}

/** The words of a cell with those of the cell before it that they replace, word by word. */
export function comparison(value: string, source: FieldSource): readonly ComparedText[] {
  const [id = '', part] = value.split('.')
  const now = formatField(value, undefined, source)
  const item = source.items.get(id)
  const columns = item?.kind === 'row' ? item.question.columns : []
  const old = columns[columns.findIndex((column) => column.id === part) - 1]
  const before = old === undefined ? null : formatField(`${id}.${old.id}`, undefined, source)
  if (before === null || before.blank || now.blank) return [now]
  return wordDiff(before.text, now.text).map(({ kind, text }) => ({ ...now, text, ...(kind !== 'same' && { change: kind }) }))
}

function questionField(question: Question, part: string | undefined, format: FieldFormat | undefined, { answers, language }: FieldSource): FieldText {
  const text = textOf(question, part, own(answers, question.id) ?? null, format, language)
  const label = `${question.label}${part === undefined || part === 'name' || part === 'full_name' ? '' : `: ${part.replaceAll('_', ' ')}`}`
  return fieldText(question.id, text, label, format, language)
}

function itemField(item: Item, value: string, part: string | undefined, format: FieldFormat | undefined, source: FieldSource): FieldText {
  const { language } = source
  if (item.kind === 'party') return questionField(item.question, part, format, source)
  if (item.kind === 'text') return fieldText(item.question.id, item.text, item.question.label, format, language)
  const column = item.question.columns.find((each) => each.id === part)
  if (column === undefined) return { question: item.question.id, text: `[${value}]`, blank: true }
  return fieldText(item.question.id, plainText(column, own(item.row, column.id) ?? null, format, language), column.label, format, language)
}

function fieldText(question: string, words: string, label: string, format: FieldFormat | undefined, language: string): FieldText {
  const text = cleanText(words).trim()
  if (text === '') return { question, text: `[${label}]`, blank: true }
  return { question, text: format === 'capitalized' ? capitalized(text, language) : text, blank: false }
}

function textOf(question: Question, part: string | undefined, answer: Answer, format: FieldFormat | undefined, language: string): string {
  // The short name is the text's own word for the party, there before anyone has named the organization.
  if (question.type === 'party' && (part === undefined || part === 'short_name')) return (answer as PartyAnswer | null)?.short_name?.trim() || question.shortName
  // Of a party whose name is open, what else is known is still known.
  if (question.type === 'party' && answer !== null) return partOfParty(answer as PartyAnswer, part ?? 'name', language)
  if (isBlank(answer)) return ''
  if (question.type === 'signatory') return (answer as SignatoryAnswer)[(part ?? 'name') as keyof SignatoryAnswer]
  return plainText(question, answer, format, language)
}

/** The words of an answer that is one value, or of a cell of a table. */
export function plainText(of: { readonly type: string; readonly options?: readonly ChoiceOption[] }, answer: Answer, format: FieldFormat | undefined, language: string): string {
  if (answer === null) return ''
  if (Array.isArray(answer)) return new Intl.ListFormat(language, { type: 'conjunction' }).format(answer.filter((each) => typeof each === 'string'))
  if (typeof answer === 'number') return format === 'number-words' ? wordsAndFigure(answer, language) : formatNumber(answer, language)
  if (typeof answer === 'boolean') return answer ? documentWords(language).yes : documentWords(language).no
  if (typeof answer === 'object') return 'minor' in answer ? (format === 'money-words' ? moneyInWords : formatMoney)(answer, language) : ''
  if (of.type === 'date') return longDate(answer, language)
  if (of.type === 'duration') return formatDuration(answer, language, format === 'duration-words' ? 'words' : 'figures')
  const option = of.options?.find((each) => each.id === answer)
  return option === undefined ? answer : (option.text ?? option.label)
}

function partOfParty(party: PartyAnswer, part: string, language: string): string {
  if (part === 'full_name') return party.name.trim() === '' || party.acting_through.trim() === '' ? party.name : `${party.name}, ${documentWords(language).actingThrough} ${party.acting_through}`
  if (part === 'acting_through') return party.acting_through
  // Inside a sentence the lines of an address run on.
  if (part === 'address') return party.address.split('\n').map((line) => line.trim()).filter(Boolean).join(', ')
  return party.name
}

function capitalized(text: string, language: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}
