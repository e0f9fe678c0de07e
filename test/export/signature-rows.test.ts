import { expect, test } from 'vitest'
import { documentWords } from '../../main/document/document-words.ts'
import type { SignatureBlock } from '../../main/document/resolved.ts'
import { signatureHead, signatureLines } from '../../main/export/signature-lines.ts'
import { signatureRows, signaturesAfter } from '../../main/export/signature-rows.ts'

const block = (role: string, capacity: SignatureBlock['capacity'] = 'party'): SignatureBlock => ({ role, capacity, party: 'City', actingThrough: 'acting through Police', name: 'Dana', title: 'Manager', authority: '', resolution: '', seal: false })
const roles = (...blocks: SignatureBlock[]): string[][] => signatureRows(blocks).rows.map((row) => row.map(({ role }) => role))
const words = documentWords('en')

test('two parties stand beside each other; with witnesses each party begins a row', () => {
  expect(roles(block('a'), block('b'), block('c'))).toEqual([['a', 'b'], ['c']])
  expect(roles(block('a'), block('clerk', 'attest'), block('b'), block('w1', 'witness'), block('w2', 'witness'))).toEqual([['a', 'clerk'], ['b', 'w1'], ['w2']])
  expect(roles(block('form', 'form'), block('risk', 'risk'), block('finance', 'finance'))).toEqual([['form', 'risk'], ['finance']])
})

test('three rows stay together; of more, the last is never alone', () => {
  const of = (count: number): readonly (readonly number[])[] => signatureRows(Array.from({ length: count * 2 }, (_, index) => block(String(index)))).together
  expect([of(1), of(3), of(4)]).toEqual([[[0]], [[0, 1, 2]], [[0], [1], [2, 3]]])
})

test('approvals keep the last row of signatures with them, unless there are too many', () => {
  const many = (count: number): SignatureBlock[] => Array.from({ length: count }, (_, index) => block(String(index)))
  const shape = (count: number, next: number) => (({ together, joinsNext }) => ({ together, joinsNext }))(signatureRows(many(count), many(next)))
  expect(shape(4, 2)).toEqual({ together: [[0], [1]], joinsNext: true })
  expect(shape(2, 4)).toEqual({ together: [[0]], joinsNext: true })
  expect(shape(8, 1)).toEqual({ together: [[0, 1, 2], [3]], joinsNext: true })
  expect(shape(4, 6)).toEqual({ together: [[0, 1]], joinsNext: false })
})

test('signatures follow with a paragraph or two between', () => {
  const signatures = { kind: 'signatures', id: 's', blocks: [block('x')] } as const
  const paragraph = { kind: 'paragraph', id: 'p', content: [] } as const
  expect(signaturesAfter([signatures, paragraph, paragraph, signatures], 0)).toEqual([block('x')])
  expect(signaturesAfter([signatures, paragraph, paragraph, paragraph, signatures], 0)).toEqual([])
  expect(signaturesAfter([signatures], 0)).toEqual([])
})

test('a party says its authority, known or to be filled in; others only when it is known', () => {
  const labels = (each: SignatureBlock): string[] => signatureLines(each, words).map(({ label }) => label)
  expect(labels(block('a'))).toEqual(['Signature', 'Name', 'Title', 'Authority', 'Date'])
  expect(labels({ ...block('a'), resolution: 'R-1' })).toEqual(['Signature', 'Name', 'Title', 'Authority', 'Resolution', 'Date'])
  expect(labels(block('w', 'witness'))).toEqual(['Signature', 'Name', 'Title', 'Date'])
  expect(signatureHead(block('a'), words)).toEqual({ strong: 'City', below: 'acting through Police' })
  expect(signatureHead(block('f', 'form'), words)).toEqual({ strong: 'Approved as to form', below: 'City' })
})
