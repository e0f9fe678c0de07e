import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../../main/document/apply-change.ts'
import { targetsIn } from '../../main/document/reference-targets.ts'
import { isBlank } from '../../main/document/blank.ts'
import { findClause } from '../../main/document/clause-standing.ts'
import { documentWords } from '../../main/document/document-words.ts'
import { letter, roman } from '../../main/document/number-clauses.ts'
import { numberingSchemes, type NumberingScheme } from '../../main/document/numbering-scheme.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock, ResolvedDocument, ResolvedInline } from '../../main/document/resolved.ts'
import type { DocumentTree } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { p } from '../builders/document.ts'
import { answerTo, randomAnswers } from '../builders/random-answers.ts'
import { fixtureId, templateIds, templateOf } from '../fixtures/templates.ts'

const runs = { numRuns: 25 }
const schemes = fc.constantFrom(...numberingSchemes)

function* everyResolved(blocks: readonly ResolvedBlock[]): Generator<ResolvedBlock> {
  for (const block of blocks) {
    yield block
    if ('children' in block) yield* everyResolved(block.children)
    if (block.kind === 'list') for (const item of block.items) yield* everyResolved(item)
  }
}

function inlinesOf(block: ResolvedBlock): readonly ResolvedInline[] {
  if (block.kind === 'paragraph' || block.kind === 'definition') return block.content
  if (block.kind === 'clause') return block.heading ?? []
  if (block.kind === 'schedule') return block.title
  return block.kind === 'table' ? [...block.head, ...block.rows.flat()].flat() : []
}

/** What a clause at a level and place prints beside it, written down apart from the code that numbers. */
function expectedNumber(scheme: NumberingScheme, level: number, count: number, parent: string): string {
  const byScheme: Record<NumberingScheme, string[]> = {
    decimal: [`${count}.`, `${parent.replace(/\.$/, '')}.${count}`, `(${letter(count)})`, `(${roman(count)})`],
    article: [`Article ${count}`, `${parent.replace('Article ', '')}.${count}`, `(${letter(count)})`, `(${roman(count)})`],
    section: [`§ ${count}`, `(${letter(count)})`, `(${count})`, `(${letter(count).toUpperCase()})`],
  }
  return byScheme[scheme][level - 1] ?? 'too deep'
}

function checkNumbers(blocks: readonly ResolvedBlock[], scheme: NumberingScheme, level: number, parent: string): void {
  const clauses = blocks.flatMap((block) => (block.kind === 'clause' ? [block] : []))
  for (const [index, clause] of clauses.entries()) {
    expect(clause.number).toBe(expectedNumber(scheme, level, index + 1, parent))
    checkNumbers(clause.children, scheme, level + 1, clause.number)
  }
  for (const block of blocks) if (block.kind === 'schedule') checkNumbers(block.children, scheme, 1, '')
}

function checkDocument({ body, language }: ResolvedDocument, answers: Answers, scheme: NumberingScheme): void {
  const all = [...everyResolved(body)]
  const ids = all.map((block) => block.id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  checkNumbers(body, scheme, 1, '')
  const prints = new Map(all.flatMap((block): [string, string][] => (block.kind === 'clause' ? [[block.id, block.fullNumber]] : block.kind === 'schedule' ? [[block.id, block.number]] : block.kind === 'definition' ? [[block.id, block.term]] : [])))
  for (const block of all) {
    if (block.kind === 'clause') expect(block.children.length > 0 || (block.heading ?? []).length > 0, block.id).toBe(true)
    if (block.kind === 'paragraph') expect(block.content.map((inline) => inline.text).join('').trim(), block.id).not.toBe('')
    for (const inline of inlinesOf(block)) {
      if (inline.kind === 'reference') expect(inline.text).toBe(inline.target === null ? documentWords(language).hiddenReference : prints.get(inline.target))
      if (inline.kind === 'field') {
        expect(inline.text.trim()).not.toBe('')
        if (inline.blank) expect(isBlank(answers[inline.question]), `${block.id}: ${inline.question}`).toBe(true)
      }
    }
  }
}

describe.each([...templateIds, fixtureId])('%s', (id) => {
  const { tree, questions } = templateOf(id)
  const numbered = (answers: Answers, scheme: NumberingScheme, of: DocumentTree = tree): ResolvedDocument => resolve(of, answers, questions, scheme)

  test('whatever is answered: no dangling reference, no empty clause, no unresolved field, no gap in the numbers, no id twice', () => {
    fc.assert(fc.property(randomAnswers(questions), schemes, (answers, scheme) => checkDocument(numbered(answers, scheme), answers, scheme)), runs)
  })

  test('an answer changed and changed back is the same document', () => {
    const toggled = fc.constantFrom(...questions).chain((question) => fc.record({ id: fc.constant(question.id), answer: fc.option(answerTo(question)) }))
    fc.assert(
      fc.property(randomAnswers(questions), toggled, schemes, (answers, { id: changed, answer }, scheme) => {
        const before = numbered(answers, scheme)
        numbered({ ...answers, [changed]: answer }, scheme)
        expect(numbered({ ...answers }, scheme)).toEqual(before)
      }),
      runs,
    )
  })

  test('whatever is answered, nothing that was edited by hand is lost', () => {
    const clauses = [...targetsIn(tree.body)].flatMap(([clause, around]) => (around.length === 0 && findClause(tree.body, clause) !== null ? [clause] : []))
    fc.assert(
      fc.property(randomAnswers(questions), fc.subarray(clauses, { minLength: 1, maxLength: Math.min(6, clauses.length) }), schemes, (answers, chosen, scheme) => {
        const edited = chosen.reduce((before, clause) => withMark(before, clause, tree), tree)
        const resolved = numbered(answers, scheme, edited)
        checkDocument(resolved, answers, scheme)
        const printed = JSON.stringify(resolved)
        for (const clause of chosen) expect(printed).toContain(`Mark of ${clause}.`)
      }),
      runs,
    )
  })
})

function withMark(tree: DocumentTree, id: string, source: DocumentTree): DocumentTree {
  const clause = findClause(tree.body, id)
  if (clause === null) throw new Error(id)
  const changed = applyChange(tree, { do: 'edit', clause: id, heading: clause.heading, children: [...clause.children, p(`Mark of ${id}.`)] }, source)
  if (!changed.ok) throw new Error(JSON.stringify(changed))
  return changed.tree
}
