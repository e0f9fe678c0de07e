import { Environment, type ASTNode } from '@marcbachmann/cel-js'
import type { KnownName } from './known-names.ts'
import { partiesName } from './repetition-source.ts'
import type { TableColumn } from './template.ts'

/** Small on purpose: a condition is a sentence, and a hostile one must not keep the machine busy. */
const limits = { maxAstNodes: 120, maxDepth: 16, maxListElements: 24, maxMapEntries: 4, maxCallArguments: 6 }

const schemas = {
  party: { name: 'string', type: 'string', acting_through: 'string', address: 'string', short_name: 'string' },
  signatory: { name: 'string', title: 'string', authority: 'string' },
  money: { minor: 'double', currency: 'string' },
} as const

const typeOf = {
  text: 'string',
  paragraph: 'string',
  list: 'list<string>',
  number: 'double',
  date: 'string',
  duration: 'string',
  boolean: 'bool',
  choice: 'string',
  table: 'list<map<string, dyn>>',
} as const

const known = new WeakMap<readonly KnownName[], Environment>()

/** What conditions over these names may use. Remembered per list, since a document has many conditions. */
export function environmentFor(names: readonly KnownName[]): Environment {
  const before = known.get(names)
  if (before !== undefined) return before
  const environment = withHelpers(new Environment({ unlistedVariablesAreDyn: false, limits }))
  environment.registerVariable(partiesName, 'list<map<string, dyn>>')
  for (const name of names) {
    const { id, type } = name
    if (environment.hasVariable(id)) continue
    if (type === 'row') environment.registerVariable({ name: id, schema: rowSchema(name.columns) })
    else if (type === 'party' || type === 'signatory' || type === 'money') environment.registerVariable({ name: id, schema: schemas[type] })
    else environment.registerVariable(id, typeOf[type])
  }
  known.set(names, environment)
  return environment
}

function rowSchema(columns: readonly TableColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ id, type }) => [id, type === 'money' ? 'map<string, dyn>' : typeOf[type]]))
}

let untyped: Environment | undefined

/** For a condition whose questions are not known: every name may be anything. */
export function untypedEnvironment(): Environment {
  untyped ??= withHelpers(new Environment({ unlistedVariablesAreDyn: true, limits }))
  return untyped
}

interface Checker {
  check(node: ASTNode, context: unknown): unknown
  getType(name: string): unknown
}
interface Evaluator {
  run(node: ASTNode, context: unknown): unknown
}

/**
 * `answered(question)`: whether there is an answer, and `otherwise(condition)`: whether it does not hold, unknown ones included; both
 * are macros since CEL evaluates the argument of a function before the call, and an unknown one would end it there.
 * Answers are JavaScript numbers (CEL's double), figures in a condition are CEL's int: CEL compares them by < and > but not by ==.
 */
function withHelpers(environment: Environment): Environment {
  environment.registerOperator('double == int', (left: number, right: bigint) => left === Number(right))
  registerMacro(environment, 'answered', (run) => !isEmpty(attempt(run)))
  registerMacro(environment, 'otherwise', (run) => attempt(run) !== true)
  return environment
}

function registerMacro(environment: Environment, name: string, decide: (run: () => unknown) => boolean): void {
  environment.registerFunction(`${name}(ast): bool`, (({ args }: { args: ASTNode[] }) => {
    const argument = args[0] as ASTNode
    return {
      typeCheck: (checker: Checker, _macro: unknown, context: unknown) => {
        checker.check(argument, context)
        return checker.getType('bool')
      },
      evaluate: (evaluator: Evaluator, _macro: unknown, context: unknown) => decide(() => evaluator.run(argument, context)),
    }
  }) as never)
}

function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch {
    return null
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
