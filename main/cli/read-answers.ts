import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { failure } from '../contract/problem.ts'
import { fileProblem } from './file-problem.ts'

/** The answers of a YAML file, as they stand there; the template judges them. */
export function readAnswers(file: string): Record<string, unknown> {
  const path = resolve(file)
  const document = parseDocument(read(path))
  const [error] = document.errors
  if (error) throw failure('answers-file-not-yaml', { path, reason: firstLine(error.message), line: error.linePos?.[0].line ?? 1 })
  let answers: unknown
  try {
    answers = document.toJS({ maxAliasCount: 100 })
  } catch (refused) {
    throw failure('answers-file-not-yaml', { path, reason: firstLine(String(refused)), line: 1 })
  }
  if (answers === null) return {}
  if (typeof answers !== 'object' || Array.isArray(answers)) {
    throw failure('answers-file-not-yaml', { path, reason: 'they are not a list of questions with their answers', line: 1 })
  }
  return answers as Record<string, unknown>
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw fileProblem(error, path)
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/[.:]?\s*$/, '')
}
