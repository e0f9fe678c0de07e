import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { setTrashed } from '../../main/store/agreements.ts'
import type { Database } from '../../main/store/database.ts'
import { countDue, findEntries, listDue, mergeSome, mergeWhenTold, renewSearch, replaceEntries, type SearchWords } from '../../main/store/search.ts'
import { at, freshDatabase, kept } from './fixture.ts'

const agreementEntry = (id: string, title: string, rest: Partial<SearchWords> = {}): SearchWords => ({ kind: 'agreement', recordId: id, agreementId: id, title, detail: '', ...rest })
const clause = (id: string, title: string, detail: string): SearchWords => ({ kind: 'clause', recordId: `${id}-${title}`, agreementId: id, title, detail })
const found = (db: Database, text: string, limit = 20) => findEntries(db, text, limit).map(({ recordId }) => recordId)

function two(): Database {
  const db = freshDatabase()
  for (const id of ['a1', 'a2']) kept(db, id)
  replaceEntries(db, { kind: 'agreement', id: 'a1' }, [agreementEntry('a1', 'Co-responder pilot', { named: 'MOU-2026-014', also: 'Société de l’Aide' }), clause('a1', '7 Confidentiality', 'The parties keep what they learn to themselves.')])
  replaceEntries(db, { kind: 'agreement', id: 'a2' }, [agreementEntry('a2', 'Aide for shelters'), clause('a2', '2 Aid', 'The pilot gives aid.')])
  return db
}

test.each([
  ['co-resp', ['a1']],
  ['MOU 2026 014', ['a1']],
  ['mou-2026-014', ['a1']],
  ['societe', ['a1']],
  ['SOCIÉTÉ aid', ['a1']],
  ['themsel parties', ['a1-7 Confidentiality']],
  // In the name first, then in the rest; then the clauses.
  ['aid', ['a2', 'a1', 'a2-2 Aid']],
  ['pilot', ['a1', 'a2-2 Aid']],
  ['', []],
  ['  - " * ', []],
  ['nothing', []],
])('“%s” finds %j', (text, expected) => {
  expect(found(two(), text)).toEqual(expected)
})

test('whatever is typed, it is never an error', () => {
  const db = two()
  for (const text of ['"', '""', "'; DROP TABLE agreement; --", 'name : x', 'a AND OR NOT', 'NEAR(a b', '(((', 'a*b^c', '\u0000', '{name}: a', '—', 'x'.repeat(1_000), '🦊 fox', 'ｆｕｌｌ', '\ud800']) expect(() => found(db, text), text).not.toThrow()
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => Array.isArray(found(db, text))))
})

describe('the index', () => {
  test('has nothing of what was replaced', () => {
    const db = two()
    replaceEntries(db, { kind: 'agreement', id: 'a1' }, [agreementEntry('a1', 'Night shift')])
    expect([found(db, 'pilot'), found(db, 'night'), found(db, 'themselves')]).toEqual([['a2-2 Aid'], ['a1'], []])
  })

  test('shows nothing that is in the Trash, also before it was read', () => {
    const db = two()
    setTrashed(db, ['a1'], at)
    expect(found(db, 'pilot')).toEqual(['a2-2 Aid'])
  })

  test('gives neither names nor clauses all of the place', () => {
    const db = freshDatabase()
    kept(db, 'a1')
    replaceEntries(db, { kind: 'agreement', id: 'a1' }, Array.from({ length: 9 }, (_, n) => [agreementEntry(`a1`, `same ${n}`, { recordId: `r${n}` }), clause('a1', `same ${n}`, '')]).flat())
    const kinds = findEntries(db, 'same', 6).map(({ kind }) => kind)
    expect(kinds).toEqual(['agreement', 'agreement', 'agreement', 'clause', 'clause', 'clause'])
  })

  test('is made anew when it is of another version', () => {
    const db = two()
    renewSearch(db)
    for (const due of listDue(db, 100)) replaceEntries(db, due, due.id === 'a1' ? [agreementEntry('a1', 'Pilot')] : [])
    expect([countDue(db), found(db, 'pilot')]).toEqual([0, ['a1']])
    renewSearch(db)
    expect(countDue(db)).toBe(0)
    db.sqlite.exec('UPDATE search_version SET version = 0')
    renewSearch(db)
    expect([countDue(db), found(db, 'pilot')]).toEqual([2, []])
  })
})

test('the index merges its parts only when it is told to, until there is nothing to merge', () => {
  const db = freshDatabase()
  kept(db, 'a1')
  mergeWhenTold(db)
  const parts = () => db.sqlite.prepare('SELECT count(DISTINCT segid) AS count FROM search_clause_idx').get() as { readonly count: number }
  for (let round = 0; round < 40; round++) replaceEntries(db, { kind: 'agreement', id: 'a1' }, [clause('a1', `word${round}`, 'The parties keep what they learn to themselves.')])
  expect(parts().count).toBe(40)
  expect(mergeSome(db, 1)).toBe(true)
  while (mergeSome(db, 1)) expect(parts().count).toBeLessThan(40)
  expect(parts().count).toBeLessThan(8)
  expect(found(db, 'themselves')).toEqual(['a1-word39'])
})

test('words before the last are whole ones, and beginnings where no whole one fits', () => {
  const db = freshDatabase()
  for (const id of ['a1', 'a2']) kept(db, id)
  replaceEntries(db, { kind: 'agreement', id: 'a1' }, [agreementEntry('a1', 'Aid to shelters')])
  replaceEntries(db, { kind: 'agreement', id: 'a2' }, [agreementEntry('a2', 'Aide to shelters')])
  expect([found(db, 'aid shel'), found(db, 'ai shel')]).toEqual([['a1'], ['a2', 'a1']])
})
