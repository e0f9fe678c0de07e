import { expect, test } from 'vitest'
import { numberingSchemes, type NumberingScheme } from '../../main/document/numbering-scheme.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { ResolvedBlock, ResolvedInline } from '../../main/document/resolved.ts'
import type { Inline } from '../../main/document/tree.ts'
import { clause, definition, doc, listed, named, only, p, ref, schedule, section } from '../builders/document.ts'
import { everyQuestion } from '../builders/questions.ts'
import { problems, template } from '../builders/template.ts'
import { text } from '../builders/lines.ts'

/** Articles 1 to 5, the fourth hidden; 3 has the levels below; a schedule and a definition. */
const around = [
  clause('Two', p('x')),
  clause('Three', named('three-one', clause(null, p('x'), named('three-one-a', clause(null, p('x'), named('deep', clause(null, p('x'))))))), named('three-two', clause(null, p('x')))),
  only('false', clause('Hidden', p('x'))),
  clause('Four', named('four-one', clause(null, p('x'))), definition('Personal Information', p('means x'))),
  schedule('list', 'List', named('in-list', clause(null, p('x')))),
]

function printed(scheme: NumberingScheme, ...content: (string | Inline)[]): string {
  const [first] = resolve(doc(clause('One', p(...content)), ...around), {}, everyQuestion, scheme).body
  const block = first?.kind === 'clause' ? first.children[0] : undefined
  return block?.kind === 'paragraph' ? text(block.content) : ''
}

const every = (body: readonly ResolvedBlock[]): string[] => body.flatMap((block) => (block.kind === 'clause' ? [`${block.number}|${block.fullNumber}`, ...every(block.children)] : []))

test.each<[NumberingScheme, string[]]>([
  ['decimal', ['1.|1', '2.|2', '2.1|2.1', '(a)|2.1(a)', '(i)|2.1(a)(i)', '2.2|2.2', '3.|3', '3.1|3.1']],
  ['article', ['Article 1|Article 1', 'Article 2|Article 2', '2.1|2.1', '(a)|2.1(a)', '(i)|2.1(a)(i)', '2.2|2.2', 'Article 3|Article 3', '3.1|3.1']],
  ['section', ['§ 1|§ 1', '§ 2|§ 2', '(a)|§ 2(a)', '(1)|§ 2(a)(1)', '(A)|§ 2(a)(1)(A)', '(b)|§ 2(b)', '§ 3|§ 3', '(a)|§ 3(a)']],
])('%s numbers at four levels', (scheme, numbers) => {
  expect(every(resolve(doc(...around), {}, everyQuestion, scheme).body)).toEqual(numbers)
})

test.each<[string, Inline[], string, string, string]>([
  ['an article', [section('two')], 'section 2', 'Article 2', '§ 2'],
  ['a deeper clause', [section('deep')], 'section 3.1(a)(i)', 'section 3.1(a)(i)', '§ 3(a)(1)(A)'],
  ['at the beginning of a sentence', [section('three-one', 'Section')], 'Section 3.1', 'Section 3.1', '§ 3(a)'],
  ['a list', [section('three-one', 'sections'), listed('three-two'), listed('four-one')], 'sections 3.1, 3.2, 4.1', 'sections 3.1, 3.2, 4.1', '§ 3(a), § 3(b), § 4(a)'],
  ['articles', [section('two', 'Sections'), listed('three')], 'Sections 2, 3', 'Article 2, Article 3', '§ 2, § 3'],
  ['an article, then deeper clauses', [section('two', 'sections'), listed('three-one'), listed('four'), listed('four-one')], 'sections 2, 3.1, 4, 4.1', 'Article 2, section 3.1, Article 4, section 4.1', '§ 2, § 3(a), § 4, § 4(a)'],
  ['a clause and an article', [section('three-one', 'sections'), listed('four')], 'sections 3.1, 4', 'section 3.1, Article 4', '§ 3(a), § 4'],
  ['a schedule', [section('list')], 'Schedule A', 'Schedule A', 'Schedule A'],
  ['a clause of a schedule', [section('in-list')], 'section 1', 'Article 1', '§ 1'],
  ['a clause and a schedule', [section('two'), listed('list')], 'section 2, Schedule A', 'Article 2, Schedule A', '§ 2, Schedule A'],
  ['a schedule between', [section('three-one', 'sections'), listed('list'), listed('four-one')], 'section 3.1, Schedule A, section 4.1', 'section 3.1, Schedule A, section 4.1', '§ 3(a), Schedule A, § 4(a)'],
  ['a schedule first', [section('list', 'sections'), listed('three-one')], 'Schedule A, section 3.1', 'Schedule A, section 3.1', 'Schedule A, § 3(a)'],
  ['a definition', [section('personal-information')], 'Personal Information', 'Personal Information', 'Personal Information'],
  ['what is hidden', [section('hidden')], '[section not included]', '[section not included]', '[section not included]'],
  ['a list that begins with what is hidden', [section('hidden', 'sections'), listed('three-one')], 'sections [section not included], 3.1', 'sections [section not included], 3.1', '[section not included], § 3(a)'],
  ['a list that ends with what is hidden', [section('three-one', 'sections'), listed('hidden')], 'sections 3.1, [section not included]', 'sections 3.1, [section not included]', '§ 3(a), [section not included]'],
  ['a second list', [section('three-one', 'sections'), listed('three-two'), ref('two'), section('four-one')], 'sections 3.1, 3.2, 2, section 4.1', 'sections 3.1, 3.2, Article 2, section 4.1', '§ 3(a), § 3(b), § 2, § 4(a)'],
  ['no noun', [ref('two'), ref('deep')], '2, 3.1(a)(i)', 'Article 2, 3.1(a)(i)', '§ 2, § 3(a)(1)(A)'],
])('the noun before %s', (_what, references, ...expected) => {
  const content = references.flatMap((each, index): (string | Inline)[] => (index === 0 ? [each] : [', ', each]))
  expect(numberingSchemes.map((scheme) => printed(scheme, ...content))).toEqual(expected)
})

test('noun and number stay on one line', () => {
  const [first] = resolve(doc(clause('One', p('See ', section('one')))), {}, everyQuestion).body
  expect(first).toMatchObject({ children: [{ content: [{ text: 'See ' }, { kind: 'text', text: 'section\u00a0' }, { kind: 'reference', target: 'one', text: '1' }] }] })
})

test('a reference to what is not visible says what it pointed at; one to a definition that it prints a term', () => {
  const content = (scheme: NumberingScheme): readonly ResolvedInline[] => {
    const [first] = resolve(doc(clause('One', p(ref('hidden'), ' ', ref('personal-information'))), ...around), {}, everyQuestion, scheme).body
    return first?.kind === 'clause' && first.children[0]?.kind === 'paragraph' ? first.children[0].content : []
  }
  expect(content('decimal')).toMatchObject([{ target: null, hidden: 'hidden' }, {}, { target: 'personal-information', text: 'Personal Information', term: true }])
})

test('the words of the document’s language', () => {
  const tree = { ...doc(clause('One', p(section('one', 'Section'))), schedule('s', 'S', clause('Two', p('x')))), language: 'es-MX' }
  expect(resolve(tree, {}, [], 'article').body).toMatchObject([{ number: 'Artículo 1' }, { number: 'Anexo A' }])
  expect(resolve(tree, {}, [], 'decimal').body).toMatchObject([{ children: [{ content: [{ text: 'Sección\u00a0' }, { text: '1' }] }] }, {}])
})

/** The inlines that the parser makes of a paragraph, references as their marks. */
function parsed(body: string): unknown[] {
  const { tree } = template(`${body}\n\n:::clause{#a}\nx\n:::\n\n:::clause{#b}\nx\n:::\n`)
  const block = tree.body[1]
  const plain = (inline: Inline): unknown => {
    if (inline.kind === 'text') return inline.text
    if (inline.kind === 'reference') return [inline.target, inline.noun ?? '', inline.listed === true ? 'listed' : '']
    return 'content' in inline ? inline.content.map(plain) : inline.kind
  }
  return block?.kind === 'paragraph' ? block.content.map(plain) : []
}

test.each<[string, unknown[]]>([
  ['under section @a.', ['under ', ['a', 'section', ''], '.']],
  ['Section @a says', [['a', 'Section', ''], ' says']],
  ['as section\n@a says', ['as ', ['a', 'section', ''], ' says']],
  ['sections @a, @b, and @used bind', [['a', 'sections', ''], ', ', ['b', '', 'listed'], ', and ', ['used', '', 'listed'], ' bind']],
  ['Sections @a or @b', [['a', 'Sections', ''], ' or ', ['b', '', 'listed']]],
  ['section @a and this; see @b', [['a', 'section', ''], ' and this; see ', ['b', '', '']]],
  ['section @a, {{purpose}}, @b', [['a', 'section', ''], ', ', 'field', ', ', ['b', '', '']]],
  ['section @a and section @b', [['a', 'section', ''], ' and ', ['b', 'section', '']]],
  ['sections @a, {{#when public}}@b, {{/when}}and @used', [['a', 'sections', ''], ', ', [['b', '', 'listed'], ', '], 'and ', ['used', '', 'listed']]],
  ['sections @a{{#when public}} and @b{{else}} and @used{{/when}}', [['a', 'sections', ''], [' and ', ['b', '', 'listed']], [' and ', ['used', '', 'listed']]]],
  ['@a, @b', [['a', '', ''], ', ', ['b', '', '']]],
  ['subsection @a, cross-section @b', ['subsection ', ['a', '', ''], ', cross-section ', ['b', '', '']]],
  ['SECTION @a', ['SECTION ', ['a', '', '']]],
])('%s', (body, inlines) => {
  expect(parsed(body)).toEqual(inlines)
})

test('the word before conditional words that begin with a reference is a problem: without them nothing would follow it', () => {
  const [found] = problems('See section {{#when public}}@used{{/when}}.')
  expect(found?.message).toContain('stands before {{#when …}}')
  expect(found?.remedy).toContain('right before the @')
})
