import { describe, expect, test } from 'vitest'
import type { ResolvedBlock, ResolvedClause, ResolvedInline } from '../../main/document/resolved.ts'
import { changedWords, piecesOf } from '../../renderer/features/drafting/clause/changed-words.ts'

const text = (words: string): ResolvedInline => ({ kind: 'text', text: words, strong: false, emphasis: false })
const field = (words: string): ResolvedInline => ({ kind: 'field', question: 'hours', text: words, blank: false })
const paragraph = (id: string, ...content: ResolvedInline[]): ResolvedBlock => ({ kind: 'paragraph', id, content })
const clause = (...children: ResolvedBlock[]): ResolvedClause => ({ kind: 'clause', id: 'c', level: 2, number: '1.1', fullNumber: '1.1', heading: null, children })

/** The words that are underlined, line by line. */
function underlined(before: ResolvedClause, after: ResolvedClause): readonly string[][] {
  return [...changedWords(before, after)].map(([line, spans]) => piecesOf(line, spans).filter(({ changed }) => changed).map(({ inline }) => inline.text))
}

describe('the changed words of a clause', () => {
  const before = clause(paragraph('p', text('They answer within '), field('24 hours'), text('. They say so.')))

  test('are those that were put in, and no others', () => {
    const after = clause(paragraph('p', text('They answer within '), field('24 hours'), text(', or two when urgent. They say so.')))
    expect(underlined(before, after)).toEqual([[', or two when urgent']])
  })

  test('are none when words were only taken out', () => {
    expect(underlined(before, clause(paragraph('p', text('They answer within '), field('24 hours'), text('.'))))).toEqual([])
  })

  test('are found in a paragraph, a list and a cell that were added', () => {
    const list: ResolvedBlock = { kind: 'list', id: 'l', ordered: true, items: [[paragraph('i', text('by mail'))]] }
    const after = clause(...before.children, paragraph('q', text('New '), field('words')), list)
    expect(underlined(before, after)).toEqual([['New ', 'words'], ['by mail']])
  })

  test('are a field as a whole', () => {
    const after = clause(paragraph('p', text('They answer within '), field('48 hours'), text('. They say so.')))
    expect(underlined(before, after)).toEqual([['48 hours']])
  })

  test('leave a clause inside to itself', () => {
    const inside: ResolvedClause = { ...clause(paragraph('r', text('Quite new.'))), id: 'd' }
    expect(underlined(before, { ...before, children: [...before.children, inside] })).toEqual([])
  })
})

test('a line in pieces says the same as before', () => {
  const line = [text('one two three'), field('four')]
  const pieces = piecesOf(line, [{ from: 4, to: 7 }, { from: 13, to: 15 }])
  expect(pieces.map(({ inline, changed }) => [inline.text, changed])).toEqual([['one ', false], ['two', true], [' three', false], ['four', true]])
})
