import { cleanText } from '../domain/clean-text.ts'
import { no, right, type CheckedAnswer } from './checked-answer.ts'

/** How long an answer may be in characters, and how many entries and rows it may have, unless the question says less. */
export const longest = { text: 1000, paragraph: 20_000, list: 500, rows: 10_000 } as const

/** A text, cleaned of what no paper can print. `lines`: line feeds stay; otherwise they become spaces. */
export function checkText(expected: { readonly label: string; readonly maxLength?: number }, value: unknown, lines: boolean): CheckedAnswer {
  if (typeof value !== 'string') return no(expected, 'is not a text', 'Put it in quotes.')
  const most = expected.maxLength ?? (lines ? longest.paragraph : longest.text)
  const text = lines ? cleanText(value).trimEnd() : cleanText(value).replaceAll(/\s*\n\s*/g, ' ').trim()
  return text.length > most ? no(expected, `has ${text.length} characters`, `Shorten it to ${most}.`) : right(text)
}
