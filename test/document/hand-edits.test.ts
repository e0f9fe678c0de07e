import { expect, test } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock, ResolvedClause } from '../../main/document/resolved.ts'
import type { Answers } from '../../main/domain/answer.ts'
import type { Clause, DocumentTree } from '../../main/document/tree.ts'
import { clause, doc, each, field, named, only, p, ref, schedule } from '../builders/document.ts'
import { linesOf } from '../builders/lines.ts'
import { everyQuestion } from '../builders/questions.ts'

const edited = (block: Clause, more: Partial<Clause> = {}): Clause => ({ ...block, edited: true, ...more })
const lines = (tree: DocumentTree, answers: Answers = {}): string[] => linesOf(resolve(tree, answers, everyQuestion))
const clauses = (body: readonly ResolvedBlock[]): ResolvedClause[] => body.flatMap((block) => (block.kind === 'clause' ? [block, ...clauses(block.children)] : []))
const standing = (tree: DocumentTree, answers: Answers = {}): unknown[] => clauses(resolve(tree, answers, everyQuestion).body).map(({ id, edited: by, undecided }) => [id, by === true ? 'edited' : '', undecided === true ? 'undecided' : ''])

test('a clause edited by hand stays when its condition turns false, and asks; any other goes', () => {
  const tree = doc(clause('One', p('see ', ref('two'))), only('public', edited(clause('Two', p('mine ', field('count')), only('!public', p('no'))))), only('public', clause('Three', p('x'))))
  expect(lines(tree, { public: false, count: 3 })).toEqual(['1. One', 'see 2', '2. Two', 'mine 3', 'no'])
  expect(standing(tree, { public: false })).toEqual([['one', '', ''], ['two', 'edited', 'undecided']])
  expect(standing(tree, { public: true })).toEqual([['one', '', ''], ['two', 'edited', ''], ['three', '', '']])
})

test('so does one that a condition further out hides: of what is around it only the way to it is there', () => {
  const inner = edited(clause('Inner', p('mine')))
  const tree = doc(
    only('public', clause('Outer', p('lost'), clause('Middle', p('lost too'), inner, clause('Sister', p('lost'))), clause('Other', p('lost')))),
    only('public', schedule('s', 'Annex', p('lost'), edited(clause('In annex', p('mine too'))))),
    only('public', each('topics', 'topic', clause('Lost', p('x')), edited(clause('Copy', p(field('topic')))))),
  )
  expect(lines(tree, { public: false, topics: ['a', 'b'] })).toEqual(['1. Outer', '1.1 Middle', '(a) Inner', 'mine', 'Schedule A Annex', '1. In annex', 'mine too', '2. Copy', 'a', '3. Copy', 'b'])
  expect(standing(tree, { public: false })).toEqual([['outer', '', ''], ['middle', '', ''], ['inner', 'edited', 'undecided']])
})

test('kept: it stays and asks no more; removed by decision: it goes while the condition is false', () => {
  const tree = (decided: 'keep' | 'remove'): DocumentTree => doc(only('public', edited(clause('Two', p('x'), only('!public', named('in', clause(null, p('y')))), only('public', named('not-in', clause(null, p('z'))))), { decided })))
  expect(standing(tree('keep'), { public: false })).toEqual([['two', 'edited', ''], ['in', '', '']])
  expect(standing(tree('remove'), { public: false })).toEqual([])
  expect(standing(tree('remove'), { public: true })).toEqual([['two', 'edited', ''], ['not-in', '', '']])
})

test('words edited inside a clause that was decided away still ask', () => {
  const tree = doc(only('public', edited(clause('Two', p('gone'), edited(clause('Inner', p('mine')))), { decided: 'remove' })))
  expect(lines(tree, { public: false })).toEqual(['1. Two', '1.1 Inner', 'mine'])
})

test('taken out: never there, with what is in it', () => {
  const tree = doc({ ...clause('One', p('x'), edited(clause('Inner', p('y')))), removed: true }, only('public', edited(clause('Two', p('x')), { removed: true })), clause('Three', p('x')))
  expect(lines(tree, { public: false })).toEqual(['1. Three', 'x'])
  expect(lines(tree, { public: true })).toEqual(['1. Three', 'x'])
})
