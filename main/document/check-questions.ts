import type { Gathered } from './body-context.ts'
import { compile } from './expression.ts'
import { partiesName } from './repetition-source.ts'
import { optionsOf, termProperty } from './term-fills.ts'
import type { ChoiceOption, Question, Template } from './template.ts'

type Say = (path: readonly PropertyKey[], message: string, remedy: string) => void

/** What one question says against the others: doubles, unknown groups and parties, defaults out of range, conditions. */
export function checkQuestions(template: Template, { file, lineOf, problems }: Gathered): void {
  const { questions, groups } = template
  const groupIds = groups.map((group) => group.id)
  for (const [index, group] of groups.entries()) {
    const line = lineOf(['groups', index])
    if (groupIds.indexOf(group.id) !== index) problems.add(file, line, `The group "${group.id}" stands twice.`, 'Give one of them another id.')
    if (!questions.some((question) => question.group === group.id)) problems.add(file, line, `The group "${group.id}" has no question.`, 'Put a question in it, or take it out.')
  }
  for (const [index, question] of questions.entries()) {
    const say: Say = (path, message, remedy) => problems.add(file, lineOf(['questions', index, ...path]), `Question "${question.id}": ${message}`, remedy)
    if (questions.findIndex((each) => each.id === question.id) !== index) say(['id'], 'the id is used twice.', 'Give one of them another id.')
    if (question.id === partiesName) say(['id'], `"${partiesName}" means all parties, and is no name for a question.`, 'Give it another id.')
    if (!groupIds.includes(question.group)) say(['group'], `there is no group "${question.group}".`, `Use one of ${groupIds.join(', ')}.`)
    checkFills(question, index, questions, say)
    checkByType(question, questions, say)
    checkWhen(question, questions, say)
  }
}

function checkFills(question: Question, index: number, questions: readonly Question[], say: Say): void {
  if (!('fills' in question) || question.fills === undefined) return
  const { fills } = question
  const first = questions.findIndex((each) => 'fills' in each && each.fills !== undefined && termProperty(each.fills) === termProperty(fills))
  if (first !== index) say(['fills'], `another question fills "${fills}" already.`, 'Let one question fill it.')
  if (question.type !== 'choice') return
  const allowed = optionsOf(fills)
  const wrong = question.options.find((option) => !allowed.includes(option.id))
  if (wrong !== undefined) say(['options'], `the option "${wrong.id}" is nothing that "${fills}" of a term can be.`, `Use the option ids ${allowed.join(', ')}.`)
}

function checkByType(question: Question, questions: readonly Question[], say: Say): void {
  if (question.type === 'signatory' && !questions.some((each) => each.type === 'party' && each.id === question.party)) {
    say(['party'], `there is no party "${question.party}".`, 'Name the id of a question of type party.')
  }
  if (question.type === 'signatory' && question.resolution !== undefined) checkResolution(question.resolution, questions, say)
  if (question.type === 'number' && question.default !== undefined && outOfRange(question.default, question)) say(['default'], 'the default is out of its range.', 'Change min, max or default.')
  if (question.type === 'choice') {
    doubles(question.options, ['options'], say)
    if (question.default !== undefined && !question.options.some((option) => option.id === question.default)) {
      say(['default'], `the default "${question.default}" is none of its options.`, `Use one of ${question.options.map((option) => option.id).join(', ')}.`)
    }
  }
  if (question.type !== 'table') return
  doubles(question.columns, ['columns'], say)
  for (const [index, column] of question.columns.entries()) {
    if ((column.type === 'choice') !== (column.options !== undefined)) say(['columns', index], `column "${column.id}" and its options do not go together.`, 'A choice has options, nothing else has.')
    if ((column.type === 'money') !== (column.currency !== undefined)) say(['columns', index], `column "${column.id}" and its currency do not go together.`, 'Money has a currency, nothing else has.')
  }
}

function checkResolution(id: string, questions: readonly Question[], say: Say): void {
  const resolution = questions.find((each) => each.id === id)
  if (resolution === undefined) say(['resolution'], `there is no question "${id}".`, 'Name the id of a question of type text that asks for the number of the resolution.')
  else if (resolution.type !== 'text') say(['resolution'], `"${id}" is of type ${resolution.type}.`, 'Name a question of type text.')
}

function doubles(list: readonly Pick<ChoiceOption, 'id'>[], path: readonly PropertyKey[], say: Say): void {
  const ids = list.map((each) => each.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) say(path, `"${twice}" stands twice.`, 'Give one of them another id.')
}

function checkWhen(question: Question, questions: readonly Question[], say: Say): void {
  if (question.when === undefined) return
  const compiled = compile(question.when, questions)
  if (!compiled.ok) return say(['when'], compiled.message, compiled.remedy)
  const way = wayBack(question, questions)
  if (way === null) return
  const round = way.length === 1 ? 'its condition asks for its own answer.' : `its condition asks for its own answer, by way of ${way.slice(0, -1).map((id) => `"${id}"`).join(' and ')}.`
  say(['when'], round, 'A question can only depend on others that do not depend on it.')
}

/** The questions through which the condition of a question comes back to it, itself the last; null when it does not. */
function wayBack(question: Question, questions: readonly Question[]): readonly string[] | null {
  const seen = new Set<string>()
  const open: { readonly id: string; readonly way: readonly string[] }[] = [{ id: question.id, way: [] }]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const id of asksFor(next.id, questions)) {
      const way = [...next.way, id]
      if (id === question.id) return way
      if (!seen.has(id)) open.push({ id, way })
      seen.add(id)
    }
  }
  return null
}

/** The questions that the condition of a question looks at; `parties` looks at every party. */
function asksFor(id: string, questions: readonly Question[]): readonly string[] {
  const when = questions.find((each) => each.id === id)?.when
  const compiled = when === undefined ? null : compile(when, questions)
  if (compiled === null || !compiled.ok) return []
  const names = compiled.expression.questions
  return names.includes(partiesName) ? [...names, ...questions.filter((each) => each.type === 'party').map((each) => each.id)] : names
}

function outOfRange(value: number, { min, max }: { min?: number; max?: number }): boolean {
  return (min !== undefined && value < min) || (max !== undefined && value > max)
}
