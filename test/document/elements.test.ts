import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readElementMap, unmetElements, type Element, type Target } from '../builders/element-map.ts'
import { templateIds, templateOf } from '../fixtures/templates.ts'

const root = join(import.meta.dirname, '../../templates')
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))

const words = z.string().trim().min(2)
const element = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
  text: words,
  source: words,
  confidence: z.enum(['primary', 'secondary', 'practice']),
  default: z.number().optional(),
  for: z.array(z.enum(templateIds)).min(1).optional(),
})
const { elements, papers } = z.strictObject({ as_of: z.iso.date(), papers: z.array(z.enum(templateIds)), elements: z.array(element) }).parse(read('elements.yaml'))

const belongs = (id: string) => elements.filter((each) => each.for?.includes(id) ?? !papers.includes(id))
const mapOf = (id: string) => readElementMap(read(`${id}/elements.yaml`))

test('each element has one id, and what is required by law names the law', () => {
  expect(elements.filter((each, index) => elements.findIndex(({ id }) => id === each.id) !== index)).toEqual([])
  expect(elements.filter(({ confidence, source }) => confidence === 'primary' && !/\b(?:CFR|USC)\b/.test(source))).toEqual([])
})

test('the spine is there from S1 to S26, for the agreements of cooperation in full', () => {
  const numbers = Array.from({ length: 26 }, (_, index) => `s${index + 1}-`)
  for (const id of ['police-nonprofit-mou', 'data-sharing-agreement']) {
    expect(numbers.filter((number) => !belongs(id).some((each) => each.id.startsWith(number)))).toEqual([])
  }
})

describe.each(templateIds)('%s', (id) => {
  const expected: readonly Element[] = belongs(id)

  test('maps every element that belongs to it, and no other', () => {
    expect(Object.keys(mapOf(id)).toSorted()).toEqual(expected.map((each) => each.id).toSorted())
  })

  test('what meets an element exists, is visible under some answers and says something of its own', () => {
    expect(unmetElements(templateOf(id), mapOf(id), expected)).toEqual([])
  })

  test('few elements are left out, each with its reason', () => {
    const left = Object.values(mapOf(id)).flat().filter((target) => 'not_here' in target)
    expect(left.length).toBeLessThanOrEqual(8)
  })
})

describe('a map that is wrong', () => {
  const id = 'mutual-nda'
  const wrong = (target: Target | Target[], key = 's20-disputes'): string[] =>
    unmetElements(templateOf(id), { ...mapOf(id), [key]: [target].flat() }, belongs(id)).map((each) => each.element)

  test.each<[string, Target]>([
    ['a clause that is not there', { clause: 'arbitration' }],
    ['a heading with nothing of its own under it', { clause: 'disputes', says: 'not in the text' }],
    ['a definition that is not there', { definition: 'disputes' }],
    ['a schedule that is not there', { schedule: 'disputes' }],
    ['a question that is not there', { question: 'disputes' }],
    ['a part that the question does not have', { question: 'first_party', part: 'colour' }],
    ['words that do not stand before the first clause', { start: 'disputes' }],
    ['a part that no signature block has', { signatures: 'seal' }],
    ['a companion that is not there', { companion: 'disputes' }],
    ['an element that is not mapped', { as: 'nothing' }],
    ['itself', { as: 's20-disputes' }],
  ])('names %s', (_, target) => {
    expect(wrong(target)).toContain('s20-disputes')
  })

  test('names words that meet another element already', () => {
    expect(wrong({ clause: 'disputes' }, 's21-amendment')).toEqual(['s21-amendment'])
  })

  test('names a default that is not the one that is asked for', () => {
    const asked = { id: 't13-ask-survival-years', text: 'x', source: 'x', confidence: 'practice', default: 7 } as const
    expect(unmetElements(templateOf(id), { [asked.id]: [{ question: 'survival_years' }] }, [asked])).toHaveLength(1)
  })

  test.each([['an unknown kind of target', { a: { chapter: 'x' } }], ['a target with two kinds', { a: { clause: 'x', question: 'y' } }], ['no reason', { a: { not_here: '' } }], ['nothing', { a: [] }]])('refuses %s', (_, map) => {
    expect(() => readElementMap(map)).toThrow()
  })

  test('refuses an element that stands twice', () => {
    expect(() => parse('a: { clause: x }\na: { clause: y }')).toThrow()
  })
})
