import type { ASTNode } from '@marcbachmann/cel-js'
import { nearest } from './nearest.ts'
import type { KnownName } from './known-names.ts'
import type { ChoiceOption } from './template.ts'

const loops = ['all', 'exists', 'exists_one', 'map', 'filter']

/**
 * What a condition must not do although CEL allows it: `matches` runs the author's regular expression and can take for ever; a loop
 * in a loop multiplies rows; a comparison with an option that the choice does not have can never hold.
 */
export function conditionProblem(ast: ASTNode, names: readonly KnownName[]): { message: string; remedy: string } | null {
  const nodes = [...walk(ast, 0)]
  if (nodes.some(({ node }) => callOf(node) === 'matches')) {
    return { message: 'matches(…) is not allowed in a condition.', remedy: 'Use contains(…), startsWith(…) or endsWith(…).' }
  }
  if (nodes.some(({ depth }) => depth > 1)) return { message: 'A loop stands inside a loop.', remedy: 'Use one of all, exists, map and filter, not one inside another.' }
  for (const { node } of nodes) {
    const wrong = impossibleComparison(node, names)
    if (wrong !== null) return wrong
  }
  return null
}

/** Every name that an expression looks up. */
export function identifiersOf(ast: ASTNode): string[] {
  const names = [...walk(ast, 0)].flatMap(({ node }) => (node.op === 'id' ? [node.args] : []))
  return [...new Set(names)]
}

function impossibleComparison(node: ASTNode, names: readonly KnownName[]): { message: string; remedy: string } | null {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return null
  const [left, right] = node.args
  const leftChoice = choiceOf(left, names)
  const choice = leftChoice ?? choiceOf(right, names)
  if (choice === null) return null
  const compared = leftChoice === null ? left : right
  const options = choice.options.map((option) => option.id)
  const texts = (compared.op === 'list' ? compared.args : [compared]).flatMap((each) => (each.op === 'value' && typeof each.args === 'string' ? [each.args] : []))
  const wrong = texts.find((text) => !options.includes(text))
  if (wrong === undefined) return null
  const meant = nearest(wrong, options)
  return {
    message: `"${choice.name}" is compared with "${wrong}", which is none of its options.`,
    remedy: meant === null ? `Use one of ${options.join(', ')}.` : `Did you mean "${meant}"?`,
  }
}

/** The choice that a name, or a column of a row, is answered with. */
function choiceOf(node: ASTNode, names: readonly KnownName[]): { readonly name: string; readonly options: readonly ChoiceOption[] } | null {
  if (node.op === 'id') {
    const question = names.find((each) => each.id === node.args)
    return question?.type === 'choice' ? { name: question.id, options: question.options } : null
  }
  if (node.op !== '.' || node.args[0].op !== 'id') return null
  const [{ args: id }, part] = node.args
  const row = names.find((each) => each.id === id)
  const column = row?.type === 'row' ? row.columns.find((each) => each.id === part) : undefined
  return column?.options === undefined ? null : { name: `${id}.${column.id}`, options: column.options }
}

function callOf(node: ASTNode): string | null {
  return node.op === 'call' || node.op === 'rcall' ? node.args[0] : null
}

/** Every node with the number of loops around it; a loop itself counts from its second nesting on. */
function* walk(node: ASTNode, loopsAround: number): Generator<{ node: ASTNode; depth: number }> {
  const inside = loops.includes(callOf(node) ?? '') ? loopsAround + 1 : loopsAround
  yield { node, depth: inside }
  for (const child of childrenOf(node.args)) yield* walk(child, inside)
}

function childrenOf(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : []
}
