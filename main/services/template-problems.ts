import { LineCounter, parseDocument } from 'yaml'
import { checkAnswers, missingAnswers } from '../document/answers.ts'
import { checkRequirements } from '../document/checks.ts'
import { nearest } from '../document/nearest.ts'
import { resolve } from '../document/resolve.ts'
import type { Template, TemplateProblem } from '../document/template.ts'
import type { TemplateFolder, TemplateFolders } from '../files/template-folders.ts'
import { readTemplate } from './template-shelf.ts'

/** Every template that a companion may be drafted from. */
export type KnownTemplates = ReadonlyMap<string, Pick<Template, 'kind' | 'questions'>>

/**
 * All that is wrong with a template's folder: in its text, in its example, which must answer every question and meet every check, and
 * in its companions, which name other templates.
 */
export function templateProblems(folder: TemplateFolder, library: TemplateFolders['library'], known: KnownTemplates): readonly TemplateProblem[] {
  const read = readTemplate(folder, library)
  return read.ok ? [...companionProblems(folder, read.template, known), ...exampleProblems(folder, read.template)] : read.problems
}

function companionProblems({ file, text }: TemplateFolder, { companions }: Template, known: KnownTemplates): TemplateProblem[] {
  const at = (name: string, message: string, meant: string | null): TemplateProblem => ({ file, line: lineWith(text, name), message, remedy: meant === null ? 'Name one that there is.' : `Did you mean "${meant}"?` })
  return companions.flatMap((companion) => {
    const other = known.get(companion.template)
    if (other === undefined) return [at(companion.template, `The companion "${companion.id}" is drafted from "${companion.template}", and there is no such template.`, nearest(companion.template, [...known.keys()]))]
    const ids = other.questions.map(({ id }) => id)
    const unknown = Object.keys(companion.answers).filter((theirs) => !ids.includes(theirs))
    return [
      ...(other.kind === companion.kind ? [] : [at(companion.kind, `The companion "${companion.id}" looks for the kind "${companion.kind}", and its template "${companion.template}" makes "${other.kind}".`, other.kind)]),
      ...unknown.map((theirs) => at(theirs, `The companion "${companion.id}" answers "${theirs}", which "${companion.template}" does not ask.`, nearest(theirs, ids))),
    ]
  })
}

/** The first line, after that where the companions begin, on which a name stands; 1 when there is none. */
function lineWith(text: string, name: string): number {
  const lines = text.split('\n')
  const from = Math.max(0, lines.findIndex((line) => line.startsWith('companions:')))
  const found = lines.findIndex((line, index) => index >= from && line.split(/[^\w-]+/).includes(name))
  return found === -1 ? 1 : found + 1
}

function exampleProblems(folder: TemplateFolder, template: Template): TemplateProblem[] {
  const file = `${folder.id}/example.yaml`
  const at = (line: number, message: string, remedy: string): TemplateProblem => ({ file, line, message, remedy })
  if (folder.example === null) return [at(1, 'There is no example.', 'Add example.yaml with the answers of a fictional case.')]
  const lines = new LineCounter()
  const document = parseDocument(folder.example, { lineCounter: lines })
  const [error] = document.errors
  if (error) return [at(error.linePos?.[0].line ?? 1, `This is not YAML: ${error.message.split('\n')[0] ?? ''}`, 'Each answer is a line “question: answer”.')]
  const lineOf = (question: string) => {
    const range = document.get(question, true) as { readonly range?: readonly number[] } | undefined
    return range?.range?.[0] === undefined ? 1 : lines.linePos(range.range[0]).line
  }
  const checked = checkAnswers(template.questions, document.toJS({ maxAliasCount: 100 }))
  if (!checked.ok) return checked.problems.map(({ question, says, remedy }) => at(lineOf(question), says, remedy))
  const open = missingAnswers(template.questions, checked.answers).map(({ id }) => at(1, `The example does not answer “${id}”.`, 'Add a line for it.'))
  const { items } = checkRequirements(template, resolve(template.tree, checked.answers, template.questions), checked.answers)
  const unmet = items.filter(({ ok }) => !ok).map(({ id }) => at(1, `The example does not meet the check “${id}”.`, 'Complete the example, or the clause that meets the check.'))
  return [...open, ...unmet]
}
