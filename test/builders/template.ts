import { parseTemplate } from '../../main/document/parse-template.ts'
import type { ParsedTemplate, Template, TemplateProblem } from '../../main/document/template.ts'

/** The front matter of a template that is right, with two questions: `public` (boolean) and `purpose` (text). */
export const head = `id: test
version: 1.0.0
title: Test
kind: test
number_prefix: T
language: en-US
summary: A test.
reviewed_by_counsel: false
groups:
  - { id: all, title: All }
questions:
  - { id: public, group: all, type: boolean, label: Public, help: Help, example: 'yes' }
  - { id: purpose, group: all, type: text, label: Purpose, help: Help, example: To help }
`

/** A clause that uses both questions, so that nothing is unused. */
export const uses = `:::clause{#used when="public"}
{{purpose}}
:::
`

export function parse(body: string, front = head, library: Record<string, string> = {}): ParsedTemplate {
  return parseTemplate({ file: 'template.md', text: `---\n${front}---\n${uses}${body}`, library: Object.fromEntries(Object.entries(library).map(([id, text]) => [id, { file: `_library/${id}.md`, text }])) })
}

export function template(body: string, front = head, library: Record<string, string> = {}): Template {
  const parsed = parse(body, front, library)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1))
  return parsed.template
}

export function problems(body: string, front = head, library: Record<string, string> = {}): readonly TemplateProblem[] {
  const parsed = parse(body, front, library)
  return parsed.ok ? [] : parsed.problems
}

export const libraryClause = (id: string, body: string): string => `---\nid: ${id}\nversion: 2.0.0\ntitle: Shared ${id}\n---\n${body}\n`
