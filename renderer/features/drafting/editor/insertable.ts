import { fill } from '../../../../main/contract/messages/fill.ts'
import { editorWords, fieldPartWords } from '../../../../main/contract/messages/screens/drafting.ts'
import { formatsOf, partsOf } from '../../../../main/document/field-types.ts'
import type { Question } from '../../../../main/document/template.ts'
import type { FieldFormat } from '../../../../main/document/tree.ts'
import type { PickerOption } from '../../../ui/Picker.tsx'
import type { Mark } from '../text/numbers.ts'

/** A value that can be put into a sentence. */
export interface Insertable extends PickerOption {
  readonly value: string
  readonly format: FieldFormat | null
}

/** Question types whose plain answer is no text yet: what the usual way to print it is called. */
const usual: ReadonlySet<Question['type']> = new Set(['list', 'number', 'money', 'date', 'duration', 'choice'])

/** The answers that a sentence can print, a party's and a signatory's by their parts. */
export function insertableFields(questions: readonly Question[]): readonly Insertable[] {
  return questions.flatMap((question) => {
    const formats = formatsOf[question.type]
    if (formats === undefined) return []
    const parts = partsOf[question.type]
    if (parts === undefined) return [{ id: question.id, name: question.label, value: question.id, format: usual.has(question.type) ? (formats[0] ?? null) : null }]
    return parts.map((part) => ({
      id: `${question.id}.${part}`,
      name: fill(editorWords.part, { question: question.label, part: fieldPartWords[part] ?? part }),
      value: `${question.id}.${part}`,
      format: null,
    }))
  })
}

/** What a reference can point at. */
export function insertableReferences(marks: ReadonlyMap<string, Mark>): readonly PickerOption[] {
  return [...marks.values()].map(({ id, says, title }) => ({ id, name: says, aside: title }))
}
