import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange } from '../../main/document/apply-change.ts'
import type { TextChange } from '../../main/document/changes.ts'
import { everyBlock } from '../../main/document/children-of.ts'
import { resolve } from '../../main/document/resolve.ts'
import { treeFromJson } from '../../main/document/tree-json.ts'
import type { Block, Clause, DocumentTree } from '../../main/document/tree.ts'
import { each, named, p } from '../builders/document.ts'
import { randomAnswers } from '../builders/random-answers.ts'
import { fixtureId, templateOf } from '../fixtures/templates.ts'

const { tree: source, questions } = templateOf(fixtureId)
const clausesOf = (tree: DocumentTree): Clause[] => [...everyBlock(tree.body)].flatMap((block) => (block.kind === 'clause' ? [block] : []))
const idsOf = (tree: DocumentTree): string[] => [...everyBlock(tree.body)].map((block) => block.id)
const blocksOf = (tree: DocumentTree, id: string): readonly Block[] => clausesOf(tree).find((clause) => clause.id === id)?.children ?? []

/** A change before it is known which clauses there are: `at` and `to` choose two of them. */
const asked = fc.record({ does: fc.constantFrom('edit', 'add', 'move', 'remove', 'put-back', 'restore', 'keep', 'go', 'open'), at: fc.nat(), to: fc.option(fc.nat()), index: fc.nat(6), kept: fc.nat(4) })
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never

function changeOf({ does, at, to, index, kept }: Asked, tree: DocumentTree, count: number): TextChange {
  const all = clausesOf(tree)
  const clause = all[at % all.length]?.id ?? ''
  const parent = to === null ? null : (all[to % all.length]?.id ?? null)
  const words = named(`words-${count}`, p('Words ', { kind: 'field', value: 'topic' }))
  switch (does) {
    case 'edit':
      return { do: 'edit', clause, heading: null, children: [...blocksOf(tree, clause).slice(kept), words] }
    case 'add':
      return { do: 'add', clause: `own-${count}`, parent, index, heading: null, children: [words, named(`each-${count}`, each('parties', 'm', named(`in-each-${count}`, { kind: 'clause', origin: null, heading: null, children: [named(`more-${count}`, p('More'))], id: '' })))] }
    case 'move':
      return { do: 'move', clause, parent, index }
    case 'keep':
    case 'go':
    case 'open':
      return { do: 'decide', clause, keep: does === 'open' ? null : does === 'keep' }
    default:
      return { do: does as 'remove', clause }
  }
}

test('whatever is changed in whatever order: no clause is lost, no id is there twice, the text can be read and resolved', () => {
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), randomAnswers(questions), (changes, answers) => {
      let tree = source
      for (const [count, each] of changes.entries()) {
        const before = clausesOf(tree).map(({ id }) => id)
        const result = applyChange(tree, changeOf(each, tree, count), source)
        if (!result.ok) continue
        tree = result.tree
        expect(idsOf(tree)).toEqual([...new Set(idsOf(tree))])
        expect(before.filter((id) => !idsOf(tree).includes(id))).toEqual([])
      }
      expect(treeFromJson(JSON.parse(JSON.stringify(tree)))).toMatchObject({ ok: true })
      const once = resolve(tree, answers, questions)
      resolve(tree, {}, questions)
      expect(resolve(tree, { ...answers }, questions)).toEqual(once)
    }),
    { numRuns: 40 },
  )
})
