import { describe, expect, it } from 'vitest'
import { resolve } from '../../main/document/resolve.ts'
import { clause, doc, named, p, ref, signatures } from '../builders/document.ts'
import { lengthen } from './portfolio/lengthen.ts'

describe('a lengthened text', () => {
  const tree = doc(p('Between us.'), clause('Purpose', named('first', p('As section ', ref('term'), ' says.'))), clause('Term', p('Two years.')), signatures())

  it('repeats the clauses alone, before what follows them', () => {
    expect(lengthen(tree, 3).body.map(({ kind }) => kind)).toEqual(['paragraph', ...Array<string>(6).fill('clause'), 'signatures'])
    expect(lengthen(tree, 1)).toEqual(tree)
  })

  it('keeps ids apart and references within their copy', () => {
    const { body } = resolve(lengthen(tree, 2), {}, [])
    const clauses = body.filter((block) => block.kind === 'clause')
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(4)
    expect(clauses[2]?.children[0]).toMatchObject({ content: [{}, { kind: 'reference', target: 'term-2', text: '4' }, {}] })
  })
})
