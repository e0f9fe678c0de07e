import { type Problem, problem } from '../contract/problem.ts'
import { StorageFailure } from '../domain/storage-failure.ts'

/** The problem that a person is told of when the disk or the database failed; null: the error was not expected. */
export function asProblem(error: unknown): Problem | null {
  if (!(error instanceof StorageFailure)) return null
  const params = Object.fromEntries(Object.entries(error.value.params).map(([name, value]) => [name, value ?? '?']))
  return problem(error.code, params)
}
