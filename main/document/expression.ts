import { TypeError as CelTypeError, type ParseResult } from '@marcbachmann/cel-js'
import type { Answers } from '../domain/answer.ts'
import { own } from '../domain/own.ts'
import { isBlank } from './blank.ts'
import { conditionProblem, identifiersOf } from './expression-limits.ts'
import { environmentFor, untypedEnvironment } from './expression-environment.ts'
import { nearest } from './nearest.ts'
import type { KnownName } from './known-names.ts'

/** A condition that compiled. */
export interface Expression {
  readonly source: string
  /** The ids of the questions it looks at. */
  readonly questions: readonly string[]
  readonly run: (context: Record<string, unknown>) => unknown
}

export type Compiled = { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly message: string; readonly remedy: string }

const longest = 1000

/**
 * A condition in CEL (the Common Expression Language: no loops without end, no access to anything but the answers). With `names`,
 * unknown ids, wrong types and comparisons with an option that a choice does not have are problems too. Never throws.
 */
export function compile(source: string, names?: readonly KnownName[]): Compiled {
  if (names === undefined) return compileFresh(source)
  const before = compiled.get(names) ?? new Map<string, Compiled>()
  compiled.set(names, before)
  const known = before.get(source) ?? compileFresh(source, names)
  before.set(source, known)
  return known
}

const compiled = new WeakMap<readonly KnownName[], Map<string, Compiled>>()

function compileFresh(source: string, questions?: readonly KnownName[]): Compiled {
  if (source.length > longest) return problem(`A condition of ${source.length} characters is too long.`, `Keep it under ${longest} characters.`)
  try {
    const parsed = (questions === undefined ? untypedEnvironment() : environmentFor(questions)).parse(source)
    const wrong = conditionProblem(parsed.ast, questions ?? [])
    if (wrong !== null) return { ok: false, ...wrong }
    const checked = parsed.check()
    if (!checked.valid) return refusal(source, checked.error, questions)
    if (questions !== undefined && checked.type !== 'bool') {
      return problem(`"${source}" is no condition: it is a ${checked.type}, not true or false.`, 'Compare it with something, for example purpose != "".')
    }
    return { ok: true, expression: { source, questions: identifiersOf(parsed.ast), run: parsed as ParseResult } }
  } catch (error) {
    return refusal(source, error, questions)
  }
}

/**
 * Whether a condition holds. What is not answered is unknown, and so is what depends on it alone (`x && false` is false whatever x
 * is, as CEL defines it); an unknown condition does not hold. `items`: what names stand for that are no questions. Never throws.
 */
export function evaluate(expression: Expression, answers: Answers, items: Readonly<Record<string, unknown>> = {}): boolean {
  const context: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const id of expression.questions) {
    const item = own(items, id)
    const answer = own(answers, id)
    if (item !== undefined) context[id] = item
    else if (answer !== undefined && !isBlank(answer)) context[id] = answer
  }
  try {
    return expression.run(context) === true
  } catch {
    return false
  }
}

function refusal(source: string, error: unknown, questions: readonly KnownName[] | undefined): Compiled {
  const summary = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const unknown = /^Unknown variable: (.+)$/.exec(summary)?.[1]
  if (unknown !== undefined && questions !== undefined) {
    const meant = nearest(unknown, questions.map((question) => question.id))
    return problem(`The condition "${source}" asks for "${unknown}", which is no question.`, meant === null ? 'Add the question, or name one that exists.' : `Did you mean "${meant}"?`)
  }
  const where = error instanceof CelTypeError ? 'compares things that do not go together' : 'cannot be read'
  return problem(`The condition "${source}" ${where}: ${summary}.`, 'Write it like direction == "mutual" && notice_days > 30; texts stand in quotes.')
}

function problem(message: string, remedy: string): Compiled {
  return { ok: false, message, remedy }
}
