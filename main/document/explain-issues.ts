import type { z } from 'zod'
import type { FrontMatter } from './front-matter.ts'
import { nearest } from './nearest.ts'
import type { Problems } from './problems.ts'

/** Every issue that zod found in front matter, as a sentence with its line and its remedy. */
export function explainIssues(file: string, head: FrontMatter, issues: readonly z.core.$ZodIssue[], problems: Problems): void {
  for (const issue of issues) {
    const { message, remedy } = sentence(issue, nameOf(head.data, issue.path), valueAt(head.data, issue.path))
    problems.add(file, head.lineOf(issue.path), message, remedy)
  }
}

function sentence(issue: z.core.$ZodIssue, name: string, value: unknown): { message: string; remedy: string } {
  if (value === undefined && issue.code !== 'unrecognized_keys') return { message: `${name} is missing.`, remedy: `Add it${expected(issue)}.` }
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    return { message: `${name} has ${keys}, which the format does not know.`, remedy: `Take it out, or correct its spelling.` }
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String)
    const meant = typeof value === 'string' ? nearest(value, allowed) : null
    return { message: `${name} is ${shown(value)}.`, remedy: meant === null ? `Use ${allowed.join(', ')}.` : `Did you mean "${meant}"?` }
  }
  if (issue.code === 'invalid_union') return { message: `${name} is ${shown(value)}, which is no type of question.`, remedy: `Use one of text, paragraph, list, number, money, date, duration, boolean, choice, party, signatory, table.` }
  return { message: `${name} is ${shown(value)}.`, remedy: `It must be${expected(issue, ' ') || ' something else'}.` }
}

function expected(issue: z.core.$ZodIssue, lead = ': '): string {
  if (issue.code === 'invalid_format' || issue.code === 'custom') return `${lead}${issue.message}`
  if (issue.code === 'invalid_type') return `${lead}${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_big') return `${lead}at most ${issue.maximum} long or large`
  if (issue.code === 'too_small') return `${lead}at least ${issue.minimum} long or large`
  if (issue.code === 'invalid_value') return `${lead}${issue.values.join(', ')}`
  return ''
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text (in quotes when it looks like a number)',
  number: 'a number, without quotes',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each line beginning with "- "',
  object: 'lines of the form "name: value"',
}

/** `questions[2].help` reads better as: help of question "purpose". */
function nameOf(data: unknown, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The front matter'
  const [list, index, ...rest] = path
  if (typeof index !== 'number') return `"${path.map(String).join('.')}"`
  const id = valueAt(data, [list as PropertyKey, index, 'id'])
  const one = `${String(list)} ${typeof id === 'string' ? `"${id}"` : `number ${index + 1}`}`
  return rest.length === 0 ? `In ${one}, the entry` : `In ${one}, "${rest.map(String).join('.')}"`
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), data)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
