import type { Answers } from '../domain/answer.ts'
import { conditionsOver } from './conditions.ts'
import { documentWords } from './document-words.ts'
import type { NumberingScheme } from './numbering-scheme.ts'
import { numberClauses, type Numbering } from './number-clauses.ts'
import { printReferences, referenceTargets } from './print-references.ts'
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from './resolved.ts'
import { resolvedParties } from './signature-blocks.ts'
import type { Question } from './template.ts'
import type { DocumentTree } from './tree.ts'
import { visibleBlocks } from './visible-blocks.ts'
import { visibleInlines, type Reading } from './visible-inlines.ts'

type Numbers = ReadonlyMap<string, Numbering>

/**
 * The document as it reads with these answers: hidden clauses gone, the others numbered, fields as texts, references as the numbers
 * that print in the scheme. The same tree and answers always give the same document, and no answer can make it fail.
 */
export function resolve(tree: DocumentTree, answers: Answers, questions: readonly Question[], numbering: NumberingScheme = 'decimal'): ResolvedDocument {
  const words = documentWords(tree.language)
  const reading: Reading = {
    answers,
    questions: new Map(questions.map((question) => [question.id, question])),
    language: tree.language,
    holds: conditionsOver(answers, questions),
    asked: questions,
    items: new Map(),
    bound: [],
    suffix: '',
    copies: new Map(),
    shown: true,
  }
  const visible = visibleBlocks(tree.body, 1, reading)
  const numbers = numberClauses(visible, numbering, words)
  const targets = referenceTargets(visible, numbers)
  const inlines = (content: readonly ResolvedInline[]): ResolvedInline[] => printReferences(content, { targets, scheme: numbering, words })
  return {
    language: tree.language,
    numbering,
    title: inlines(visibleInlines(tree.title, reading))
      .map((inline) => inline.text)
      .join(''),
    body: numbered(visible, numbers, inlines),
    parties: resolvedParties(reading),
  }
}

function numbered(blocks: readonly ResolvedBlock[], numbers: Numbers, inlines: (content: readonly ResolvedInline[]) => ResolvedInline[]): ResolvedBlock[] {
  const inside = (children: readonly ResolvedBlock[]): ResolvedBlock[] => numbered(children, numbers, inlines)
  return blocks.map((block): ResolvedBlock => {
    switch (block.kind) {
      case 'clause':
        return { ...block, ...numbers.get(block.id), heading: block.heading === null ? null : inlines(block.heading), children: inside(block.children) }
      case 'schedule':
        return { ...block, number: numbers.get(block.id)?.number ?? '', title: inlines(block.title), children: inside(block.children) }
      case 'definition':
        return { ...block, content: inlines(block.content), children: inside(block.children) }
      case 'paragraph':
        return { ...block, content: inlines(block.content) }
      case 'list':
        return { ...block, items: block.items.map(inside) }
      case 'table':
        return { ...block, head: block.head.map(inlines), rows: block.rows.map((row) => row.map(inlines)) }
      case 'signatures':
        return block
    }
  })
}
