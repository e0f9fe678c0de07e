import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksFromJson, inlinesFromJson, treeFromJson } from '../../main/document/tree-json.ts'
import { clause, definition, doc, each, field, list, listed, only, p, perItem, ref, schedule, section, signatures, table, when } from '../builders/document.ts'
import { fixtureId, templateIds, templateOf } from '../fixtures/templates.ts'

test.each([...templateIds, fixtureId])('the tree of %s comes back from JSON as it was', (id) => {
  const { tree } = templateOf(id)
  expect(treeFromJson(JSON.parse(JSON.stringify(tree)))).toEqual({ ok: true, tree })
})

test('every kind of node comes back', () => {
  const tree = doc(only('public', clause('A', p('x', field('day', 'long-date'), ref('a'), when('public', 'y')), list(true, [p('z')]), table(['h'], ['c']))), schedule('s', 'S', { kind: 'rows', id: 'r', question: 'goods' }), signatures())
  const more = doc(
    { ...clause('B', definition('Term', p('x')), each('goods', 'row', p(section('a', 'Sections'), listed('b'), perItem('parties', 'm', field('m'))))), edited: true, decided: 'keep', removed: true },
    list(false, { when: 'public', repeat: { of: 'goods', as: 'row' }, children: [p('x')] }),
    { kind: 'table', id: 't', head: [], rows: [[[]], { repeat: { of: 'goods', as: 'row' }, cells: [[{ kind: 'field', value: 'row.item' }]] }] },
    signatures('approvals'),
  )
  expect(treeFromJson(JSON.parse(JSON.stringify(more)))).toEqual({ ok: true, tree: more })
  expect(treeFromJson(JSON.parse(JSON.stringify(tree)))).toEqual({ ok: true, tree })
})

test.each([
  [null, 'top'],
  [{ ...doc(), body: 'x' }, 'body'],
  [{ ...doc(), body: [{ kind: 'script', id: 'x' }] }, 'body.0'],
  [doc({ ...p('x'), extra: 1 } as never), 'body.0'],
  [doc(p({ kind: 'field', value: 'x', format: 'shout' } as never)), 'format'],
])('a damaged tree is refused with its place', (value, place) => {
  const read = treeFromJson(value)
  expect(read.ok).toBe(false)
  if (!read.ok) expect(read.message).toContain(place)
})

test('blocks and running text are read as a tree’s are', () => {
  const blocks = [p('x', ref('a'))]
  expect(blocksFromJson(blocks)).toEqual({ ok: true, blocks })
  expect(inlinesFromJson([{ kind: 'text', text: 'x' }])).toEqual({ ok: true, inlines: [{ kind: 'text', text: 'x' }] })
  expect(blocksFromJson([{ kind: 'paragraph' }])).toMatchObject({ ok: false })
  expect(inlinesFromJson([{ kind: 'text', text: 'x', colour: 'red' }])).toMatchObject({ ok: false })
})

test('depth and size have limits', () => {
  let deep: object = p('x')
  for (let level = 0; level < 5000; level += 1) deep = { kind: 'clause', id: 'c', origin: null, heading: null, children: [deep] }
  expect(treeFromJson({ ...doc(), body: [deep] })).toMatchObject({ ok: false })
  expect(treeFromJson({ ...doc(), body: Array.from({ length: 500_000 }, () => 1) })).toMatchObject({ ok: false })
})

test('repetitions stand two deep at most, one of them over an answer: each multiplies what is printed', () => {
  const repeat = { of: 'parties', as: 'row' }
  const three = each('parties', 'a', p(perItem('parties', 'b', perItem('parties', 'c', 'x'))))
  expect(treeFromJson(doc(three))).toMatchObject({ ok: false, message: 'Repetitions stand more than 2 deep.' })
  expect(treeFromJson(doc(each('parties', 'a', p(perItem('goods', 'b', 'x')))))).toMatchObject({ ok: true })
  expect(treeFromJson(doc(each('goods', 'a', p(perItem('parties', 'b', 'x')))))).toMatchObject({ ok: true })
  expect(treeFromJson(doc(each('goods', 'a', p(perItem('topics', 'b', 'x')))))).toMatchObject({ ok: false, message: 'A repetition over rows or entries stands inside another.' })
  expect(blocksFromJson([each('parties', 'a', list(false, { repeat, children: [{ kind: 'table', id: 't', head: [], rows: [{ repeat, cells: [] }] }] }))])).toMatchObject({ ok: false })
})

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => void expect(typeof treeFromJson(value).ok).toBe('boolean')))
})
