import { describe, expect, test } from 'vitest'
import { dropLineAt, type Zone } from '../../renderer/features/drafting/paper/drop-zones.ts'
import { dropOf } from '../../renderer/features/drafting/text/drops.ts'
import { clause, doc, each, named, p, schedule } from '../builders/document.ts'

const leaf = (id: string) => named(id, clause(null, p(id)))
const tree = doc(
  p('Preamble'),
  clause('One', leaf('one-a'), leaf('one-b')),
  clause('Two', named('two-a', clause(null, p('a'), named('deep', clause(null, p('d'), leaf('deepest')))))),
  each('parties', 'party', leaf('of-each')),
  schedule('annex', 'Annex', leaf('in-annex')),
)

describe('letting a clause go beside another', () => {
  test('counts without the clause itself', () => {
    expect(dropOf(tree, 'one-a', { clause: 'one-b', where: 'after' })).toEqual({ to: { parent: 'one', index: 1 } })
    expect(dropOf(tree, 'one-b', { clause: 'one-a', where: 'before' })).toEqual({ to: { parent: 'one', index: 0 } })
    expect(dropOf(tree, 'one', { clause: 'two', where: 'after' })).toEqual({ to: { parent: null, index: 2 } })
  })

  test('leads out of a clause, into one, and into a schedule', () => {
    expect(dropOf(tree, 'one-a', { clause: 'two', where: 'before' })).toEqual({ to: { parent: null, index: 2 } })
    expect(dropOf(tree, 'one-a', { clause: 'two', where: 'first' })).toEqual({ to: { parent: 'two', index: 0 } })
    expect(dropOf(tree, 'deep', { clause: 'two-a', where: 'first' })).toBeNull()
    expect(dropOf(tree, 'one-a', { clause: 'in-annex', where: 'after' })).toEqual({ to: { parent: 'annex', index: 1 } })
  })

  test('is nothing where it stands already', () => {
    expect(dropOf(tree, 'one-a', { clause: 'one-a', where: 'after' })).toBeNull()
    expect(dropOf(tree, 'one-a', { clause: 'one-b', where: 'before' })).toBeNull()
  })

  test('is refused where the text refuses it', () => {
    expect(dropOf(tree, 'one', { clause: 'one-a', where: 'after' })).toEqual({ refused: 'clause-into-itself' })
    expect(dropOf(tree, 'one', { clause: 'deepest', where: 'before' })).toEqual({ refused: 'clause-too-deep' })
    expect(dropOf(tree, 'one-a', { clause: 'of-each~1', where: 'after' })).toEqual({ refused: 'clause-in-repetition' })
  })
})

describe('the line while a clause is dragged', () => {
  const zone = (id: string, top: number, bottom: number, end = bottom): Zone => ({ clause: id, top, bottom, end, left: 0, width: 100, holds: end > bottom })
  const zones = [zone('one', 100, 120, 200), zone('one-a', 130, 150), zone('one-b', 160, 200), zone('two', 210, 240)]
  const at = (height: number) => dropLineAt(zones, height)?.at

  test('is before or after the clause that is nearest', () => {
    expect(at(0)).toEqual({ clause: 'one', where: 'before' })
    expect(at(115)).toEqual({ clause: 'one', where: 'first' })
    expect(at(133)).toEqual({ clause: 'one-a', where: 'before' })
    expect(at(158)).toEqual({ clause: 'one-a', where: 'after' })
    expect(at(205)).toEqual({ clause: 'one-b', where: 'after' })
    expect(at(9_000)).toEqual({ clause: 'two', where: 'after' })
    expect(dropLineAt([], 5)).toBeNull()
  })
})
