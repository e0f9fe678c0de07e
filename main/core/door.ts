import { z } from 'zod'
import type { ClientApi, CoreApi } from '../contract/core.ts'
import { methods, type MethodName } from '../contract/index.ts'
import { type Outcome, ProblemError, problem } from '../contract/problem.ts'
import type { Call, Door } from '../services/context.ts'
import type { Handler, Handlers } from '../services/index.ts'
import type { Gate } from '../services/gate.ts'
import { asProblem } from '../services/as-problem.ts'

const callId = z.string().min(1).max(64)

/** What a door needs to know of whoever stands before it. */
export interface Visitor {
  readonly door: Door
  readonly progress: ClientApi['progress']
  readonly gate: Gate
}

export interface OpenDoor {
  readonly api: CoreApi
  /** Cancels what is still being done for this visitor; resolves when all of it has ended. */
  close(): Promise<void>
}

/**
 * Where calls come in: the method is looked up, its input parsed, the handler run, and whatever fails becomes a value. Nothing
 * that comes in can stop core.
 */
export function openDoor(handlers: Handlers, visitor: Visitor, logUnexpected: (error: unknown, method: string) => void): OpenDoor {
  const running = new Map<string, AbortController>()
  const answers = new Set<Promise<unknown>>()

  async function answer(id: string, name: string, input: unknown): Promise<Outcome<unknown>> {
    if (!Object.hasOwn(methods, name)) return { ok: false, problem: problem('no-such-method', { method: name.slice(0, 60) }) }
    const method = name as MethodName
    const parsed = methods[method].input.safeParse(input, { reportInput: true })
    if (!parsed.success) return { ok: false, problem: wrongInput(method, parsed.error) }
    if (visitor.gate.isShut) return { ok: false, problem: problem('data-being-replaced') }
    const controller = new AbortController()
    running.set(id, controller)
    const call: Call = { door: visitor.door, signal: controller.signal, progress: (progress) => visitor.progress(id, progress) }
    try {
      return { ok: true, value: await visitor.gate.pass(() => (handlers[method] as Handler)(parsed.data, call)) }
    } catch (error) {
      if (controller.signal.aborted) return { ok: false, problem: problem('cancelled') }
      const expected = error instanceof ProblemError ? error.problem : asProblem(error)
      if (!expected) logUnexpected(error, method)
      return { ok: false, problem: expected ?? unexpected(method, error) }
    } finally {
      running.delete(id)
    }
  }

  const api: CoreApi = {
    hello: () => true,
    call: async (id, method, input) => {
      const knownId = callId.safeParse(id)
      if (!knownId.success || typeof method !== 'string') return { ok: false, problem: problem('wrong-input', { method: '?', what: 'no call id or no method' }) }
      const answering = answer(knownId.data, method, input)
      answers.add(answering)
      return answering.finally(() => answers.delete(answering))
    },
    cancel: (id) => {
      if (typeof id === 'string') running.get(id)?.abort()
    },
  }
  return {
    api,
    close: async () => {
      for (const controller of running.values()) controller.abort()
      await Promise.allSettled(answers)
    },
  }
}

function unexpected(method: string, error: unknown) {
  return problem('unexpected', {}, [{ at: method, says: error instanceof Error ? `${error.name}: ${error.message}` : String(error), remedy: '' }])
}

function wrongInput(method: string, error: z.ZodError) {
  const long = tooLong(method, error.issues)
  if (long) return long
  const items = error.issues.slice(0, 20).map((issue) => ({ at: issue.path.join('.') || method, says: issue.message, remedy: '' }))
  return problem('wrong-input', { method, what: items.map(({ at, says }) => `${at}: ${says}`).join('; ').slice(0, 500) }, items)
}

/** Nothing but the length of a text was wrong: a person can mend that. */
function tooLong(method: string, issues: readonly z.core.$ZodIssue[]) {
  const [first] = issues
  if (first?.code !== 'too_big' || first.origin !== 'string' || typeof first.input !== 'string' || issues.some(({ code }) => code !== 'too_big')) return null
  return problem('too-long', { at: first.path.join('.') || method, most: counted(Number(first.maximum)), length: counted(first.input.length) })
}

function counted(characters: number): string {
  return characters.toLocaleString('en-US')
}
