import { failure } from '../contract/problem.ts'
import { libraryClauses } from '../document/library-clauses.ts'
import { parseTemplate } from '../document/parse-template.ts'
import { joinAnswers } from '../document/records.ts'
import { treeFromJson } from '../document/tree-json.ts'
import type { NumberingScheme } from '../document/numbering-scheme.ts'
import { resolve } from '../document/resolve.ts'
import type { ResolvedDocument } from '../document/resolved.ts'
import type { Template, TemplateSource } from '../document/template.ts'
import type { DocumentTree } from '../document/tree.ts'
import { type Agreement, emptyTerm } from '../domain/agreement.ts'
import type { Answers } from '../domain/answer.ts'
import { keepSource, linkSource, listSources } from '../store/sources.ts'
import { listParties } from '../store/parties.ts'
import { listSignatories } from '../store/signatories.ts'
import { getTerm } from '../store/terms.ts'
import { getText } from '../store/texts.ts'
import { agreementNamed } from './agreement-named.ts'
import type { ServiceContext } from './context.ts'
import { houseStyle } from './house-style.ts'

/** An agreement with its text, as all that works on the text needs it. */
export interface DraftText {
  readonly agreement: Agreement
  /** As it was when the draft began: an update of the app changes no draft. */
  readonly template: Template
  readonly tree: DocumentTree
  readonly answers: Answers
  readonly revision: number
  /** My organization's way to number clauses, or the one that a final text was frozen with. */
  readonly numbering: NumberingScheme
}

const mainSource = 'template.md'

/** Gathers the text of an agreement with the template that it began with; throws a problem when it has none. */
export function draftText(context: ServiceContext, name: string): DraftText {
  const { db } = context
  const agreement = agreementNamed(context, name)
  const text = getText(db, agreement.id)
  if (!text) throw failure('agreement-has-no-text', { number: agreement.number })
  const template = templateOf(context, agreement.id)
  const answers = joinAnswers(template.questions, {
    answers: text.answers,
    parties: listParties(db, agreement.id),
    signatories: listSignatories(db, agreement.id),
    term: getTerm(db, agreement.id) ?? emptyTerm,
  })
  return { agreement, template, tree: treeOf(text.tree), answers, revision: text.revision, numbering: text.numbering ?? houseStyle(context).numbering }
}

/** The text as it reads now. */
export function resolved({ tree, answers, template, numbering }: DraftText): ResolvedDocument {
  return resolve(tree, answers, template.questions, numbering)
}

/** Keeps the template and each library clause that the draft uses, word for word. */
export function keepSources({ db }: ServiceContext, agreementId: string, source: TemplateSource, template: Template): void {
  linkSource(db, agreementId, mainSource, keepSource(db, { kind: 'template', name: `${template.id} ${template.version}`, content: source.text }))
  for (const id of libraryClauses(template.tree)) {
    const clause = source.library[id]
    if (clause) linkSource(db, agreementId, id, keepSource(db, { kind: 'clause', name: id, content: clause.text }))
  }
}

function treeOf(stored: unknown): DocumentTree {
  const read = treeFromJson(stored)
  if (!read.ok) throw new Error(`A stored text cannot be read: ${JSON.stringify(read)}`)
  return read.tree
}

const parsed = new Map<string, Template>()
const remembered = 50

function templateOf({ db }: ServiceContext, agreementId: string): Template {
  const sources = listSources(db, agreementId)
  const key = sources.map(({ hash }) => hash).join()
  const known = parsed.get(key)
  if (known) return known
  const main = sources.find(({ name }) => name === mainSource)
  const library = Object.fromEntries(sources.filter(({ kind }) => kind === 'clause').map(({ name, content }) => [name, { file: `${name}.md`, text: content }]))
  const result = parseTemplate({ file: mainSource, text: main?.content ?? '', library })
  if (!result.ok) throw new Error(`The stored template of ${agreementId} cannot be read: ${JSON.stringify(result.problems)}`)
  if (parsed.size >= remembered) parsed.clear()
  parsed.set(key, result.template)
  return result.template
}
