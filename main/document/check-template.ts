import type { Capacity } from '../domain/agreement.ts'
import { impossibility } from '../domain/term/impossible-term.ts'
import { defaultAnswers } from './answers.ts'
import type { Gathered, NamedId, Use } from './body-context.ts'
import { everyBlock } from './children-of.ts'
import { checkQuestions } from './check-questions.ts'
import { compile } from './expression.ts'
import { checkCompanions } from './check-companions.ts'
import { fieldProblem } from './field-types.ts'
import { knownNames } from './known-names.ts'
import type { Problems } from './problems.ts'
import { splitAnswers } from './records.ts'
import { termProperty } from './term-fills.ts'
import { referenceProblem, targetsIn, type Targets } from './reference-targets.ts'
import { repetitionProblem } from './repetition-problem.ts'
import { partiesName } from './repetition-source.ts'
import type { Question, Template } from './template.ts'

interface Wrong {
  readonly message: string
  readonly remedy: string
}

/** What only shows when questions, text and requirements lie side by side: unknown names, doubles, conditions, what nothing uses. */
export function checkTemplate(template: Template, gathered: Gathered): void {
  const { problems, ids, uses } = gathered
  checkQuestions(template, gathered)
  checkDefaultTerm(template, gathered)
  const targets = targetsIn(template.tree.body)
  twice(ids, problems)
  for (const use of uses) checkUse(use, template, targets, problems)
  checkRequires(template, targets, gathered)
  checkCompanions(template, gathered)
  const used = usedQuestions(template, uses)
  for (const [index, question] of template.questions.entries()) {
    if (!used.has(question.id)) {
      problems.add(gathered.file, gathered.lineOf(['questions', index]), `Nothing uses the question "${question.id}".`, unusedRemedy(question))
    }
  }
}

/** A person who changes nothing gets a term that can be. */
function checkDefaultTerm({ questions }: Template, { file, lineOf, problems }: Gathered): void {
  const found = impossibility(splitAnswers(questions, defaultAnswers(questions)).term)
  if (found === null) return
  const index = questions.findIndex((question) => 'fills' in question && question.fills !== undefined && found.facts.includes(termProperty(question.fills)))
  problems.add(file, lineOf(['questions', Math.max(0, index), 'default']), impossibleTermWords[found.code], 'Change the defaults, so that they fit each other.')
}

const impossibleTermWords = {
  'duration-unclear': 'By its defaults a length of the term is none.',
  'day-unlikely': 'By its defaults a day of the term lies in a year in which no agreement is.',
  'length-unlikely': 'By its defaults a length of the term is longer than any agreement lasts.',
  'end-before-start': 'By its defaults the term ends before it begins.',
  'notice-longer-than-term': 'By its defaults the notice is longer than the term.',
  'cap-before-end': 'By its defaults no renewal may go past a day before the end of the term.',
  'review-before-start': 'By its defaults the review before the end is due before the term has begun.',
  'review-after-end': 'By its defaults the review comes after the end of the term.',
} as const

function unusedRemedy(question: Question): string {
  if (question.type !== 'signatory') return 'Use it in the text, in a condition or in requires, or take it out.'
  return 'Write ::signatures where the parties sign, and ::approvals where those sign who approve as to form or risk or certify the funds.'
}

function twice(ids: readonly NamedId[], problems: Problems): void {
  const first = new Map<string, NamedId>()
  for (const each of ids) {
    const before = first.get(each.id)
    if (before === undefined) first.set(each.id, each)
    else problems.add(each.file, each.line, `The id "${each.id}" is used twice (before in ${before.file}, line ${before.line}).`, 'Give one of them another id.')
  }
}

function checkUse(use: Use, template: Template, targets: Targets, problems: Problems): void {
  const wrong = problemOf(use, template.questions, targets)
  if (wrong !== null) problems.add(use.file, use.line, wrong.message, wrong.remedy)
}

function problemOf(use: Use, questions: readonly Question[], targets: Targets): Wrong | null {
  const names = knownNames(questions, use.scope)
  switch (use.kind) {
    case 'condition': {
      const compiled = compile(use.value, names)
      return compiled.ok ? null : compiled
    }
    case 'field':
      return fieldProblem(use.value, use.format, names)
    case 'reference':
      return referenceProblem(use, targets)
    case 'rows':
      return rowsProblem(use.value, questions)
    case 'repeat':
      return repetitionProblem({ of: use.value, as: use.as }, use.scope, questions)
  }
}

function rowsProblem(id: string, questions: readonly Question[]): Wrong | null {
  const question = questions.find((each) => each.id === id)
  if (question?.type === 'table') return null
  return { message: `"${id}" is no question of type table.`, remedy: 'Name a question of type table.' }
}

function checkRequires(template: Template, targets: Targets, { file, lineOf, problems }: Gathered): void {
  const seen = new Set<string>()
  for (const [index, each] of template.requires.entries()) {
    const line = lineOf(['requires', index])
    if (seen.has(each.id)) problems.add(file, line, `The requirement "${each.id}" stands twice.`, 'Give one of them another id.')
    seen.add(each.id)
    const around = 'clause' in each.satisfiedBy ? targets.get(each.satisfiedBy.clause) : []
    if ('clause' in each.satisfiedBy && around === undefined) {
      problems.add(file, line, `The requirement "${each.id}" names the clause "${each.satisfiedBy.clause}", which does not exist.`, 'Name the id of a clause of the text.')
    } else if (around !== undefined && around.length > 0) {
      problems.add(file, line, `The requirement "${each.id}" names a clause inside a repetition: there is one for each item.`, 'Name the clause around the repetition.')
    }
    const answer = 'answer' in each.satisfiedBy ? each.satisfiedBy.answer : null
    if (answer !== null && !template.questions.some((question) => question.id === answer)) {
      problems.add(file, line, `The requirement "${each.id}" names the answer "${answer}", which is no question.`, 'Name the id of a question.')
    }
    if (each.when === undefined) continue
    const compiled = compile(each.when, template.questions)
    if (!compiled.ok) problems.add(file, lineOf(['requires', index, 'when']), compiled.message, compiled.remedy)
  }
}

/** The ids of all questions that something uses. What fills the term is used by every deadline, a signatory by the signature blocks. */
function usedQuestions({ questions, requires, companions, tree }: Template, uses: readonly Use[]): ReadonlySet<string> {
  const filling = questions.filter((each) => 'fills' in each && each.fills !== undefined).map((each) => each.id)
  const signing = [...everyBlock(tree.body)].flatMap((block) => (block.kind === 'signatures' ? signersOf(block.of ?? 'parties', questions) : []))
  const printed = uses.flatMap((use) => (use.kind === 'field' || use.kind === 'rows' || use.kind === 'repeat' ? [use.value.split('.')[0] ?? ''] : []))
  const conditions = [...questions, ...requires, ...companions].flatMap((each) => (each.when === undefined ? [] : [{ value: each.when, scope: [] }]))
  const asked = [...conditions, ...uses.filter((use) => use.kind === 'condition')].flatMap(({ value, scope }) => {
    const compiled = compile(value, knownNames(questions, scope))
    return compiled.ok ? compiled.expression.questions : []
  })
  const required = requires.flatMap(({ satisfiedBy }) => ('answer' in satisfiedBy ? [satisfiedBy.answer] : []))
  const offered = companions.flatMap((companion) => Object.values(companion.answers))
  const named = new Set([...filling, ...signing, ...printed, ...asked, ...required, ...offered])
  return named.has(partiesName) ? new Set([...named, ...questions.filter((each) => each.type === 'party').map((each) => each.id)]) : named
}

/** The questions that signature blocks, or blocks of approval, print. */
function signersOf(of: 'parties' | 'approvals', questions: readonly Question[]): string[] {
  const approving: readonly Capacity[] = ['form', 'risk', 'finance']
  return questions.flatMap((each) => {
    if (each.type !== 'signatory' || approving.includes(each.capacity ?? 'party') !== (of === 'approvals')) return []
    return [each.id, each.party, ...(each.resolution === undefined ? [] : [each.resolution])]
  })
}
