import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange } from '../../main/document/apply-change.ts'
import { everyBlock } from '../../main/document/children-of.ts'
import { findInText, searchable } from '../../main/document/find-in-text.ts'
import { linesOf } from '../../main/document/lines.ts'
import { placesOf, type Wanted } from '../../main/document/places-of.ts'
import { replaceInText } from '../../main/document/replace-in-text.ts'
import { resolve } from '../../main/document/resolve.ts'
import { withTexts } from '../../main/document/tree-texts.ts'
import type { DocumentTree, Inline } from '../../main/document/tree.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { clause, definition, doc, each, field, list, p, perItem, ref, schedule, strong, table, when } from '../builders/document.ts'
import { question } from '../builders/questions.ts'
import { fixtureId, templateOf } from '../fixtures/templates.ts'
import { randomAnswers } from '../builders/random-answers.ts'

const exactly = (words: string): Wanted => ({ words, matchCase: true, wholeWords: false })
const questions = [question('agency', 'text'), question('shared', 'boolean')]
const party = (name: string) => ({ name, type: 'nonprofit' as const, acting_through: '', address: '', short_name: name, organization_id: null })
const withParties = [...questions, question('a', 'party'), question('b', 'party')]

function found(tree: DocumentTree, wanted: Wanted, answers: Answers = {}) {
  return findInText(searchable(tree, answers, questions, 'decimal'), wanted)
}

function replaced(tree: DocumentTree, wanted: Wanted, by: string, answers: Answers = {}) {
  const { count, changes } = replaceInText(tree, found(tree, wanted, answers), by)
  const after = changes.reduce((now, change) => {
    const result = applyChange(now, change, tree)
    if (!result.ok) throw new Error(result.code)
    return result.tree
  }, tree)
  return { count, changes, after }
}

function readsAs(tree: DocumentTree, answers: Answers = {}): string {
  return linesOf(resolve(tree, answers, questions)).map(({ content }) => content.map((inline) => inline.text).join('')).join('\n')
}

describe('the places of words', () => {
  test.each([
    ['The parties and the Party', 'part', {}, [4, 20]],
    ['The parties and the Party', 'part', { matchCase: true }, [4]],
    ['The parties and the Party', 'party', { wholeWords: true }, [20]],
    ['party_one, party; étéparty', 'party', { wholeWords: true }, [11]],
    ['a (b) c', '(b)', { wholeWords: true }, [2]],
    ['aaaa', 'aa', {}, [0, 2]],
    ['Notice', 'NOTICE', {}, [0]],
    ['notice', '', {}, []],
    ['notice', 'term', {}, []],
    // The small letter of İ is two signs.
    ['İstanbul Notice', 'Notice', {}, [9]],
  ])('in “%s”, “%s” with %j stands at %j', (within, words, how, places) => {
    expect(placesOf(within, { words, matchCase: false, wholeWords: false, ...how })).toEqual(places)
  })
})

describe('words of clauses', () => {
  test('are found over the borders of bold words, and replaced with the looks of the first', () => {
    const tree = doc(clause('Purpose', p('The ', strong('joint'), ' event')))
    expect(found(tree, exactly('joint event'))).toMatchObject([{ at: 'purpose', spot: { kind: 'words', pieces: [{ from: 0, to: 5 }, { from: 0, to: 6 }] } }])
    const { after, count } = replaced(tree, exactly('joint event'), 'training')
    expect(count).toBe(1)
    expect([...everyBlock(after.body)][1]).toMatchObject({ content: [{ text: 'The ' }, { text: 'training', strong: true }] })
  })

  test('are found in headings, lists, tables, definitions and conditional words', () => {
    const tree = doc(clause('Word one', p('A word ', when('shared', 'and a word')), list(false, [p('word')]), table(['word'], ['word'])), clause('Terms', definition('Meaning', p('means a word'))))
    expect(replaced(tree, exactly('word'), 'sign', { shared: true }).count).toBe(6)
    expect(readsAs(replaced(tree, exactly('word'), 'sign', { shared: true }).after, { shared: true })).not.toContain('word')
  })

  test('keep their live fields and references', () => {
    const tree = doc(clause('Purpose', p('The agency ', field('agency'), ' of agency ', ref('term'))), clause('Term', p('Until the end.')))
    const { after } = replaced(tree, exactly('agency'), 'office', { agency: 'agency' })
    expect(readsAs(after, { agency: 'agency' })).toContain('The office agency of office 2')
  })

  test('are replaced in the clause and in those within it, which keep their own', () => {
    const tree = doc(clause('Outer', p('a word'), clause('Inner', p('a word'))))
    const { after, changes } = replaced(tree, exactly('word'), 'sign')
    expect(changes.map((change) => change.clause)).toEqual(['outer', 'inner'])
    expect(readsAs(after)).toBe('A test\nOuter\na sign\nInner\na sign')
  })

  test('of a clause that is there for each party are changed once', () => {
    const tree = doc(each('parties', 'party', clause('Duties', p('The word of ', field('party.name')))))
    const matches = findInText(searchable(tree, { a: party('A'), b: party('B') }, withParties, 'decimal'), exactly('word'))
    expect(matches).toHaveLength(2)
    expect(replaceInText(tree, matches, 'sign')).toMatchObject({ count: 1, changes: [{ clause: 'duties' }] })
  })
})

describe('words that are no plain words of a clause', () => {
  test.each<[string, DocumentTree, string, object]>([
    ['part of an answer', doc(clause('A', p('The ', field('agency'), ' office'))), 'Harbor office', { kind: 'field', question: 'agency' }],
    ['the number of a clause', doc(clause('A', p('see ', ref('b'))), clause('B', p('x'))), 'see 2', { kind: 'reference' }],
    ['partly conditional', doc(clause('A', p('all data', when('shared', ' and records')))), 'data and', { kind: 'conditional' }],
    ['on either side of words that are hidden', doc(clause('A', p('all data', when('not shared', ' and records'), ' of it'))), 'data of', { kind: 'conditional' }],
    ['of a list that the app makes', doc(clause('A', p(perItem('parties', 'party', 'x')))), 'x and x', { kind: 'conditional' }],
    ['a term', doc(clause('A', definition('Secret', p('means this')))), 'Secret', { kind: 'outside' }],
    ['the title', doc(clause('A', p('x'))), 'A test', { kind: 'outside' }],
    ['outside of clauses', doc(p('Between the two')), 'Between', { kind: 'outside' }],
    ['the title of a schedule', doc(schedule('s', 'Prices', p('x'))), 'Prices', { kind: 'outside' }],
  ])('%s: they are found, and stay', (_name, tree, words, spot) => {
    const matches = findInText(searchable(tree, { agency: 'Harbor', shared: true, a: party('A'), b: party('B') }, withParties, 'decimal'), exactly(words))
    expect(matches.map((match) => match.spot)).toEqual([spot])
    expect(replaceInText(tree, matches, 'other')).toEqual({ count: 0, changes: [] })
  })
})

describe('of the templates, with any answers,', () => {
  const template = templateOf(fixtureId)
  const heldIn = (tree: DocumentTree): Inline[] => {
    const held: Inline[] = []
    JSON.stringify(tree, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'field' || value.kind === 'reference')) held.push(value as Inline)
      return value
    })
    return held
  }

  test('replacing keeps every field and reference, and doing it twice is doing it once', () => {
    fc.assert(
      fc.property(randomAnswers(template.questions), fc.constantFrom('the', 'a', 'part', 'data', 'shall ', '. ', 'agreement'), fc.boolean(), (answers, words, wholeWords) => {
        const { tree, questions: asked } = template
        const wanted = { words, matchCase: false, wholeWords }
        const before = searchable(tree, answers, asked, 'decimal')
        const { changes } = replaceInText(tree, findInText(before, wanted), 'ÆÆ')
        const after = changes.reduce((now, change) => {
          const result = applyChange(now, change, tree)
          return result.ok ? result.tree : now
        }, tree)
        expect(heldIn(after)).toEqual(heldIn(tree))
        const again = findInText(searchable(after, answers, asked, 'decimal'), wanted)
        expect(again.filter(({ spot }) => spot.kind === 'words')).toEqual([])
        expect(replaceInText(after, again, 'ÆÆ').changes).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('the lines that are searched are those on the paper', () => {
    fc.assert(
      fc.property(randomAnswers(template.questions), (answers) => {
        const { tree, questions: asked } = template
        const shown = linesOf(resolve(tree, answers, asked)).map(({ at, content }) => [at, content.map((inline) => inline.text).join('')])
        expect(searchable(tree, answers, asked, 'decimal').lines.map((line) => [line.at, line.text])).toEqual(shown)
      }),
      { numRuns: 20 },
    )
  })

  test('a text that nothing changes stays as it is', () => {
    expect(withTexts(template.tree, (same) => same)).toEqual(template.tree.body)
  })
})
