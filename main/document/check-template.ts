import type { Gathered, NamedId, Use } from './body-context.ts'
import { checkQuestions } from './check-questions.ts'
import { compile } from './expression.ts'
import { fieldProblem } from './field-types.ts'
import { nearest } from './nearest.ts'
import type { Problems } from './problems.ts'
import type { Question, Template } from './template.ts'
import type { Block } from './tree.ts'

/** What only shows when questions, text and requirements lie side by side: unknown names, doubles, conditions, what nothing uses. */
export function checkTemplate(template: Template, gathered: Gathered): void {
  const { problems, ids, uses } = gathered
  checkQuestions(template, gathered)
  const clauses = new Set(idsOf(template.tree.body))
  twice(ids, problems)
  for (const use of uses) checkUse(use, template.questions, clauses, problems)
  checkRequires(template, clauses, gathered)
  const used = usedQuestions(template, uses)
  for (const [index, question] of template.questions.entries()) {
    if (!used.has(question.id)) {
      problems.add(gathered.file, gathered.lineOf(['questions', index]), `Nothing uses the question "${question.id}".`, 'Use it in the text, in a condition or in requires, or take it out.')
    }
  }
}

function twice(ids: readonly NamedId[], problems: Problems): void {
  const first = new Map<string, NamedId>()
  for (const each of ids) {
    const before = first.get(each.id)
    if (before === undefined) first.set(each.id, each)
    else problems.add(each.file, each.line, `The id "${each.id}" is used twice (before in ${before.file}, line ${before.line}).`, 'Give one of them another id.')
  }
}

function checkUse(use: Use, questions: readonly Question[], clauses: ReadonlySet<string>, problems: Problems): void {
  if (use.kind === 'condition') {
    const compiled = compile(use.value, questions)
    if (!compiled.ok) problems.add(use.file, use.line, compiled.message, compiled.remedy)
    return
  }
  if (use.kind === 'reference') {
    if (clauses.has(use.value)) return
    const meant = nearest(use.value, [...clauses])
    problems.add(use.file, use.line, `@${use.value} points at nothing.`, meant === null ? 'Point at the id of a clause or schedule; for the sign itself write \\@.' : `Did you mean "@${meant}"?`)
    return
  }
  const wrong = use.kind === 'field' ? fieldProblem(use.value, use.format, questions) : rowsProblem(use.value, questions)
  if (wrong !== null) problems.add(use.file, use.line, wrong.message, wrong.remedy)
}

function rowsProblem(id: string, questions: readonly Question[]): { message: string; remedy: string } | null {
  const question = questions.find((each) => each.id === id)
  if (question?.type === 'table') return null
  return { message: `"${id}" is no question of type table.`, remedy: 'Name a question of type table.' }
}

function checkRequires(template: Template, clauses: ReadonlySet<string>, { file, lineOf, problems }: Gathered): void {
  const seen = new Set<string>()
  for (const [index, each] of template.requires.entries()) {
    const line = lineOf(['requires', index])
    if (seen.has(each.id)) problems.add(file, line, `The requirement "${each.id}" stands twice.`, 'Give one of them another id.')
    seen.add(each.id)
    if ('clause' in each.satisfiedBy && !clauses.has(each.satisfiedBy.clause)) {
      problems.add(file, line, `The requirement "${each.id}" names the clause "${each.satisfiedBy.clause}", which does not exist.`, 'Name the id of a clause of the text.')
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
function usedQuestions({ questions, requires, tree }: Template, uses: readonly Use[]): ReadonlySet<string | undefined> {
  const filling = questions.filter((each) => 'fills' in each && each.fills !== undefined).map((each) => each.id)
  const signing = tree.body.some(hasSignatures) ? questions.flatMap((each) => (each.type === 'signatory' ? [each.id, each.party] : [])) : []
  const printed = uses.flatMap((use) => (use.kind === 'field' || use.kind === 'rows' ? [use.value.split('.')[0]] : []))
  const conditions = [...questions, ...requires].flatMap((each) => (each.when === undefined ? [] : [each.when]))
  const asked = [...conditions, ...uses.flatMap((use) => (use.kind === 'condition' ? [use.value] : []))].flatMap((source) => {
    const compiled = compile(source, questions)
    return compiled.ok ? compiled.expression.questions : []
  })
  const required = requires.flatMap(({ satisfiedBy }) => ('answer' in satisfiedBy ? [satisfiedBy.answer] : []))
  return new Set([...filling, ...signing, ...printed, ...asked, ...required])
}

function hasSignatures(block: Block): boolean {
  return block.kind === 'signatures' || ('children' in block && block.children.some(hasSignatures))
}

/** What a reference may point at: the ids of clauses and schedules. */
function idsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'clause' || block.kind === 'schedule' ? [block.id, ...idsOf(block.children)] : []))
}
