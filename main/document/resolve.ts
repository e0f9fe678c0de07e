import type { Answers } from '../domain/answer.ts'
import { conditionsOver } from './conditions.ts'
import { documentWords, type DocumentWords } from './document-words.ts'
import type { NumberingScheme } from './numbering-scheme.ts'
import { numberClauses, type Numbering } from './number-clauses.ts'
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from './resolved.ts'
import { resolvedParties } from './signature-blocks.ts'
import type { Question } from './template.ts'
import type { DocumentTree } from './tree.ts'
import { visibleBlocks } from './visible-blocks.ts'
import { visibleInlines, type Reading } from './visible-inlines.ts'

type Numbers = ReadonlyMap<string, Numbering>

/**
 * The document as it reads with these answers: hidden clauses gone, the others numbered, fields as texts, references as the numbers
 * that print. The same tree and answers always give the same document, and no answer can make it fail.
 */
export function resolve(tree: DocumentTree, answers: Answers, questions: readonly Question[], numbering: NumberingScheme = 'decimal'): ResolvedDocument {
  const words = documentWords(tree.language)
  const reading: Reading = {
    answers,
    questions: new Map(questions.map((question) => [question.id, question])),
    language: tree.language,
    holds: conditionsOver(answers, questions),
  }
  const visible = visibleBlocks(tree.body, 1, reading)
  const numbers = numberClauses(visible, words.schedule)
  return {
    language: tree.language,
    numbering,
    title: visibleInlines(tree.title, reading)
      .map((inline) => inline.text)
      .join(''),
    body: numbered(visible, numbers, words),
    parties: resolvedParties(reading),
  }
}

function numbered(blocks: readonly ResolvedBlock[], numbers: Numbers, words: DocumentWords): ResolvedBlock[] {
  const inlines = (content: readonly ResolvedInline[]): ResolvedInline[] => content.map((inline) => withNumber(inline, numbers, words))
  const inside = (children: readonly ResolvedBlock[]): ResolvedBlock[] => numbered(children, numbers, words)
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

function withNumber(inline: ResolvedInline, numbers: Numbers, words: DocumentWords): ResolvedInline {
  if (inline.kind !== 'reference' || inline.target === null) return inline
  const numbering = numbers.get(inline.target)
  return numbering === undefined ? { kind: 'reference', target: null, text: words.hiddenReference } : { ...inline, text: numbering.fullNumber }
}
