import { describe, expect, test } from 'vitest'
import type { Block, Clause, DocumentTree } from '../../main/document/tree.ts'
import { wordDiff } from '../../main/document/word-diff.ts'
import { inverseOf } from '../../renderer/features/drafting/text/inverse.ts'
import { movesOf } from '../../renderer/features/drafting/text/moves.ts'
import { clauseIn, placeOf, removedClauses, repeatedOver } from '../../renderer/features/drafting/text/clauses.ts'
import { readyWith } from '../../renderer/features/finalising/ready.ts'

const clause = (id: string, children: readonly Block[] = [], more: Partial<Clause> = {}): Clause => ({ kind: 'clause', id, origin: { clause: id, source: 'template', version: '1' }, heading: [{ kind: 'text', text: id }], children, ...more })
const tree: DocumentTree = {
  language: 'en-US',
  title: [],
  body: [
    { kind: 'paragraph', id: 'intro', content: [] },
    clause('one', [clause('one-a'), clause('one-b', [], { edited: true })]),
    clause('hidden'),
    clause('two', [], { removed: true }),
    { kind: 'schedule', id: 'annex', title: [], children: [clause('three')] },
  ],
}
/** "hidden" and "two" are not to be seen. */
const levels = new Map([['one', 1], ['one-a', 2], ['one-b', 2], ['three', 1], ['four', 1]])

describe('where a clause can go', () => {
  test('is known by its place among all blocks', () => {
    expect(placeOf(tree, 'one-b')).toEqual({ parent: 'one', index: 1 })
    expect(placeOf(tree, 'one')).toEqual({ parent: null, index: 1 })
    expect(placeOf(tree, 'three')).toEqual({ parent: 'annex', index: 0 })
    expect(placeOf(tree, 'nowhere')).toBeNull()
  })

  test('is up and down among those that are to be seen', () => {
    expect(movesOf(tree, 'one-b', levels)).toEqual({ up: { parent: 'one', index: 0 }, down: null, promote: { parent: null, index: 2 }, demote: { parent: 'one-a', index: 0 } })
    expect(movesOf({ ...tree, body: [...tree.body.slice(0, 4), clause('four')] }, 'one', levels).down).toEqual({ parent: null, index: 4 })
  })

  test('is not out of a schedule, and not deeper than four levels', () => {
    expect(movesOf(tree, 'three', levels).promote).toBeNull()
    expect(movesOf(tree, 'one-b', new Map([...levels, ['one-b', 4]])).demote).toBeNull()
  })

  test('knows those that were taken out', () => {
    expect(removedClauses(tree).map(({ id }) => id)).toEqual(['two'])
  })
})

describe('the change that takes another one back', () => {
  test('gives the words of the library again, or those that a person had written', () => {
    expect(inverseOf({ do: 'edit', clause: 'one-a', heading: null, children: [] }, tree)).toEqual({ do: 'restore', clause: 'one-a' })
    expect(inverseOf({ do: 'edit', clause: 'one-b', heading: null, children: [] }, tree)).toMatchObject({ do: 'edit', clause: 'one-b', heading: [{ kind: 'text', text: 'one-b' }] })
  })

  test('never takes the hand edits of clauses within', () => {
    expect(inverseOf({ do: 'edit', clause: 'one', heading: null, children: [] }, tree)).toMatchObject({ do: 'edit', clause: 'one' })
  })

  test('moves back to where the clause was', () => {
    expect(inverseOf({ do: 'move', clause: 'one-b', parent: null, index: 0 }, tree)).toEqual({ do: 'move', clause: 'one-b', parent: 'one', index: 1 })
  })

  test('opens again what was decided first, and gives the decision before it back', () => {
    expect(inverseOf({ do: 'decide', clause: 'one-b', keep: false }, tree)).toEqual({ do: 'decide', clause: 'one-b', keep: null })
    expect(inverseOf({ do: 'decide', clause: 'one-b', keep: true }, tree)).toEqual({ do: 'decide', clause: 'one-b', keep: null })
    const kept: DocumentTree = { ...tree, body: [clause('kept', [], { edited: true, decided: 'keep' })] }
    expect(inverseOf({ do: 'decide', clause: 'kept', keep: false }, kept)).toEqual({ do: 'decide', clause: 'kept', keep: true })
  })
})

describe('a clause that is there once for each of several', () => {
  const repeated: DocumentTree = { ...tree, body: [clause('one', [{ kind: 'each', id: 'e', repeat: { of: 'parties', as: 'member' }, children: [clause('copy', [clause('in-copy')])] }])] }

  test('is found by the copy that the person is at', () => {
    expect(clauseIn(repeated, 'copy~agency')?.id).toBe('copy')
    expect(clauseIn(repeated, 'one')?.id).toBe('one')
    expect(inverseOf({ do: 'decide', clause: 'copy~agency', keep: true }, repeated)).toMatchObject({ clause: 'copy' })
  })

  test('says over what it is repeated', () => {
    expect(repeatedOver(repeated, 'in-copy~agency')).toBe('parties')
    expect(repeatedOver(repeated, 'one')).toBeNull()
  })
})

describe('what differs between two texts', () => {
  test('is said word by word', () => {
    expect(wordDiff('The parties meet twice a year.', 'The parties meet once a year, in May.')).toEqual([
      { kind: 'same', text: 'The parties meet ' },
      { kind: 'taken', text: 'twice' },
      { kind: 'added', text: 'once' },
      { kind: 'same', text: ' a year' },
      { kind: 'added', text: ', in May' },
      { kind: 'same', text: '.' },
    ])
  })

  test('gives both texts back, however long they are', () => {
    const long = Array.from({ length: 6_000 }, (_, at) => `word${at}`).join(' ')
    for (const [before, after] of [['', 'new'], ['old', ''], [long, `${long.slice(500)} and more`]] as const) {
      const runs = wordDiff(before, after)
      const without = (kind: string) => runs.filter((run) => run.kind !== kind).map(({ text }) => text).join('')
      expect([without('added'), without('taken')]).toEqual([before, after])
    }
  })
})

describe('an agreement that is to go out', () => {
  const open = [{ id: 'release', says: '', cite: '', confidence: 'primary', asOf: '', ok: false, state: { kind: 'missing' }, satisfiedBy: { clause: 'x' } }] as const
  const standing = { undecided: [], impossible: null, open, reviewSkipped: true }

  test('needs a reason for each element that is open, and for the review', () => {
    expect(readyWith(standing, {}, 'template reviewed')).toBe(false)
    expect(readyWith(standing, { release: 'no' }, 'template reviewed')).toBe(false)
    expect(readyWith(standing, { release: 'by letter' }, '')).toBe(false)
    expect(readyWith(standing, { release: 'by letter' }, 'template reviewed')).toBe(true)
  })

  test('waits for each clause that is undecided', () => {
    expect(readyWith({ undecided: [{ clause: 'a', place: '1' }], open: [], impossible: null, reviewSkipped: false }, {}, '')).toBe(false)
    expect(readyWith({ undecided: [], open: [], impossible: { says: 'a', remedy: 'b', question: null }, reviewSkipped: false }, {}, '')).toBe(false)
  })
})
