import type { Answers } from '../domain/answer.ts'
import { anything } from './anything.ts'
import { capitalisedRuns } from './capitalised-words.ts'
import { childrenOf } from './children-of.ts'
import { conditionsOver } from './conditions.ts'
import { treeIdOf } from './copies.ts'
import { definingPieces, termsDefinedBy, termsOfTree } from './defined-terms.ts'
import type { Finding } from './findings.ts'
import { resolve } from './resolve.ts'
import type { ResolvedDocument, ResolvedInline } from './resolved.ts'
import type { Question, Template } from './template.ts'
import { bareTerm, evenSpaces, finder, inEnglish, isFindable, termsIn } from './term-words.ts'
import { textParts, type TextPart } from './text-parts.ts'
import type { Block, DocumentTree } from './tree.ts'

/** What a reading of the whole text knows when it looks at one part. */
interface Reading {
  readonly language: string
  readonly questions: readonly Question[]
  readonly conditionOf: (clause: string) => string
  readonly isUnused: (term: string) => boolean
  readonly undefinedIn: (part: TextPart) => readonly string[]
}

/**
 * What a careful reader would ask about, in the order of the text: blanks (once for each question and clause), references to what is
 * hidden, clauses on which a person has to decide, and defined terms that nothing uses or that nothing defines (each once, where it is
 * met first). `resolved` is what `tree` reads as with these answers.
 */
export function findingsOf(resolved: ResolvedDocument, template: Pick<Template, 'questions' | 'properNames'>, tree: DocumentTree, answers: Answers): Finding[] {
  const parts = [...titleParts(tree, answers, template.questions), ...textParts(resolved)]
  const reading = readingOf(parts, resolved, template, tree, answers)
  const told = new Set<string>()
  return parts
    .flatMap((part) => findingsIn(part, reading))
    .filter((finding) => {
      const key = keyOf(finding)
      const isNew = !told.has(key)
      told.add(key)
      return isNew
    })
}

/** The title as a part: it is read by the same rules as running text. */
function titleParts(tree: DocumentTree, answers: Answers, questions: readonly Question[]): TextPart[] {
  const alone = resolve({ ...tree, title: [], body: [{ kind: 'paragraph', id: 'title', content: tree.title }] }, answers, questions)
  return textParts(alone).map((part) => (part.kind === 'words' ? { ...part, heading: true } : part))
}

function readingOf(parts: readonly TextPart[], { language, parties, title }: ResolvedDocument, { questions, properNames }: Pick<Template, 'questions' | 'properNames'>, tree: DocumentTree, answers: Answers): Reading {
  const defined = new Set(parts.flatMap((part) => termsDefinedBy(part, language)).map(bareTerm))
  const hidden = [...termsOfTree(tree)].map(bareTerm).filter((term) => !defined.has(term))
  const known = finder([...defined, ...properNames, title, ...parties.map(({ shortName }) => shortName)], language)
  const said = JSON.stringify(Object.values(answers))
  return {
    language,
    questions,
    conditionOf: (clause) => conditionOf(clause, tree.body, conditionsOver(answers, questions)) ?? '',
    isUnused: unusedAmong(parts, language),
    undefinedIn: (part) => (part.kind === 'words' && !part.heading ? undefinedIn(evenSpaces(wordsOnly(part.content, language)), known, hidden, language).filter((term) => !said.includes(term)) : []),
  }
}

function findingsIn(part: TextPart, reading: Reading): Finding[] {
  const { clause, place } = part
  const unused = termsDefinedBy(part, reading.language).filter(reading.isUnused).map((term): Finding => ({ kind: 'unused-term', term: evenSpaces(term), clause, place }))
  if (part.kind === 'clause') return part.block.undecided === true ? [{ kind: 'undecided-clause', clause: part.block.id, place, condition: reading.conditionOf(part.block.id) }] : []
  if (part.kind === 'definition') return unused
  return [...part.content.flatMap((inline) => inlineFindings(inline, part, reading)), ...unused, ...reading.undefinedIn(part).map((term): Finding => ({ kind: 'undefined-term', term, clause, place }))]
}

function inlineFindings(inline: ResolvedInline, { clause, place }: TextPart, { questions }: Reading): Finding[] {
  if (inline.kind === 'field' && inline.blank) {
    return [{ kind: 'blank-field', question: inline.question, label: questions.find(({ id }) => id === inline.question)?.label ?? inline.question, clause, place }]
  }
  return inline.kind === 'reference' && inline.target === null ? [{ kind: 'hidden-reference', target: inline.hidden ?? '', clause, place }] : []
}

/** Whether no words but those that define a term use it. */
function unusedAmong(parts: readonly TextPart[], language: string): (term: string) => boolean {
  const read = parts.flatMap((part) => (part.kind === 'words' ? [{ explains: part.explains === null ? null : bareTerm(part.explains), text: evenSpaces(withoutOwnTerms(part.content, language)) }] : []))
  const standsIn = termsIn(read.map(({ text }) => text), language)
  return (term) => {
    const bare = bareTerm(term)
    return isFindable(bare) && !standsIn(bare, (text) => read[text]?.explains !== bare)
  }
}

/** Terms that only a hidden definition explains, then words that are written like terms and that nothing explains. */
function undefinedIn(text: string, known: RegExp | null, hidden: readonly string[], language: string): string[] {
  const rest = text.replaceAll(known ?? nothing, anything)
  if (!inEnglish(language)) return hidden.filter((term) => (finder([term], language) ?? nothing).test(rest))
  const unexplained = capitalisedRuns(rest)
  const hiddenFound = hidden.filter((term) => (isAbbreviation(term) ? [rest] : unexplained).some((words) => (finder([term], language) ?? nothing).test(words)))
  const others = unexplained.filter((words) => !hiddenFound.some((term) => words.includes(term)))
  return [...hiddenFound, ...others]
}

const nothing = /(?!)/g

/** No name is seen in a word that is all capitals, so it is looked for as it is. */
function isAbbreviation(term: string): boolean {
  return !/\p{Ll}/u.test(term)
}

/** Running text with only the words that its author wrote as running text: not answers, references, quoted or emphasised words. */
function wordsOnly(content: readonly ResolvedInline[], language: string): string {
  const text = definingPieces(content, language).map((piece) => (piece.kind === 'term' ? anything : plainWords(piece.inline))).join('')
  return text.replaceAll(/“[^“”]*”/gu, anything)
}

function plainWords(inline: ResolvedInline): string {
  if (inline.kind !== 'text' || inline.emphasis) return anything
  // What is strong leads a paragraph in: a sentence begins after it.
  return inline.strong ? `${anything}. ` : inline.text
}

function withoutOwnTerms(content: readonly ResolvedInline[], language: string): string {
  return definingPieces(content, language).map((piece) => (piece.kind === 'term' ? anything : piece.inline.text)).join('')
}

/** The first condition on the way to a clause that does not hold. */
function conditionOf(id: string, blocks: readonly Block[], holds: (condition: string | undefined) => boolean): string | null {
  for (const block of blocks) {
    const own = holds(block.when) ? '' : (block.when ?? '')
    if (block.id === treeIdOf(id)) return own
    const inside = conditionOf(id, childrenOf(block), holds)
    if (inside !== null) return own || inside
  }
  return null
}

function keyOf(finding: Finding): string {
  switch (finding.kind) {
    case 'blank-field':
      return JSON.stringify([finding.kind, finding.question, finding.clause])
    case 'hidden-reference':
      return JSON.stringify([finding.kind, finding.target, finding.clause])
    case 'undefined-term':
    case 'unused-term':
      return JSON.stringify([finding.kind, bareTerm(finding.term)])
    case 'undecided-clause':
      return JSON.stringify([finding.kind, treeIdOf(finding.clause)])
  }
}
