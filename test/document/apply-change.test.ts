import { expect, test } from 'vitest'
import { applyChange, originalClause } from '../../main/document/apply-change.ts'
import type { TextChange } from '../../main/document/changes.ts'
import { findClause } from '../../main/document/clause-standing.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Block, Clause, DocumentTree, Inline } from '../../main/document/tree.ts'
import { clause, doc, each, field, named, only, p, ref, schedule, strong } from '../builders/document.ts'
import { linesOf } from '../builders/lines.ts'
import { everyQuestion } from '../builders/questions.ts'

const heading = (text: string): Inline[] => [{ kind: 'text', text }]
const origin = { clause: 'x', source: 'template', version: '1.0.0' } as const
const from = (block: Clause): Clause => ({ ...block, origin })
const bare = (id: string, ...children: Block[]): Clause => named(id, clause(null, ...children))

/** 1 First (1.1, 1.2 with (a)), 2 Second, then a repetition and a schedule. */
const source: DocumentTree = doc(
  from(clause('First', p('one ', field('count')), from(bare('a', p('a'))), from(bare('b', p('b'), from(bare('b-one', p('b1'))))), p('end'))),
  only('public', from(clause('Second', p('two, see ', ref('b'))))),
  each('topics', 't', bare('copy', p(field('t')))),
  schedule('annex', 'Annex', bare('listed', p('x'))),
)

function changed(change: TextChange, tree: DocumentTree = source): DocumentTree {
  const result = applyChange(tree, change, source)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.tree
}

function refusal(change: TextChange, tree: DocumentTree = source): unknown {
  const result = applyChange(tree, change, source)
  return result.ok ? null : { code: result.code, ...result.params }
}

const found = (tree: DocumentTree, id: string): Clause => {
  const clauseFound = findClause(tree.body, id)
  if (clauseFound === null) throw new Error(`no ${id}`)
  return clauseFound
}
const lines = (tree: DocumentTree): string[] => linesOf(resolve({ ...tree, body: tree.body.filter((block) => block.kind === 'clause') }, {}, []))
const nested = (clauseWith: Clause): string[] => clauseWith.children.map((block) => (block.kind === 'clause' ? block.id : block.kind))

test('an edit gives new words, marks the clause and keeps what the clause is', () => {
  const tree = changed({ do: 'edit', clause: 'second', heading: heading('Mine'), children: [p('new')] })
  expect(found(tree, 'second')).toMatchObject({ when: 'public', origin, edited: true, heading: [{ text: 'Mine' }], children: [{ content: [{ text: 'new' }] }] })
  expect(found(source, 'second').edited).toBeUndefined()
})

test('an edit with the words of the source takes the mark away, however they are cut', () => {
  const first = changed({ do: 'decide', clause: 'second', keep: true }, changed({ do: 'edit', clause: 'second', heading: null, children: [p('new')] }))
  expect(found(first, 'second')).toMatchObject({ edited: true, decided: 'keep' })
  const back = changed({ do: 'edit', clause: 'second', heading: heading('Second'), children: [p('two,', ' see ', ref('b'))] }, first)
  expect(Object.keys(found(back, 'second'))).not.toContain('edited')
  expect(Object.keys(found(back, 'second'))).not.toContain('decided')
  expect(found(changed({ do: 'edit', clause: 'second', heading: heading('Second'), children: [p('two,', strong(' see '), ref('b'))] }, first), 'second').edited).toBe(true)
})

test('of the clauses within, those that are given stand where they are given; those that are not stay at the end', () => {
  const { children } = found(source, 'first')
  const [own, a, b] = children
  if (own === undefined || a === undefined || b === undefined) throw new Error('three')
  const swapped = found(changed({ do: 'edit', clause: 'first', heading: null, children: [b, p('new'), a] }), 'first')
  expect(nested(swapped)).toEqual(['b', 'paragraph', 'a'])
  expect(swapped.children).toMatchObject([{ id: 'b', origin }, {}, { id: 'a', origin }])
  expect(JSON.stringify(swapped.children)).not.toContain('edited')
  expect(nested(found(changed({ do: 'edit', clause: 'first', heading: null, children: [p('new')] }), 'first'))).toEqual(['paragraph', 'a', 'b'])
})

test('a clause within that is given other words is edited itself; a new one is a person’s own', () => {
  const tree = changed({ do: 'edit', clause: 'first', heading: heading('First'), children: [p('one ', field('count')), bare('a', p('other')), bare('mine', p('new')), p('end')] })
  expect(found(tree, 'first').edited).toBeUndefined()
  expect(found(tree, 'a')).toMatchObject({ origin, edited: true })
  expect(found(tree, 'mine')).toMatchObject({ origin: null, edited: true })
  expect(found(tree, 'b-one').children).toHaveLength(1)
})

test('an edit takes a decision to remove back, and leaves one to keep', () => {
  const edited = changed({ do: 'edit', clause: 'second', heading: null, children: [p('new')] })
  const again: TextChange = { do: 'edit', clause: 'second', heading: null, children: [p('newer')] }
  expect(found(changed(again, changed({ do: 'decide', clause: 'second', keep: false }, edited)), 'second').decided).toBeUndefined()
  expect(found(changed(again, changed({ do: 'decide', clause: 'second', keep: true }, edited)), 'second').decided).toBe('keep')
  expect(found(changed({ do: 'decide', clause: 'second', keep: false }), 'second').decided).toBeUndefined()
})

test('a decision taken back leaves the clause undecided', () => {
  const edited = changed({ do: 'edit', clause: 'second', heading: null, children: [p('new')] })
  const back = changed({ do: 'decide', clause: 'second', keep: null }, changed({ do: 'decide', clause: 'second', keep: true }, edited))
  expect(back).toEqual(edited)
  expect(Object.keys(found(back, 'second'))).not.toContain('decided')
})

test('restoring brings the words back; the clauses within keep their edits and their order', () => {
  const edits: TextChange[] = [
    { do: 'edit', clause: 'a', heading: null, children: [p('my a')] },
    { do: 'edit', clause: 'first', heading: heading('My first'), children: [p('mine')] },
    { do: 'move', clause: 'b', parent: 'first', index: 0 },
    { do: 'add', clause: 'mine', parent: 'first', index: 9, heading: null, children: [p('own')] },
    { do: 'remove', clause: 'first' },
    { do: 'restore', clause: 'first' },
  ]
  const tree = edits.reduce((before, change) => changed(change, before), source)
  expect(lines(tree)).toEqual(['1. First', 'one [count]', '1.1 b', '(a) b1', '1.2 my a', 'end', '1.3 own'])
  expect(found(tree, 'first')).not.toHaveProperty('edited')
  expect(found(tree, 'first')).not.toHaveProperty('removed')
})

const repeating: DocumentTree = doc(from(named('list', clause('List', p('before'), { ...each('topics', 't', from(bare('copy', p(field('t')))), p('between')), id: 'each' }, p('after')))))

test('clauses within a repetition keep their edits when the clause around it is edited or restored', () => {
  const steps: TextChange[] = [
    { do: 'edit', clause: 'copy', heading: null, children: [p('mine')] },
    { do: 'edit', clause: 'list', heading: null, children: [p('new')] },
  ]
  const run = (tree: DocumentTree, change: TextChange): DocumentTree => {
    const result = applyChange(tree, change, repeating)
    if (!result.ok) throw new Error(JSON.stringify(result))
    return result.tree
  }
  const read = (tree: DocumentTree): string[] => linesOf(resolve(tree, { topics: ['a', 'b'] }, everyQuestion))
  const first = run(repeating, { do: 'edit', clause: 'copy', heading: null, children: [p('mine')] })
  expect(found(first, 'list').edited).toBeUndefined()
  expect(run(first, { do: 'edit', clause: 'list', heading: heading('List'), children: found(first, 'list').children })).toEqual(first)
  const both = steps.reduce(run, repeating)
  expect(read(both)).toEqual(['1. new', '1.1 mine', 'between', '1.2 mine', 'between'])
  const restored = run(both, { do: 'restore', clause: 'list' })
  expect(read(restored)).toEqual(['1. List', 'before', '1.1 mine', 'between', '1.2 mine', 'between', 'after'])
  expect(found(restored, 'list').edited).toBeUndefined()
  expect(found(restored, 'copy').edited).toBe(true)
  expect(read(run(restored, { do: 'restore', clause: 'copy' }))).toEqual(read(repeating))
})

test('restoring words whose ids another clause has got meanwhile gives them others', () => {
  const [own] = found(source, 'a').children
  if (own === undefined) throw new Error('none')
  const away = changed({ do: 'edit', clause: 'a', heading: null, children: [p('other')] })
  const taken = changed({ do: 'edit', clause: 'second', heading: null, children: [{ ...own, id: `${own.id}-2` }, own] }, changed({ do: 'add', clause: 'x', parent: null, index: 0, heading: null, children: [p('x')] }, away))
  const back = changed({ do: 'restore', clause: 'a' }, taken)
  expect(lines(back)).toContain('2.1 a')
  expect(found(back, 'a').children).toMatchObject([{ id: `${own.id}-3` }])
  expect(refusal({ do: 'edit', clause: 'a', heading: null, children: [p('again')] }, back)).toBeNull()
})

test('a term is cleaned like any words', () => {
  const defined: Block = { kind: 'definition', id: 'd', term: 'Re\u202eport\u0007', children: [p('means x')] }
  expect(found(changed({ do: 'edit', clause: 'a', heading: null, children: [defined] }), 'a').children).toMatchObject([{ term: 'Re\ufffdport\ufffd' }])
})

test('taken out and put back', () => {
  const out = changed({ do: 'remove', clause: 'a' })
  expect(lines(out)).toEqual(['1. First', 'one [count]', '1.1 b', '(a) b1', 'end'])
  expect(changed({ do: 'put-back', clause: 'a' }, out)).toEqual(source)
})

test('a clause of a person’s own is numbered among the others', () => {
  const tree = changed({ do: 'add', clause: 'own', parent: null, index: 1, heading: heading('Own'), children: [p('text\u0007 ', ref('b')), bare('own-sub', p('y'))] })
  expect(found(tree, 'own')).toMatchObject({ origin: null, edited: true })
  expect(lines(tree).slice(-3)).toEqual(['2. Own', 'text\ufffd 1.2', '2.1 y'])
  expect(originalClause(source, 'own')).toBeNull()
  expect(originalClause(source, 'b')).toEqual(found(source, 'b'))
})

test('moving: the index counts without the clause; numbers and references follow', () => {
  const tree = changed({ do: 'move', clause: 'b', parent: null, index: 0 })
  expect(lines(tree)).toEqual(['1. b', '1.1 b1', '2. First', 'one [count]', '2.1 a', 'end'])
  expect(nested(found(changed({ do: 'move', clause: 'a', parent: 'first', index: 2 }), 'first'))).toEqual(['paragraph', 'b', 'a', 'paragraph'])
  expect(changed({ do: 'move', clause: 'a', parent: 'first', index: 1 })).toEqual(source)
  expect(changed({ do: 'move', clause: 'a', parent: 'annex', index: 0 }).body.at(-1)).toMatchObject({ id: 'annex', children: [{ id: 'a' }, { id: 'listed' }] })
})

const deep = bare('x', bare('y', bare('z', p('z'))))
test.each<[string, TextChange, unknown]>([
  ['an unknown clause', { do: 'remove', clause: 'nobody' }, { code: 'clause-unknown', clause: 'nobody' }],
  ['an unknown place', { do: 'move', clause: 'a', parent: 'nobody', index: 0 }, { code: 'clause-unknown', clause: 'nobody' }],
  ['an unknown place for a new one', { do: 'add', clause: 'n', parent: 'nobody', index: 0, heading: null, children: [p('x')] }, { code: 'clause-unknown', clause: 'nobody' }],
  ['into itself', { do: 'move', clause: 'first', parent: 'first', index: 0 }, { code: 'clause-into-itself', clause: 'first' }],
  ['into what is in it', { do: 'move', clause: 'first', parent: 'b-one', index: 0 }, { code: 'clause-into-itself', clause: 'first' }],
  ['too deep', { do: 'add', clause: 'n', parent: 'b', index: 0, heading: null, children: [p('x'), bare('n1', bare('n2', p('x')))] }, { code: 'clause-too-deep', clause: 'n' }],
  ['an edit that goes too deep', { do: 'edit', clause: 'b', heading: null, children: [deep] }, { code: 'clause-too-deep', clause: 'b' }],
  ['out of a repetition', { do: 'move', clause: 'copy', parent: null, index: 0 }, { code: 'clause-in-repetition', clause: 'copy' }],
  ['into a repetition', { do: 'move', clause: 'a', parent: 'copy', index: 0 }, { code: 'clause-in-repetition', clause: 'a' }],
  ['an id that another has', { do: 'add', clause: 'a', parent: null, index: 0, heading: null, children: [p('x')] }, { code: 'id-taken', id: 'a' }],
  ['an id that a block has', { do: 'edit', clause: 'a', heading: null, children: [named('annex', p('x'))] }, { code: 'id-taken', id: 'annex' }],
  ['an id that a clause within has', { do: 'edit', clause: 'first', heading: null, children: [named('a', p('x'))] }, { code: 'id-taken', id: 'a' }],
  ['an id like that of a copy', { do: 'add', clause: 'copy~1', parent: null, index: 0, heading: null, children: [p('x')] }, { code: 'id-taken', id: 'copy~1' }],
  ['no words', { do: 'edit', clause: 'a', heading: null, children: [p('  ')] }, { code: 'clause-empty', clause: 'a' }],
])('%s is refused', (_what, change, reason) => {
  expect(refusal(change)).toEqual(reason)
})

test('a clause of three levels does not go to the third', () => {
  const tree = changed({ do: 'add', clause: 'n', parent: null, index: 0, heading: null, children: [deep] })
  expect(refusal({ do: 'move', clause: 'x', parent: 'b', index: 0 }, tree)).toEqual({ code: 'clause-too-deep', clause: 'x' })
  expect(refusal({ do: 'move', clause: 'x', parent: 'first', index: 0 }, tree)).toBeNull()
})

test('what goes beyond the limits of a text in its new place is refused, not kept', () => {
  const twice: Inline = { kind: 'each', repeat: { of: 'parties', as: 'a' }, content: [{ kind: 'each', repeat: { of: 'parties', as: 'b' }, content: heading('x') }] }
  expect(refusal({ do: 'edit', clause: 'a', heading: null, children: [p(twice)] })).toBeNull()
  expect(refusal({ do: 'edit', clause: 'copy', heading: null, children: [p(twice)] })).toMatchObject({ code: 'content-wrong', message: 'Repetitions stand more than 2 deep.' })
  const rows: Inline = { kind: 'each', repeat: { of: 'topics', as: 'a' }, content: heading('x') }
  expect(refusal({ do: 'edit', clause: 'a', heading: null, children: [p(rows)] })).toBeNull()
  expect(refusal({ do: 'edit', clause: 'copy', heading: null, children: [p(rows)] })).toMatchObject({ code: 'content-wrong', message: 'A repetition over rows or entries stands inside another.' })
})

test('a person’s own clause has nothing to go back to', () => {
  const tree = changed({ do: 'add', clause: 'n', parent: null, index: 0, heading: null, children: [p('x')] })
  expect(refusal({ do: 'restore', clause: 'n' }, tree)).toEqual({ code: 'clause-without-original', clause: 'n' })
})

test.each([
  [[{ kind: 'script', id: 'x' }], 'damaged at 0'],
  ['words', 'damaged'],
  [[schedule('s', 'S', p('x'))], 'schedule stands inside a clause'],
  [[{ kind: 'list', id: 'l', ordered: false, items: [{ children: [bare('c', p('x'))] }] }], 'clause stands inside a list'],
  [[named('same', p('x')), named('same', p('y'))], 'have the id "same"'],
])('content that is no text of a clause is refused: %j', (children, message) => {
  expect(refusal({ do: 'edit', clause: 'a', heading: null, children: children as Block[] })).toMatchObject({ code: 'content-wrong', clause: 'a', message: expect.stringContaining(message) as string })
})
