import { describe, expect, test } from 'vitest'
import { checkRequirements, type CheckState } from '../../main/document/checks.ts'
import { childrenOf } from '../../main/document/children-of.ts'
import { conditionsOver } from '../../main/document/conditions.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Question, Requirement, Template } from '../../main/document/template.ts'
import type { Block, DocumentTree } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { casesOf } from '../builders/template-cases.ts'
import { exampleAnswers, templateIds, templateOf } from '../fixtures/templates.ts'

/** The requirements in one state, by id. */
function inState(kind: CheckState['kind'], { tree, ...template }: Template, answers: Answers): string[] {
  return checkRequirements(template, resolve(tree, answers, template.questions), answers).items.filter(({ state }) => state.kind === kind).map(({ id }) => id)
}

/** The tree with one clause or schedule made into something else, or nothing. */
function changed(tree: DocumentTree, id: string, change: (block: Block) => Block[]): DocumentTree {
  const within = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => (block.id === id ? change(block) : 'children' in block ? [{ ...block, children: within(block.children) }] : [block]))
  return { ...tree, body: within(tree.body) }
}

const says = (block: Block, text: string): Block[] => (block.kind === 'clause' || block.kind === 'schedule' ? [{ ...block, children: [{ kind: 'paragraph', id: `${block.id}-x`, content: [{ kind: 'text', text }] }] }] : [block])

const clauseMutations: readonly (readonly [string, (block: Block) => Block[]])[] = [
  ['removed', () => []],
  ['taken out by hand', (block) => (block.kind === 'clause' ? [{ ...block, removed: true }] : [])],
  ['emptied', (block) => says(block, ' ')],
  ['replaced by N/A', (block) => says(block, 'N/A')],
]

/** An answer removed, emptied, and replaced by "N/A" where it is words. */
function answerMutations({ type }: Question, answer: Answers[string]): Answers[string][] {
  if (type === 'text' || type === 'paragraph') return [null, '  ', 'N/A']
  if (type === 'list' || type === 'table') return [null, []]
  if ((type === 'party' || type === 'signatory') && typeof answer === 'object' && answer !== null) return [null, { ...answer, name: ' ' } as Answers[string], { ...answer, name: 'N/A' } as Answers[string]]
  return [null]
}

/** The ids on the way to each clause and schedule, its own last. */
function pathsOf(blocks: readonly Block[], above: readonly string[] = []): ReadonlyMap<string, readonly string[]> {
  return new Map(
    blocks.flatMap((block) => {
      const own = block.kind === 'clause' || block.kind === 'schedule'
      const path = own ? [...above, block.id] : above
      return [...(own ? [[block.id, path] as const] : []), ...pathsOf(childrenOf(block), path)]
    }),
  )
}

describe.each(templateIds)('%s', (id) => {
  const template = templateOf(id)
  const example = exampleAnswers(id)
  const cases = casesOf(template.questions, example).map((answers) => ({ answers, holds: conditionsOver(answers, template.questions) }))
  const paths = pathsOf(template.tree.body)
  const fitting = (requirement: Requirement) => {
    const found = cases.find(({ holds }) => holds(requirement.when))
    if (found === undefined) throw new Error(`"${requirement.id}" applies in no case`)
    return found
  }

  test.each(clauseMutations)('a clause that is %s makes exactly the checks fail that name it, or one inside of it', (_how, mutate) => {
    for (const requirement of template.requires) {
      if (!('clause' in requirement.satisfiedBy)) continue
      const { clause } = requirement.satisfiedBy
      const { answers, holds } = fitting(requirement)
      const named = template.requires.filter(({ when, satisfiedBy }) => holds(when) && 'clause' in satisfiedBy && (paths.get(satisfiedBy.clause) ?? []).includes(clause)).map((each) => each.id)
      expect(inState('missing', { ...template, tree: changed(template.tree, clause, mutate) }, answers), requirement.id).toEqual(named)
    }
  })

  test('an answer that is removed, emptied or replaced by N/A makes exactly the checks fail that name it', () => {
    for (const requirement of template.requires) {
      if (!('answer' in requirement.satisfiedBy)) continue
      const { answer } = requirement.satisfiedBy
      const question = template.questions.find((each) => each.id === answer)
      if (question === undefined) throw new Error(`"${requirement.id}" names no question`)
      const { answers, holds } = fitting(requirement)
      const named = template.requires.filter(({ when, satisfiedBy }) => holds(when) && 'answer' in satisfiedBy && satisfiedBy.answer === answer).map((each) => each.id)
      for (const nothing of answerMutations(question, answers[answer] ?? null)) expect(inState('missing', template, { ...answers, [answer]: nothing }), `${requirement.id} ${JSON.stringify(nothing)}`).toEqual(named)
    }
  })

  test('a clause that is edited by hand makes exactly the checks to be confirmed that name it, one inside of it or one around it', () => {
    const answers = cases[1]?.answers ?? example
    const holds = conditionsOver(answers, template.questions)
    const visible = new Set(inState('present', template, answers))
    for (const [clause, path] of paths) {
      const tree = changed(template.tree, clause, (block) => (block.kind === 'clause' ? [{ ...block, edited: true, decided: 'remove' }] : [block]))
      const isClause = JSON.stringify(tree) !== JSON.stringify(template.tree)
      const touched = template.requires.filter(({ id: requirement, when, satisfiedBy }) => {
        if (!isClause || !visible.has(requirement) || !holds(when) || !('clause' in satisfiedBy)) return false
        return path.includes(satisfiedBy.clause) || (paths.get(satisfiedBy.clause) ?? []).includes(clause)
      })
      // On the paper it stands under its id, or as copies of it.
      const printed = JSON.stringify(resolve(template.tree, answers, template.questions).body)
      const shown = printed.includes(`"id":"${clause}",`) || printed.includes(`"id":"${clause}~`)
      expect(inState('confirm', { ...template, tree }, answers), clause).toEqual(shown ? touched.map((each) => each.id) : [])
    }
  })
})
