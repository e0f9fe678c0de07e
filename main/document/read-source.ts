import type { z } from 'zod'
import { explainIssues } from './explain-issues.ts'
import { splitFrontMatter, type FrontMatter } from './front-matter.ts'
import type { Problems } from './problems.ts'

/** A template is words; a file larger than this is none. */
const mostCharacters = 500_000

/** A file's front matter, checked, and its body. `head` is null when something in it is wrong (each thing said). */
export function readSource<T>(file: string, source: string, schema: z.ZodType<T>, problems: Problems): { front: FrontMatter; head: T | null } | null {
  if (source.length > mostCharacters) {
    problems.add(file, 1, `The file has ${source.length} characters; a template has at most ${mostCharacters}.`, 'Split it.')
    return null
  }
  const text = source.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const front = splitFrontMatter(file, text, problems)
  if (front === null) return null
  const parsed = schema.safeParse(front.data)
  if (!parsed.success) explainIssues(file, front, parsed.error.issues, problems)
  return { front, head: parsed.success ? parsed.data : null }
}
