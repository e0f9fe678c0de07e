import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treeFromJson } from '../../main/document/tree-json.ts'
import { clause, doc, field, list, only, p, ref, schedule, signatures, table, when } from '../builders/document.ts'
import { templateIds, templateOf } from '../fixtures/templates.ts'

test.each(templateIds)('the tree of %s comes back from JSON as it was', (id) => {
  const { tree } = templateOf(id)
  expect(treeFromJson(JSON.parse(JSON.stringify(tree)))).toEqual({ ok: true, tree })
})

test('every kind of node comes back', () => {
  const tree = doc(only('public', clause('A', p('x', field('day', 'long-date'), ref('a'), when('public', 'y')), list(true, [p('z')]), table(['h'], ['c']))), schedule('s', 'S', { kind: 'rows', id: 'r', question: 'goods' }), signatures())
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

test('depth and size have limits', () => {
  let deep: object = p('x')
  for (let level = 0; level < 5000; level += 1) deep = { kind: 'clause', id: 'c', origin: null, heading: null, children: [deep] }
  expect(treeFromJson({ ...doc(), body: [deep] })).toMatchObject({ ok: false })
  expect(treeFromJson({ ...doc(), body: Array.from({ length: 500_000 }, () => 1) })).toMatchObject({ ok: false })
})

test('nothing makes it throw', () => {
  fc.assert(fc.property(fc.anything(), (value) => void expect(typeof treeFromJson(value).ok).toBe('boolean')))
})
