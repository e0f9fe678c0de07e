import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../main/document/find-findings.ts'
import type { Finding } from '../../main/document/findings.ts'
import { resolve } from '../../main/document/resolve.ts'
import type { Block, DocumentTree } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { aParty } from '../builders/answers.ts'
import { clause, doc, field, list, only, p, ref, schedule, strong, table, when } from '../builders/document.ts'
import { everyQuestion } from '../builders/questions.ts'
import { exampleAnswers, templateIds, templateOf } from '../fixtures/templates.ts'

const definition = (term: string, ...children: Block[]): Block => ({ kind: 'definition', id: `def-${term}`, term, children })

function findings(tree: DocumentTree, answers: Answers = {}, properNames: string[] = []): Finding[] {
  return findingsOf(resolve(tree, answers, everyQuestion), { questions: everyQuestion, properNames }, tree, answers)
}

/** "undefined Recipient" for each finding about a term. */
const terms = (tree: DocumentTree, answers: Answers = {}, properNames: string[] = []): string[] => findings(tree, answers, properNames).flatMap((each) => ('term' in each ? [`${each.kind.slice(0, -5)} ${each.term}`] : []))
const inClause = (text: string, answers: Answers = {}, properNames: string[] = []) => terms(doc(clause('Test', p(text))), answers, properNames)

describe('blanks, references and decisions', () => {
  test('a blank is told once for each question and clause, with the label', () => {
    const tree = doc(clause('Aim', p(field('purpose'), ' and ', field('purpose')), clause('Where', p('In ', field('place'), '.'))), clause('Again', p(field('purpose'))))
    expect(findings(tree)).toEqual([
      { kind: 'blank-field', question: 'purpose', label: 'Label of purpose', clause: 'aim', place: '1' },
      { kind: 'blank-field', question: 'place', label: 'Label of place', clause: 'where', place: '1.1' },
      { kind: 'blank-field', question: 'purpose', label: 'Label of purpose', clause: 'again', place: '2' },
    ])
    expect(findings(tree, { purpose: 'to help', place: 'Riverton' })).toEqual([])
  })

  test('a blank in the title, in a heading or in a table counts', () => {
    const tree = { ...doc(clause('Aim', table(['Who'], [field('place')])), schedule('s', 'List', p('x ', field('purpose')))), title: [field('count')] }
    expect(findings(tree).map(({ kind, clause: at, place }) => [kind, at, place])).toEqual([['blank-field', null, ''], ['blank-field', 'aim', '1'], ['blank-field', 's', 'Schedule A']])
  })

  test('a reference to what is hidden says to what', () => {
    expect(findings(doc(clause('Aim', p('See ', ref('secret'), '.')), only('public', clause('Secret', p('x')))))).toEqual([{ kind: 'hidden-reference', target: 'secret', clause: 'aim', place: '1' }])
  })

  test('a clause edited by hand whose condition does not hold is to be decided, with the condition that fails', () => {
    const edited = { ...only('public', clause('Records', p('Open.'))), edited: true as const }
    expect(findings(doc(clause('Aim', p('x')), edited))).toEqual([{ kind: 'undecided-clause', clause: 'records', place: '2', condition: 'public' }])
    expect(findings(doc(edited), { public: true })).toEqual([])
    expect(findings(doc({ ...edited, decided: 'keep' }))).toEqual([])
    const outer = only('public', clause('Outer', { ...clause('Inner', p('Open.')), edited: true as const }))
    expect(findings(doc(outer))).toEqual([{ kind: 'undecided-clause', clause: 'inner', place: expect.any(String), condition: 'public' }])
  })

  test('a word that nothing defines is told once, in all its forms, and not where it is emphasised', () => {
    const emphasised = p('As in ', { kind: 'text', text: 'the Quiet Garden', emphasis: true }, '.')
    expect(terms(doc(clause('One', p('Here the Widget counts.'), emphasised), clause('Two', p('There the Widget counts.'))))).toEqual(['undefined Widget'])
  })

  test('findings come in the order of the text', () => {
    const tree = doc(clause('One', p('The Widget is ', field('place'), '.')), clause('Two', p('See ', ref('gone'), '.')), clause('Terms', definition('Gadget', p('means a thing.'))))
    expect(findings(tree).map(({ kind, place }) => [kind, place])).toEqual([['blank-field', '1'], ['undefined-term', '1'], ['hidden-reference', '2'], ['unused-term', '3']])
  })
})

describe('a defined term', () => {
  const data = definition('Shared Data', p('means what is shared.'))

  test.each([
    ['as it is', 'The parties keep Shared Data.'],
    ['at the beginning of a sentence', 'Shared Data is kept.'],
    ['with a possessive', 'They watch Shared Data’s quality.'],
    ['over a space that does not break', 'They keep Shared\u00a0Data.'],
  ])('is used %s', (_how, text) => expect(terms(doc(clause('Terms', data), clause('Use', p(text))))).toEqual([]))

  test.each([
    ['Liaison', 'The Liaisons meet.'],
    ['Breach', 'All Breaches are told.'],
    ['Activity', 'The Activities begin.'],
    ['Statement of Work', 'The Statements of Work say so.'],
  ])('%s is used in the plural', (term, text) => expect(terms(doc(clause('Terms', definition(term, p('means x.'))), clause('Use', p(text))))).toEqual([]))

  test('is unused when only its own definition, or a longer word, has it', () => {
    expect(terms(doc(clause('Terms', definition('Breach', p('means a Breach of any kind.'))), clause('Use', p('The Breachless text.'))))).toContain('unused Breach')
    expect(terms(doc(clause('Terms', data), clause('Use', p('They keep shared data.'))))).toEqual(['unused Shared Data'])
  })

  test('counts in a heading, a table, another definition and an answer', () => {
    for (const use of [clause('Shared Data', p('x')), clause('Use', table(['a'], ['the Shared Data'])), clause('More', definition('Output', p('means a part of Shared Data.')), p('An Output.')), clause('Use', p(field('purpose')))]) {
      expect(terms(doc(clause('Terms', data), use), { purpose: 'to keep Shared Data' })).toEqual([])
    }
  })

  test('is defined in running text between quotation marks, by words or by an answer', () => {
    const opening = (term: Parameters<typeof p>[0]) => clause(null, p('The parties help (the “', term, '”).'))
    expect(terms(doc(opening(strong('Purpose')), clause('Use', p('It serves the Purpose.'))))).toEqual([])
    expect(terms(doc(opening(strong('Purpose'))))).toEqual(['unused Purpose'])
    const party = clause(null, p('Harbor (“', { kind: 'field', value: 'agency.short_name', strong: true }, '”) helps.'))
    expect(terms(doc(party, clause('Use', p('The Shelter helps. It asks the Shelter.'))), { agency: aParty('Harbor', { short_name: 'the Shelter' }) })).toEqual([])
  })

  test('whose definition is hidden is undefined where it is used', () => {
    const tree = doc(clause('Terms', only('public', definition('Minor', p('means a child.')))), clause('Use', p('Who works with a Minor is screened.')))
    expect(terms(tree)).toEqual(['undefined Minor'])
    expect(terms(tree, { public: true })).toEqual([])
    const inline = doc(clause('Terms', p('Law applies', when('public', ' (the “', strong('GDPR'), '”)'), '.')), clause('Use', p('Under GDPR that is so.')))
    expect(terms(inline)).toEqual(['undefined GDPR'])
  })
})

describe('a word written like a term', () => {
  test.each([
    ['a single word within a sentence', 'Each party tells the Recipient.', ['undefined Recipient']],
    ['several words', 'They follow the Data Protection Plan.', ['undefined Data Protection Plan']],
    ['a phrase with “of”', 'They sign a Statement of Work first.', ['undefined Statement of Work']],
    ['two words at the beginning of a sentence', 'Working Groups meet.', ['undefined Working Groups']],
    ['behind the article that begins a sentence', 'The Recipient tells. Every Output is theirs.', ['undefined Recipient', 'undefined Output']],
    ['the same word twice, told once', 'The Recipient asks the Recipient.', ['undefined Recipient']],
  ])('%s', (_what, text, found) => expect(inClause(text)).toEqual(found))

  test.each([
    ['the first word of a sentence', 'Nothing is lost. Records are kept; Others follow: Then it ends.'],
    ['months, days and parts of the paper', 'On Monday, July 1, see Schedule A, Section 4 and Part III.'],
    ['abbreviations and single letters', 'The FBI and 45 CFR Part 164 ask for plan B.'],
    ['statutes', 'They follow the Violence Against Women Act and the Health Insurance Portability and Accountability Act.'],
    ['words that are quoted', 'It is marked “Strictly Confidential” on top.'],
    ['what is being defined', 'This Letter of Intent (the “Letter”) ends.'],
    ['an enumeration', '(a) Rooms are lent. 1. Chairs too.'],
  ])('%s is none', (_what, text) => expect(inClause(text)).toEqual([]))

  test('is none in a heading, a title, an answer, or a name that the template knows', () => {
    expect(terms(doc(clause('Duties of the Recipient', p('To ', field('purpose'), '.')), schedule('s', 'The Recipient', p('x')), clause('T', table(['The Recipient'], ['x']))), { purpose: 'pay the Recipient' })).toEqual([])
    expect(inClause('They are in the United States of old.', {}, ['United States'])).toEqual([])
    expect(inClause('They meet at Riverton Hall.', { place: 'Riverton Hall, 2 Main Street' })).toEqual([])
  })

  test('at the beginning of a list item is none, within it it is', () => {
    expect(terms(doc(clause('T', list(false, [p('Rooms')], [p('all Chairs')]))))).toEqual(['undefined Chairs'])
  })

  test('is not looked for in another language, where nouns have capitals', () => {
    const german = (text: string) => ({ ...doc(clause('Terms', only('public', definition('Daten', p('heißt x.')))), clause('T', p(text))), language: 'de-DE' })
    expect(terms(german('Der Empfänger prüft das.'))).toEqual([])
    expect(terms(german('Der Empfänger prüft die Daten.'))).toEqual(['undefined Daten'])
  })
})

test('hostile words are read in no time', () => {
  const long = 'Aa '.repeat(20_000) + 'x'.repeat(50_000) + ' (the'.repeat(2_000)
  const started = performance.now()
  expect(terms(doc(clause('T', definition('(a+)+$', p(long)), definition('x'.repeat(500), p('[')), p(long))), { purpose: '\\' })).toContain('unused (a+)+$')
  expect(performance.now() - started).toBeLessThan(5_000)
})

test.each(templateIds)('the example of %s leaves nothing to ask about', (id) => {
  const template = templateOf(id)
  const answers = exampleAnswers(id)
  expect(findingsOf(resolve(template.tree, answers, template.questions), template, template.tree, answers)).toEqual([])
})
