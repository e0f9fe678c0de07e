import { everyBlock } from './children-of.ts'
import { compile } from './expression.ts'
import { knownNames } from './known-names.ts'
import type { TemplateStructure } from './open-template.ts'
import type { Clause } from './tree.ts'

/** Something that asks for a question: a clause (null: words outside of any), a question's condition, or a check. */
export type QuestionUse = { readonly kind: 'clause'; readonly clause: Clause | null } | { readonly kind: 'question' | 'check'; readonly id: string }

/** The clause around a line of the file, the innermost; null: none. */
export function clauseAtLine({ template, spans }: Pick<TemplateStructure, 'template' | 'spans'>, line: number): Clause | null {
  let found: Clause | null = null
  for (const block of everyBlock(template.tree.body)) {
    const span = block.kind === 'clause' ? spans.get(block) : undefined
    if (block.kind === 'clause' && span !== undefined && span.from <= line && line <= span.to) found = block
  }
  return found
}

/** Where a question is used, each place once: it cannot be taken out without a word. */
export function usesOfQuestion(structure: TemplateStructure, id: string): readonly QuestionUse[] {
  const { questions, requires } = structure.template
  const asks = (condition: string | undefined) => {
    const compiled = condition === undefined ? null : compile(condition, questions)
    return compiled?.ok === true && compiled.expression.questions.includes(id)
  }
  const lines = structure.uses.filter((use) => {
    if (use.kind === 'reference') return false
    if (use.kind !== 'condition') return use.value.split('.')[0] === id
    const compiled = compile(use.value, knownNames(questions, use.scope))
    return compiled.ok && compiled.expression.questions.includes(id)
  })
  const clauses = [...new Set(lines.map(({ line }) => clauseAtLine(structure, line)))]
  return [
    ...clauses.map((clause): QuestionUse => ({ kind: 'clause', clause })),
    ...questions.filter((each) => asks(each.when) || (each.type === 'signatory' && (each.party === id || each.resolution === id))).map((each): QuestionUse => ({ kind: 'question', id: each.id })),
    ...requires.filter((each) => asks(each.when) || ('answer' in each.satisfiedBy && each.satisfiedBy.answer === id)).map((each): QuestionUse => ({ kind: 'check', id: each.id })),
  ]
}
