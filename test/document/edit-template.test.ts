import { describe, expect, it } from 'vitest'
import { asOwnClause, freeName, withBlock, withBlockAfter, withBlockMoved } from '../../main/document/edit-blocks.ts'
import { openTemplate, type TemplateStructure } from '../../main/document/open-template.ts'
import { readCondition, writeCondition } from '../../main/document/simple-condition.ts'
import { usesOfQuestion } from '../../main/document/template-places.ts'
import { nextVersion } from '../../main/document/next-version.ts'
import type { Block, Clause } from '../../main/document/tree.ts'
import { writeBody } from '../../main/document/write-blocks.ts'
import { sourceOf } from '../fixtures/templates.ts'

const source = sourceOf('mutual-nda')
const read = (text: string): TemplateStructure => {
  const { structure } = openTemplate({ ...source, text })
  if (structure === null) throw new Error('The text cannot be read.')
  return structure
}
const nda = read(source.text)
const lines = (text: string) => text.split('\n')
const clauseOf = (id: string): Clause => {
  const find = (blocks: readonly Block[]): Clause | undefined => blocks.flatMap((block) => (block.kind === 'clause' && block.id === id ? [block] : 'children' in block ? (find(block.children) ?? []) : [])).at(0)
  const found = find(nda.template.tree.body)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}
const edited = (body: readonly Block[]) => writeBody(source.text, nda, body)

describe('clauses of a template', () => {
  it('are moved with their lines, and no line is written anew', () => {
    const text = edited(withBlockMoved(nda.template.tree.body, 'purpose', -1))
    expect(lines(text).toSorted()).toEqual(lines(source.text).toSorted())
    expect(text.indexOf('#purpose}')).toBeLessThan(text.indexOf('#reason}'))
    expect(openTemplate({ ...source, text }).problems).toEqual([])
  })

  it('are taken out, and what refers to them is named', () => {
    const text = edited(withBlock(nda.template.tree.body, 'term', null))
    expect(openTemplate({ ...source, text }).problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('"term"'))
  })

  it('go inside of another, which gets colons enough', () => {
    const added: Clause = { kind: 'clause', id: 'costs', origin: { source: 'template', clause: 'costs', version: '1.0.0' }, heading: null, children: [{ kind: 'paragraph', id: 'x', content: [{ kind: 'text', text: 'Each party pays its own.' }] }] }
    const leaf = clauseOf('purpose')
    const text = edited(withBlock(nda.template.tree.body, 'purpose', { ...leaf, children: [...leaf.children, added] }))
    const { structure, problems } = openTemplate({ ...source, text })
    expect(problems).toEqual([])
    expect(structure && usesOfQuestion(structure, 'purpose')).toContainEqual({ kind: 'clause', clause: expect.objectContaining({ id: 'purpose' }) as Clause })
    expect(nextVersion(nda.template, structure?.template ?? nda.template)).toBe('1.2.0')
    expect(edited(withBlockAfter(nda.template.tree.body, 'purpose', added))).toContain(':::clause{#costs}\nEach party pays its own.\n:::')
  })

  it('of the library become the template’s own, word for word', () => {
    const shared = nda.template.tree.body.find((block): block is Clause => block.kind === 'clause' && block.origin?.source === 'library')
    if (shared === undefined) throw new Error('No clause is shared.')
    const text = edited(withBlock(nda.template.tree.body, shared.id, asOwnClause(shared, '1.1.0')))
    expect(text).not.toContain(`::include{clause="${shared.id}"`)
    const again = openTemplate({ ...source, text })
    expect(again.problems).toEqual([])
    expect(again.structure?.template.tree.body.find(({ id }) => id === shared.id)).toMatchObject({ origin: { source: 'template' }, heading: shared.heading })
  })
})

describe('the plain form of a condition', () => {
  const { questions } = nda.template
  it.each([
    ['public_body', { question: 'public_body', is: true, value: null }],
    ['!public_body', { question: 'public_body', is: false, value: null }],
    ['direction == "mutual"', { question: 'direction', is: true, value: 'mutual' }],
    ['direction != "mutual"', { question: 'direction', is: false, value: 'mutual' }],
  ])('%s is read and written', (text, condition) => {
    expect(readCondition(text, questions)).toEqual(condition)
    expect(writeCondition(condition)).toBe(text)
  })
  it.each(['purpose', 'public_body && direction == "mutual"', 'direction == "nothing"', 'notice_days > 30', 'gone'])('%s is left to the expression', (text) => {
    expect(readCondition(text, questions)).toBeNull()
  })
})

it('a question says everywhere that it is used', () => {
  const uses = usesOfQuestion(nda, 'public_body')
  expect(uses.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['clause', 'question', 'check']))
  expect(usesOfQuestion(nda, 'first_party')).toContainEqual({ kind: 'question', id: 'first_signatory' })
})

it('a new name is made of the title, and of no other', () => {
  expect(freeName('Été: Costs & fees', new Set(), '-')).toBe('ete-costs-fees')
  expect(freeName('New question', new Set(['new_question']), '_')).toBe('new_question_2')
  expect(freeName('2027', new Set(), '_')).toBe('new')
})
