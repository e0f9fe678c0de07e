import { failure } from '../contract/problem.ts'

/** Why a file that a person named cannot be read. */
export function fileProblem(error: unknown, path: string): Error {
  const code = (error as NodeJS.ErrnoException).code
  return failure(code === 'EISDIR' ? 'file-is-a-folder' : code === 'EACCES' ? 'file-not-readable' : 'file-missing', { path })
}
