import { nearest } from './nearest.ts'
import type { KnownName, RowItem } from './known-names.ts'
import type { Question } from './template.ts'
import type { FieldFormat } from './tree.ts'

/** The parts that `{{question.part}}` can print, by the question's type. */
export const partsOf: Readonly<Partial<Record<Question['type'], readonly string[]>>> = {
  party: ['name', 'full_name', 'acting_through', 'address', 'short_name'],
  signatory: ['name', 'title', 'authority'],
}

/** What a field of a type can be printed as, the usual way first; a type that is not here cannot stand in a sentence. */
export const formatsOf: Readonly<Partial<Record<Question['type'], readonly FieldFormat[]>>> = {
  text: ['capitalized'],
  paragraph: ['capitalized'],
  list: ['list-and'],
  number: ['number', 'number-words'],
  money: ['money', 'money-words'],
  date: ['long-date'],
  duration: ['duration', 'duration-words'],
  choice: ['choice', 'capitalized'],
  party: ['capitalized'],
  signatory: ['capitalized'],
}

/** What is wrong with a field, or null. */
export function fieldProblem(value: string, format: FieldFormat | undefined, names: readonly KnownName[]): { message: string; remedy: string } | null {
  const [id = '', part] = value.split('.')
  const question = names.find((each) => each.id === id)
  if (question?.type === 'row') return columnProblem(question, value, part, format)
  if (question === undefined) {
    const meant = nearest(id, names.map((each) => each.id))
    return { message: `{{${value}}}: "${id}" is no question.`, remedy: meant === null ? 'Add the question, or name one that exists.' : `Did you mean "${meant}"?` }
  }
  const parts = partsOf[question.type] ?? []
  if (part !== undefined && !parts.includes(part)) {
    return { message: `{{${value}}}: a ${question.type} has no part "${part}".`, remedy: parts.length === 0 ? `Write {{${id}}}.` : `Use one of ${parts.join(', ')}.` }
  }
  const formats = formatsOf[question.type]
  if (formats === undefined) {
    const remedy = question.type === 'table' ? `Write ::rows{question="${id}"} on a line of its own.` : `Write {{#when ${id}}}words{{/when}}.`
    return { message: `{{${value}}}: a ${question.type} cannot be printed inside a sentence.`, remedy }
  }
  if (format !== undefined && !formats.includes(format)) return { message: `{{${value} as ${format}}}: a ${question.type} has no such format.`, remedy: `Use ${formats.join(', ')}.` }
  return null
}

/** A column of a row prints as an answer of its type does; also yes and no, which a cell may hold. */
function columnProblem({ id, columns }: RowItem, value: string, part: string | undefined, format: FieldFormat | undefined): { message: string; remedy: string } | null {
  const column = columns.find((each) => each.id === part)
  if (column === undefined) {
    const meant = part === undefined ? null : nearest(part, columns.map((each) => each.id))
    return { message: `{{${value}}}: ${part === undefined ? 'a whole row cannot be printed inside a sentence' : `the row has no column "${part}"`}.`, remedy: meant === null ? `Use one of ${columns.map((each) => `${id}.${each.id}`).join(', ')}.` : `Did you mean "${id}.${meant}"?` }
  }
  const formats = formatsOf[column.type] ?? []
  if (format === 'changes') {
    const before = columns[columns.findIndex((each) => each.id === part) - 1]
    return column.type === 'text' && before?.type === 'text' ? null : { message: `{{${value} as changes}}: there are no words before these that they could be compared with.`, remedy: `Print so only a column of type text that stands behind the column with the old words.` }
  }
  return format === undefined || formats.includes(format) ? null : { message: `{{${value} as ${format}}}: a ${column.type} has no such format.`, remedy: formats.length === 0 ? `Write {{${value}}}.` : `Use ${formats.join(', ')}.` }
}
