import type { BodyContext, NamedId, ScopeEntry, Spans, Use } from './body-context.ts'
import { checkTemplate } from './check-template.ts'
import { maskFields } from './fields-mask.ts'
import { clauseReader } from './include-clause.ts'
import { parseBody } from './parse-body.ts'
import { parsePlainInlines } from './parse-inlines.ts'
import { Problems } from './problems.ts'
import { companionFromHead, questionFromHead, requirementFromHead } from './question-from-head.ts'
import { readSource } from './read-source.ts'
import { type TemplateHead, templateHead } from './template-schema.ts'
import type { Template, TemplateProblem, TemplateSource } from './template.ts'
import type { Block, Inline } from './tree.ts'

/** What a template's text is built of: there as soon as it can be read, whatever does not go together in it. */
export interface TemplateStructure {
  readonly template: Template
  readonly head: TemplateHead
  readonly spans: Spans
  /** What the text asks for, with its lines. */
  readonly uses: readonly Use[]
}

/** A template that somebody works on. */
export interface OpenTemplate {
  /** Null: a part of it cannot be read, which is said; only as text can it be changed. */
  readonly structure: TemplateStructure | null
  /** Empty: it can be used. */
  readonly problems: readonly TemplateProblem[]
}

/**
 * Reads a template from its files, with everything that is wrong with it: file, line, what, and what to do. Never throws: a template
 * may come from anywhere.
 */
export function openTemplate(source: TemplateSource): OpenTemplate {
  const problems = new Problems()
  const uses: Use[] = []
  const ids: NamedId[] = []
  const scope: ScopeEntry[] = []
  const properNames: string[] = []
  const spans: Spans = new WeakMap<Block, { from: number; to: number }>()
  const read = readSource(source.file, source.text, templateHead, problems)
  if (read === null) return { structure: null, problems: problems.list() }
  const { front, head } = read
  const include = clauseReader(source.library, { problems, uses, ids, scope, properNames })
  const origin = { source: 'template', version: head?.version ?? '' } as const
  const { blocks, context } = parseBody(front, 'body', 1, { file: source.file, origin, problems, uses, ids, scope, include, spans })
  // With a broken head the questions are not known, and every field would be a problem that is none.
  if (head === null) return { structure: null, problems: problems.list() }
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
  const whole = !problems.any
  checkTemplate(template, { file: source.file, lineOf: front.lineOf, uses, ids, problems })
  return { structure: whole ? { template, head, spans, uses } : null, problems: problems.list() }
}

/** The title as it prints; fields and conditional words in it are read like those in the body. */
function printedTitle(source: string, line: number, context: BodyContext): readonly Inline[] {
  const { text, tokens } = maskFields(source)
  return parsePlainInlines(text, { ...context, tokens }, line)
}
