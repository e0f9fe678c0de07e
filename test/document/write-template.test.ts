import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyBlock } from '../../main/document/children-of.ts'
import { editFrontMatter } from '../../main/document/edit-front-matter.ts'
import { openTemplate, type TemplateStructure } from '../../main/document/open-template.ts'
import { sameWords } from '../../main/document/same-words.ts'
import type { TemplateSource } from '../../main/document/template.ts'
import type { Block, Clause, Inline } from '../../main/document/tree.ts'
import { writeBlocks, writeBody } from '../../main/document/write-blocks.ts'
import { head } from '../builders/template.ts'
import { fixtureId, sourceOf, templateIds } from '../fixtures/templates.ts'

const front = (text: string) => /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? ''

function structureOf(source: TemplateSource): TemplateStructure {
  const { structure, problems } = openTemplate(source)
  if (structure === null) throw new Error(JSON.stringify(problems, null, 1))
  return structure
}

// The fixture's front matter is laid out by hand in ways that the first edit of it makes regular.
describe.each([...templateIds, fixtureId])('the template %s', (id) => {
  const source = sourceOf(id)
  const { template, spans } = structureOf(source)

  it('reads as the same when all of its text is written anew', () => {
    const text = `${front(source.text)}\n${writeBlocks(template.tree.body)}\n`
    const again = openTemplate({ ...source, text })
    expect(again.problems).toEqual([])
    expect(sameWords(again.structure?.template.tree, template.tree)).toBe(true)
    const ids = (blocks: readonly Block[]) => [...everyBlock(blocks)].flatMap((block) => (block.kind === 'clause' ? [block.id] : []))
    expect(ids(again.structure?.template.tree.body ?? [])).toEqual(ids(template.tree.body))
  })

  it('keeps every line of the text when nothing is changed', () => {
    expect(writeBody(source.text, { template, spans }, template.tree.body)).toBe(source.text)
  })

  it.skipIf(id === fixtureId)('keeps every line of the front matter when nothing is changed', () => {
    expect(editFrontMatter(source.text, () => undefined)).toBe(source.text)
  })

  it('changes only the lines of the clause that is changed', { timeout: 120_000 }, () => {
    for (const clause of [...everyBlock(template.tree.body)].filter((_, index) => index % 15 === 0)) {
      if (clause.kind !== 'clause' || !spans.has(clause) || clause.origin?.source === 'library') continue
      const first = clause.children.findIndex((child) => child.kind === 'paragraph')
      if (first === -1) continue
      const children = clause.children.map((child, index) => (index === first && child.kind === 'paragraph' ? { ...child, content: [...child.content, { kind: 'text', text: ' And one more sentence.' } as const] } : child))
      const body = replaced(template.tree.body, clause.id, { ...clause, children })
      const text = writeBody(source.text, { template, spans }, body)
      const [was, is] = [source.text.split('\n'), text.split('\n')]
      expect(is.length).toBe(was.length)
      expect(is.filter((line, index) => line !== was[index]).length).toBeLessThanOrEqual(1)
      const again = openTemplate({ ...source, text })
      if (!sameWords(again.structure?.template.tree.body, body)) throw new Error(clause.id + JSON.stringify(again.problems) + is.filter((line, index) => line !== was[index])[0])
    }
  })

  it.skipIf(id === fixtureId)('changes only the line of the question that is changed', () => {
    const text = editFrontMatter(source.text, (edit) => edit.set(['questions', 2, 'help'], 'Another help: it has a colon, "quotes" and an end.'))
    const was = source.text.split('\n')
    expect(text.split('\n').filter((line, index) => line !== was[index])).toHaveLength(1)
    expect(structureOf({ ...source, text }).head.questions[2]?.help).toBe('Another help: it has a colon, "quotes" and an end.')
  })
})

function replaced(blocks: readonly Block[], id: string, by: Block): readonly Block[] {
  return blocks.map((block) => {
    if (block.id === id && block.kind === 'clause') return by
    if (!('children' in block) || ![...everyBlock(block.children)].some((each) => each.id === id)) return block
    return { ...block, children: replaced(block.children, id, by) }
  })
}

const plainText = fc.string({ unit: fc.constantFrom(...'ab é\u2019“”.,;:()[]{}<>*_`#|&@\\!~^+-=/"\'1 2\u00a0'.split('')), minLength: 1, maxLength: 14 }).map((text) => text.replaceAll('{{', '{').replaceAll('}}', '}'))
const style = fc.record({ strong: fc.boolean(), emphasis: fc.boolean() })
const word: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(plainText, style).map(([text, marks]): Inline => ({ kind: 'text', text, ...marks })) },
  { weight: 1, arbitrary: style.map((marks): Inline => ({ kind: 'field', value: 'purpose', ...marks })) },
)
const words: fc.Arbitrary<Inline[]> = fc.array(word, { minLength: 1, maxLength: 5 })
const running: fc.Arbitrary<Inline[]> = fc.tuple(words, fc.option(words), fc.boolean()).map(([before, inner, other]) => {
  if (inner === null) return before
  const when: Inline = { kind: 'when', condition: 'public', content: inner }
  return [...before, when, ...(other ? [{ kind: 'when', condition: 'otherwise(public)', content: before } as const] : []), { kind: 'text', text: ' end' }]
})
const reference = fc.constant<Inline[]>([{ kind: 'text', text: 'See ' }, { kind: 'reference', target: 'used', noun: 'section' }, { kind: 'text', text: '.' }])
const paragraph: fc.Arbitrary<Block> = fc.oneof(running, reference).map((content) => ({ kind: 'paragraph', id: 'p', content }))
const list: fc.Arbitrary<Block> = fc.record({ ordered: fc.boolean(), items: fc.array(fc.oneof(paragraph.map((each) => [each]), fc.tuple(paragraph, paragraph).map((two) => [...two])), { minLength: 1, maxLength: 3 }) }).map(({ ordered, items }) => ({ kind: 'list', id: 'l', ordered, items: items.map((children) => ({ children })) }))
const table: fc.Arbitrary<Block> = fc.tuple(words, words, words, words).map(([a, b, c, d]) => ({ kind: 'table', id: 't', head: [a, b], rows: [[c, d]] }))
const simple = fc.array(fc.oneof(paragraph, list, table), { minLength: 1, maxLength: 3 })
let serial = 0
const clause = (inner: fc.Arbitrary<Block[]>): fc.Arbitrary<Clause> =>
  fc.record({ heading: fc.option(words), children: inner, when: fc.option(fc.constantFrom('public', 'purpose == "it\'s"', "purpose == 'a'")) }).map(({ heading, children, when }) => {
    const id = `generated-${(serial += 1)}`
    return { kind: 'clause', id, ...(when === null ? {} : { when }), origin: { source: 'template', clause: id, version: '1.0.0' }, heading, children }
  })
const body: fc.Arbitrary<Block[]> = fc.array(clause(fc.oneof(simple, fc.tuple(simple, fc.array(clause(simple), { minLength: 1, maxLength: 2 })).map(([above, below]) => [...above, ...below]))), { minLength: 1, maxLength: 3 })

describe('generated text', () => {
  it('reads as what was written', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const text = `---\n${head}---\n\n:::clause{#used when="public"}\n{{purpose}}\n:::\n\n${writeBlocks(blocks)}\n`
        const { structure, problems } = openTemplate({ file: 'template.md', text, library: {} })
        if (structure === null) throw new Error(`${JSON.stringify(problems)}\n${text}`)
        const read = structure.template.tree.body.slice(1)
        if (!sameWords(tidy(read), tidy(blocks))) throw new Error(`${text.slice(text.lastIndexOf('---'))}\n${JSON.stringify(read)}\n${JSON.stringify(blocks)}`)
      }),
      { numRuns: 100 },
    )
  })
})

/** Signs and spaces at the ends of bold words need not be bold. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => (isText(each) ? letters(each) : [tidy(each)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]))
}

type Text = Extract<Inline, { readonly kind: 'text' }>

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text'
}

function letters(inline: Text): Text[] {
  return [...inline.text].map((text) => (/[\p{L}\p{N}]/u.test(text) ? { ...inline, text } : { kind: 'text', text }))
}
