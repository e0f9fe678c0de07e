import { LineCounter, parseDocument } from 'yaml'
import { checkAnswers, missingAnswers } from '../document/answers.ts'
import { checkRequirements } from '../document/checks.ts'
import { resolve } from '../document/resolve.ts'
import type { Template, TemplateProblem } from '../document/template.ts'
import type { TemplateFolder, TemplateFolders } from '../files/template-folders.ts'
import { readTemplate } from './template-shelf.ts'

/** All that is wrong with a template's folder: in its text, and in its example, which must answer every question and meet every check. */
export function templateProblems(folder: TemplateFolder, library: TemplateFolders['library']): readonly TemplateProblem[] {
  const read = readTemplate(folder, library)
  return read.ok ? exampleProblems(folder, read.template) : read.problems
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
