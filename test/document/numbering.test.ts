import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letter, roman } from '../../main/document/number-clauses.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock, ResolvedClause, ResolvedInline } from '../../main/document/resolved.ts'
import type { Block, Clause } from '../../main/document/tree.ts'
import { someAnswers } from '../builders/answers.ts'
import { clause, doc, p, ref, section } from '../builders/document.ts'
import { everyQuestion } from '../builders/questions.ts'

const condition = fc.option(fc.constantFrom('public', '!public', 'count > 0', 'pick == "one"', 'answered(purpose)', 'otherwise(public)'), { nil: undefined })

/** Trees of clauses up to four levels, with conditions at random; every clause refers to another. */
const trees = fc
  .constant(1)
  .chain(blocks)
  .map((body) => {
    const ids: string[] = []
    const name = (block: Block): Block => {
      if (block.kind !== 'clause') return block
      const id = `c${ids.length}`
      ids.push(id)
      return { ...block, id, children: block.children.map(name) }
    }
    const named = body.map(name)
    const link = (block: Block): Block => (block.kind === 'clause' ? { ...block, children: [p('See ', ref(ids[(ids.indexOf(block.id) * 7 + 3) % ids.length] ?? 'none')), ...block.children.map(link)] } : block)
    return doc(...named.map(link))
  })

function blocks(level: number): fc.Arbitrary<Block[]> {
  if (level > 4) return fc.constant([])
  const clause = fc.record({ when: condition, children: fc.nat(2).chain((more) => (more === 0 ? fc.constant<Block[]>([]) : blocks(level + 1))) }).map(({ when, children }): Clause => ({ kind: 'clause', id: '', origin: null, heading: null, ...(when === undefined ? {} : { when }), children }))
  return fc.array(clause, { minLength: 1, maxLength: 4 })
}

const clausesIn = (body: readonly ResolvedBlock[]): ResolvedClause[] => body.flatMap((block) => (block.kind === 'clause' ? [block] : []))
const every = (body: readonly ResolvedBlock[]): ResolvedClause[] => clausesIn(body).flatMap((clause) => [clause, ...every(clause.children)])
const references = (clause: ResolvedClause): Extract<ResolvedInline, { kind: 'reference' }>[] => clause.children.flatMap((block) => (block.kind === 'paragraph' ? block.content.flatMap((inline) => (inline.kind === 'reference' ? [inline] : [])) : []))

test('numbers have no gap at any level, whatever is hidden', () => {
  fc.assert(
    fc.property(trees, someAnswers, (tree, answers) => {
      const check = (body: readonly ResolvedBlock[], parent: string, level: number): void => {
        for (const [index, clause] of clausesIn(body).entries()) {
          const count = index + 1
          const expected = [`${count}.`, `${parent}.${count}`, `(${letter(count)})`, `(${roman(count)})`][level - 1]
          expect(clause.number).toBe(expected)
          expect(clause.level).toBe(level)
          expect(clause.fullNumber).toBe(level === 1 ? String(count) : level === 2 ? expected : parent + expected)
          check(clause.children, clause.fullNumber, level + 1)
        }
      }
      check(resolve(tree, answers, everyQuestion).body, '', 1)
    }),
  )
})

test('a reference prints the number that its clause prints, or says that there is none', () => {
  fc.assert(
    fc.property(trees, someAnswers, (tree, answers) => {
      const all = every(resolve(tree, answers, everyQuestion).body)
      const numbers = new Map(all.map((clause) => [clause.id, clause.fullNumber]))
      for (const reference of all.flatMap(references)) {
        if (reference.target === null) expect(reference.text).toBe('[section not included]')
        else expect(reference.text).toBe(numbers.get(reference.target))
      }
    }),
  )
})

test('toggling an answer twice is the identity', () => {
  fc.assert(
    fc.property(trees, someAnswers, (tree, answers) => {
      const before = resolve(tree, answers, everyQuestion)
      resolve(tree, { ...answers, public: answers.public !== true }, everyQuestion)
      expect(resolve(tree, answers, everyQuestion)).toEqual(before)
    }),
  )
})

test('letters and Roman numerals as Word counts them', () => {
  expect([1, 2, 26, 27, 28, 53].map(letter)).toEqual(['a', 'b', 'z', 'aa', 'bb', 'aaa'])
  expect([1, 4, 9, 14, 40, 99].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xcix'])
})

test.each([
  ['en-US', ['Article 2', '2.1', '(a)'], 'section 2.1(a)', 'Article 2'],
  ['fr-CA', ['Article 2', '2.1', '(a)'], 'section 2.1(a)', 'Article 2'],
  ['ar', ['المادة 2', '2.1', '(a)'], 'البند 2.1(a)', 'المادة 2'],
  ['zh-CN', ['第2条', '2.1', '(a)'], '条款 2.1(a)', '第2条'],
])('articles as the language %s writes them, also where they are referred to', (language, numbers, deep, top) => {
  const body = [clause('One', p('x')), clause('Two', clause('Below', clause('Deep', p('See ', section('deep'), ' and ', section('two')))))]
  const resolved = resolve({ ...doc(...body), language }, {}, [], 'article')
  expect(every(resolved.body).slice(1).map(({ number }) => number)).toEqual(numbers)
  const said = every(resolved.body).at(-1)?.children.flatMap((block) => (block.kind === 'paragraph' ? block.content.map((inline) => inline.text) : []))
  expect(said?.join('').replaceAll('\u00a0', ' ')).toBe(`See ${deep} and ${top}`)
})
