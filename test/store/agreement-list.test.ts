import { describe, expect, test } from 'vitest'
import { emptyTerm } from '../../main/domain/agreement.ts'
import { type AgreementQuery, agreementOrders } from '../../main/domain/agreement-query.ts'
import { countAgreements, listAgreementIds, listAgreements, listKinds } from '../../main/store/agreement-list.ts'
import { setTrashed } from '../../main/store/agreements.ts'
import type { Database } from '../../main/store/database.ts'
import { replaceParties } from '../../main/store/parties.ts'
import { insertPerson, updatePerson } from '../../main/store/people.ts'
import { replaceEntries } from '../../main/store/search.ts'
import { setTerm } from '../../main/store/terms.ts'
import { at, freshDatabase, kept, party } from './fixture.ts'

const up = (order: AgreementQuery['order'], filter: Partial<AgreementQuery> = {}): AgreementQuery => ({ order, descending: false, ...filter })

function three(): Database {
  const db = freshDatabase()
  insertPerson(db, { id: 'bo', name: 'Bo Reed', title: '', email: '' })
  kept(db, 'a1', { title: 'beta', updatedAt: '2026-03-02T00:00:00Z', ownerId: 'bo' })
  kept(db, 'a2', { title: 'Gamma', updatedAt: '2026-03-03T00:00:00Z', state: 'active', kind: 'mou' })
  kept(db, 'a3', { title: 'Alpha', updatedAt: '2026-03-01T00:00:00Z', state: 'out-for-signature' })
  setTerm(db, 'a1', { ...emptyTerm, start: '2027-02-01', end: '2028-01-31' })
  setTerm(db, 'a3', { ...emptyTerm, end: '2027-01-31' })
  replaceParties(db, 'a1', [party('first_party', { id: 'p1', name: 'Aldergrove' }), party('second_party', { id: 'p2', name: 'Zenith' }), party('third_party', { id: 'p3', name: 'Kitchen' })])
  return db
}

test('a row says what a list shows', () => {
  expect(listAgreements(three(), up('number'))[0]).toEqual({
    id: 'a1', number: 'A1', title: 'beta', kind: 'non-disclosure', state: 'draft', templateId: null, parties: ['Aldergrove', 'Zenith', 'Kitchen'], partner: 'Zenith, Kitchen', owner: 'Bo Reed',
    start: '2027-02-01', end: '2028-01-31', updatedAt: '2026-03-02T00:00:00Z',
  })
})

test('an owner’s new name is the owner’s name in the list', () => {
  const db = three()
  updatePerson(db, { id: 'bo', name: 'Bo Marsh', title: '', email: '' })
  expect(listAgreements(db, up('number')).map(({ owner }) => owner)).toEqual(['Bo Marsh', 'Ann Ode', 'Ann Ode'])
})

test.each([
  ['number', ['a1', 'a2', 'a3'], ['a3', 'a2', 'a1']],
  ['title', ['a3', 'a1', 'a2'], ['a2', 'a1', 'a3']],
  ['partner', ['a2', 'a3', 'a1'], ['a1', 'a3', 'a2']],
  ['state', ['a1', 'a3', 'a2'], ['a2', 'a3', 'a1']],
  ['kind', ['a2', 'a1', 'a3'], ['a3', 'a1', 'a2']],
  ['owner', ['a2', 'a3', 'a1'], ['a1', 'a3', 'a2']],
  ['updated', ['a3', 'a1', 'a2'], ['a2', 'a1', 'a3']],
  // Without a date last, whatever the direction.
  ['start', ['a1', 'a2', 'a3'], ['a1', 'a3', 'a2']],
  ['end', ['a3', 'a1', 'a2'], ['a1', 'a3', 'a2']],
] as const)('by %s, both ways', (order, ascending, descending) => {
  const db = three()
  expect(listAgreementIds(db, up(order))).toEqual(ascending)
  expect(listAgreementIds(db, up(order, { descending: true }))).toEqual(descending)
  expect(listAgreements(db, up(order)).map(({ id }) => id)).toEqual(ascending)
})

test('pages and filters', () => {
  const db = three()
  expect(listAgreements(db, up('number'), { limit: 1, offset: 1 }).map(({ id }) => id)).toEqual(['a2'])
  const left = (filter: Partial<AgreementQuery>) => {
    const ids = listAgreementIds(db, up('number', filter))
    expect(countAgreements(db, filter)).toBe(ids.length)
    return ids
  }
  expect(left({ states: ['active', 'draft'] })).toEqual(['a1', 'a2'])
  expect(left({ kind: 'mou' })).toEqual(['a2'])
  expect(left({ owner: 'bo' })).toEqual(['a1'])
  expect(left({ partner: { name: 'zenith' } })).toEqual(['a1'])
  expect(left({ endsTo: '2027-12-31' })).toEqual(['a3'])
  expect(left({ endsFrom: '2027-02-01' })).toEqual(['a1'])
  expect(left({ states: ['draft'], kind: 'mou' })).toEqual([])
  expect(listKinds(db)).toEqual(['mou', 'non-disclosure'])
})

test('words filter by number, title and party, and any sign is only a sign', () => {
  const db = three()
  replaceEntries(db, { kind: 'agreement', id: 'a1' }, [{ kind: 'agreement', recordId: 'a1', agreementId: 'a1', title: 'beta', detail: 'A1 · Zénith', named: 'A1' }])
  for (const text of ['zen', 'BETA', 'a1 zenith', '"zenith', 'bet* OR']) expect(listAgreementIds(db, up('number', { text })), text).toEqual(text.endsWith('OR') ? [] : ['a1'])
  expect(listAgreementIds(db, up('number', { text: '-"*' }))).toEqual([])
})

test('what is in the Trash is in no list but its own', () => {
  const db = three()
  setTrashed(db, ['a1'], at)
  expect([listAgreementIds(db, up('number')), listAgreementIds(db, up('number', { trashed: true })), countAgreements(db), countAgreements(db, { trashed: true })]).toEqual([['a2', 'a3'], ['a1'], 2, 1])
})

describe.each([false, true])('descending: %s', (descending) => {
  test.each(agreementOrders)('by %s is one query that walks an index and sorts nothing', (order) => {
    const db = freshDatabase()
    const before = new Set(db.statements.keys())
    listAgreements(db, { order, descending }, { limit: 50, offset: 100 })
    const [asked] = [...db.statements.keys()].filter((query) => !before.has(query))
    const plan = db.sqlite.prepare(`EXPLAIN QUERY PLAN ${asked}`).all(50, 100).map((step) => (step as { detail: string }).detail)
    expect(plan.join('\n')).toMatch(/SCAN agreement USING (COVERING )?INDEX agreement_listed_by_/)
    expect(plan.slice(0, 2).join('\n')).not.toMatch(/TEMP B-TREE/)
  })
})
