import type { BodyContext, NamedId, ScopeEntry, Use } from './body-context.ts'
import { checkTemplate } from './check-template.ts'
import { maskFields } from './fields-mask.ts'
import { clauseReader } from './include-clause.ts'
import { parseBody } from './parse-body.ts'
import { parsePlainInlines } from './parse-inlines.ts'
import { Problems } from './problems.ts'
import { companionFromHead, questionFromHead, requirementFromHead } from './question-from-head.ts'
import { readSource } from './read-source.ts'
import { templateHead } from './template-schema.ts'
import type { ParsedTemplate, Template, TemplateSource } from './template.ts'
import type { Inline } from './tree.ts'

/**
 * A template from its files. Either the template, or everything that is wrong with it: file, line, what, and what to do. Never
 * throws: a template may come from anywhere.
 */
export function parseTemplate(source: TemplateSource): ParsedTemplate {
  const problems = new Problems()
  const uses: Use[] = []
  const ids: NamedId[] = []
  const scope: ScopeEntry[] = []
  const properNames: string[] = []
  const read = readSource(source.file, source.text, templateHead, problems)
  if (read === null) return { ok: false, problems: problems.list() }
  const { front, head } = read
  const include = clauseReader(source.library, { problems, uses, ids, scope, properNames })
  const origin = { source: 'template', version: head?.version ?? '' } as const
  const { blocks, context } = parseBody(front, 'body', 1, { file: source.file, origin, problems, uses, ids, scope, include })
  // With a broken head the questions are not known, and every field would be a problem that is none.
  if (head === null) return { ok: false, problems: problems.list() }
  const template: Template = {
    id: head.id,
    version: head.version,
    title: head.title,
    kind: head.kind,
    numberPrefix: head.number_prefix,
    language: head.language,
    summary: head.summary,
    reviewedByCounsel: head.reviewed_by_counsel,
    groups: head.groups,
    questions: head.questions.map(questionFromHead),
    requires: head.requires.map(requirementFromHead),
    companions: head.companions.map(companionFromHead),
    properNames: [...new Set([...head.proper_names, ...properNames])],
    tree: { language: head.language, title: printedTitle(head.printed_title ?? head.title, front.lineOf([head.printed_title === undefined ? 'title' : 'printed_title']), context), body: blocks },
  }
  checkTemplate(template, { file: source.file, lineOf: front.lineOf, uses, ids, problems })
  return problems.any ? { ok: false, problems: problems.list() } : { ok: true, template }
}

/** The title as it prints; fields and conditional words in it are read like those in the body. */
function printedTitle(source: string, line: number, context: BodyContext): readonly Inline[] {
  const { text, tokens } = maskFields(source)
  return parsePlainInlines(text, { ...context, tokens }, line)
}
