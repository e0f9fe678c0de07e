import { type ProblemCode, problemMessages } from './messages/problems.ts'
import { fill, type Params } from './messages/fill.ts'

/** An expected failure: it crosses every door as it is, and a screen or a command shows both sentences. */
export interface Problem {
  readonly code: ProblemCode
  /** What happened. */
  readonly says: string
  /** What to do. */
  readonly remedy: string
  /** The single things that are wrong, where there can be several: answers, lines of a template. */
  readonly items: readonly ProblemItem[]
}

export interface ProblemItem {
  /** What it is about: a question's id, a file and line. */
  readonly at: string
  readonly says: string
  readonly remedy: string
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Writes the two sentences of a problem out of the catalogue. */
export function problem(code: ProblemCode, params: Params = {}, items: readonly ProblemItem[] = []): Problem {
  const message = problemMessages[code]
  return { code, says: fill(message.says, params), remedy: fill(message.remedy, params), items }
}

/** A problem on its way to the door, where it becomes a value again, and at the caller's end of the door. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(about: Problem) {
    super([`${about.says} ${about.remedy}`, ...about.items.map(({ at, says, remedy }) => `${at}: ${says} ${remedy}`.trim())].join('\n'))
    this.problem = about
  }
}

/** `throw failure('template-unknown', { … })`. */
export function failure(code: ProblemCode, params: Params = {}, items: readonly ProblemItem[] = []): ProblemError {
  return new ProblemError(problem(code, params, items))
}
