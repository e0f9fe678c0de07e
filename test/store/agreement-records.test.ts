import { describe, expect, test } from 'vitest'
import { emptyTerm, type Term } from '../../main/domain/agreement.ts'
import { closeDatabase } from '../../main/store/database.ts'
import { deleteFileRecord, getFileRecord, insertFileRecord, listFileHashes, listFileRecords, type FileRecord } from '../../main/store/file-records.ts'
import { insertOrganization } from '../../main/store/organizations.ts'
import { listParties, listPartiesOfKind, replaceParties } from '../../main/store/parties.ts'
import { listSignatories, replaceSignatories } from '../../main/store/signatories.ts'
import { getSource, keepSource, linkSource, listSources } from '../../main/store/sources.ts'
import { getTerm, setTerm } from '../../main/store/terms.ts'
import { getText, insertText, saveText, setTextNumbering } from '../../main/store/texts.ts'
import { getVersion, insertVersion, listVersions, type Version } from '../../main/store/versions.ts'
import { at, failureOf, freshDatabase, kept, open, party, place, signatory } from './fixture.ts'

function withAgreements(where = place()) {
  const db = freshDatabase(where)
  kept(db, 'a1')
  kept(db, 'a2')
  return db
}

describe('parties', () => {
  test('keep the ids of the roles that stay, in the new order', () => {
    const db = withAgreements()
    replaceParties(db, 'a1', [party('first_party'), party('second_party'), party('third_party')])
    replaceParties(db, 'a2', [party('first_party', { id: 'other' })])
    const now = replaceParties(db, 'a1', [party('third_party', { id: 'new id', name: 'Renamed', address: 'Elsewhere', type: 'company' }), party('fourth_party'), party('first_party')])
    expect(now).toEqual([party('third_party', { name: 'Renamed', address: 'Elsewhere', type: 'company' }), party('fourth_party'), party('first_party')])
    expect(listParties(db, 'a1')).toEqual(now)
    expect(listParties(db, 'a2')).toEqual([party('first_party', { id: 'other' })])
    expect(replaceParties(db, 'a1', [])).toEqual([])
  })

  test('are found by the kind of their agreement, while it lives', () => {
    const db = withAgreements()
    kept(db, 'a3', { kind: 'data-sharing' })
    kept(db, 'a4', { kind: 'data-sharing', state: 'ended' })
    for (const id of ['a1', 'a3', 'a4']) replaceParties(db, id, [party(`party of ${id}`, { id })])
    expect(listPartiesOfKind(db, 'data-sharing', 'ended')).toEqual([{ agreementId: 'a3', organizationId: null, name: 'Name of party of a3' }])
  })

  test('keep their own facts when the registry loses the organization', () => {
    const db = withAgreements()
    insertOrganization(db, { id: 'o1', name: 'Kitchen', type: 'nonprofit', actingThrough: '', address: '' })
    replaceParties(db, 'a1', [party('first_party', { organizationId: 'o1', name: 'Kitchen' })])
    db.sqlite.exec("DELETE FROM organization WHERE id = 'o1'")
    expect(listParties(db, 'a1')).toEqual([party('first_party', { organizationId: null, name: 'Kitchen' })])
  })

  test('are not changed at all when one of them cannot be', () => {
    const db = withAgreements()
    replaceParties(db, 'a1', [party('first_party')])
    expect(() => replaceParties(db, 'a1', [party('second_party'), party('third_party', { organizationId: 'nobody' })])).toThrow('FOREIGN KEY')
    expect(listParties(db, 'a1')).toEqual([party('first_party')])
  })
})

test('signatories keep the ids of the roles that stay, in the new order', () => {
  const db = withAgreements()
  replaceSignatories(db, 'a1', [signatory('chief'), signatory('director')])
  const now = replaceSignatories(db, 'a1', [signatory('mayor'), signatory('chief', { id: 'new id', name: 'New Chief', authority: 'Resolution 7', partyRole: 'second_party', capacity: 'form' })])
  expect(now).toEqual([signatory('mayor'), signatory('chief', { name: 'New Chief', authority: 'Resolution 7', partyRole: 'second_party', capacity: 'form' })])
  expect(listSignatories(db, 'a1')).toEqual(now)
  expect(listSignatories(db, 'a2')).toEqual([])
})

describe('the term', () => {
  const term: Term = { ...emptyTerm, ownHolidays: ['2026-07-03'], noticeToMonthEnd: false, renewal: 'automatic', effectiveRule: 'fixed-date', kind: 'fixed', start: '2026-03-01', end: '2028-02-29', length: 'P2Y', noticeCount: 60 }

  test('is set as a whole', () => {
    const db = withAgreements()
    expect(getTerm(db, 'a1')).toBeNull()
    setTerm(db, 'a1', term)
    expect(getTerm(db, 'a1')).toEqual(term)
    setTerm(db, 'a1', emptyTerm)
    expect(getTerm(db, 'a1')).toEqual(emptyTerm)
  })

  test.each(['2027-02-29', '2026-13-01', '2026-3-1', '03/01/2026', '2026-03-01T00:00:00Z', 'now', '', '2026-03-01 '])('is not set to the day %j', (day) => {
    const db = withAgreements()
    expect(() => setTerm(db, 'a1', { ...term, start: day })).toThrow()
    expect(() => setTerm(db, 'a1', { ...term, end: day })).toThrow()
    expect(getTerm(db, 'a1')).toBeNull()
  })

  test('has no notice of fewer than no days, and no rule that does not exist', () => {
    const db = withAgreements()
    expect(() => setTerm(db, 'a1', { ...term, noticeCount: -1 })).toThrow('CHECK')
    expect(() => setTerm(db, 'a1', { ...term, kind: 'eternal' as 'fixed' })).toThrow('CHECK')
  })
})

describe('the text', () => {
  const tree = { language: 'en-US', body: [{ kind: 'clause', id: 'purpose' }] }

  test('counts its revisions, and is saved in part', () => {
    const where = place()
    const db = withAgreements(where)
    expect(getText(db, 'a1')).toBeNull()
    insertText(db, 'a1', { tree, answers: { purpose: 'To share' } })
    expect(saveText(db, 'a1', { answers: { purpose: 'To listen', fee: { minor: 1250, currency: 'USD' } } }, 1)).toBe(2)
    expect(saveText(db, 'a1', { tree: { ...tree, body: [] } }, 2)).toBe(3)
    closeDatabase(db)
    expect(getText(open(where), 'a1')).toEqual({ tree: { ...tree, body: [] }, answers: { purpose: 'To listen', fee: { minor: 1250, currency: 'USD' } }, revision: 3, numbering: null })
  })

  test('keeps a numbering of its own until it is taken back', () => {
    const db = withAgreements()
    insertText(db, 'a1', { tree, answers: {} })
    setTextNumbering(db, 'a1', 'section')
    expect(getText(db, 'a1')).toMatchObject({ revision: 1, numbering: 'section' })
    setTextNumbering(db, 'a1', null)
    expect(getText(db, 'a1')?.numbering).toBeNull()
  })

  test('is not overwritten by someone who has not seen the last revision', () => {
    const db = withAgreements()
    insertText(db, 'a1', { tree, answers: {} })
    saveText(db, 'a1', { answers: { purpose: 'first' } }, 1)
    expect(failureOf(() => saveText(db, 'a1', { answers: { purpose: 'second' } }, 1))).toEqual({ code: 'text-changed-meanwhile', params: { agreementId: 'a1', expected: 1, actual: 2 } })
    expect(getText(db, 'a1')).toMatchObject({ answers: { purpose: 'first' }, revision: 2 })
    expect(failureOf(() => saveText(db, 'a2', {}, 1))).toMatchObject({ params: { actual: 0 } })
  })
})

test('versions are numbered in each agreement and come back whole', () => {
  const db = withAgreements()
  const version = (id: string, agreementId: string): Omit<Version, 'number'> => ({ id, agreementId, label: 'Sent to Kitchen', madeAt: at, madeBy: 'ann', tree: { body: [id] }, answers: { a: 1 }, parties: [party('first_party')], signatories: [signatory('chief')], term: emptyTerm, numbering: 'article' })
  const facts: Omit<Version, 'number'> = { ...version('v3', 'a2'), tree: null, answers: null, numbering: null }
  expect([insertVersion(db, version('v1', 'a1')), insertVersion(db, version('v2', 'a1')), insertVersion(db, facts)]).toEqual([1, 2, 1])
  expect(getVersion(db, 'v2')).toEqual({ ...version('v2', 'a1'), number: 2 })
  expect(getVersion(db, 'v3')).toEqual({ ...facts, number: 1 })
  expect(getVersion(db, 'v4')).toBeNull()
  expect(listVersions(db, 'a1')).toEqual(['v1', 'v2'].map((id, index) => ({ id, agreementId: 'a1', number: index + 1, label: 'Sent to Kitchen', madeAt: at, madeBy: 'ann' })))
})

test('a version from before there were capacities and numberings was signed for parties, in decimals', () => {
  const db = withAgreements()
  insertVersion(db, { id: 'v1', agreementId: 'a1', label: '', madeAt: at, madeBy: 'ann', tree: {}, answers: {}, parties: [], signatories: [signatory('chief')], term: emptyTerm, numbering: null })
  db.sqlite.exec("UPDATE agreement_version SET signatories = json_remove(signatories, '$[0].capacity')")
  expect(getVersion(db, 'v1')).toMatchObject({ signatories: [signatory('chief')], numbering: 'decimal' })
})

test('sources are kept once by their content, and each agreement has its own', () => {
  const db = withAgreements()
  const old = keepSource(db, { kind: 'template', name: 'mutual-nda', content: 'Old words ✓' })
  expect(keepSource(db, { kind: 'template', name: 'mutual-nda', content: 'Old words ✓' })).toBe(old)
  expect(old).toBe('f0acd92169f77bed1bc896c2f2989243abf4f8f078783c82ff9b6606ed2cfc78')
  const fresh = keepSource(db, { kind: 'template', name: 'mutual-nda', content: 'New words' })
  const clause = keepSource(db, { kind: 'clause', name: 'notices', content: 'Notices' })
  linkSource(db, 'a1', 'template.md', old)
  linkSource(db, 'a2', 'template.md', old)
  linkSource(db, 'a2', 'notices', clause)
  linkSource(db, 'a2', 'template.md', fresh)
  expect(listSources(db, 'a1')).toEqual([{ hash: old, kind: 'template', name: 'template.md', content: 'Old words ✓' }])
  expect(listSources(db, 'a2').map(({ name, hash }) => [name, hash])).toEqual([['notices', clause], ['template.md', fresh]])
  expect([getSource(db, clause)?.content, getSource(db, 'f'.repeat(64))]).toEqual(['Notices', null])
  expect(() => linkSource(db, 'a1', 'x', 'f'.repeat(64))).toThrow('FOREIGN KEY')
})

test('file records belong to an agreement or to none', () => {
  const db = withAgreements()
  const file = (id: string, hash: string, agreementId: string | null): FileRecord => ({ id, hash: hash.repeat(64), name: 'scan.pdf', mediaType: 'application/pdf', size: 12, agreementId, addedAt: at, addedBy: 'ann' })
  for (const record of [file('f1', 'a', 'a1'), file('f2', 'b', 'a1'), file('f3', 'a', 'a2'), file('f4', 'c', null)]) insertFileRecord(db, record)
  expect(listFileRecords(db, 'a1')).toEqual([file('f1', 'a', 'a1'), file('f2', 'b', 'a1')])
  expect(getFileRecord(db, 'f4')).toEqual(file('f4', 'c', null))
  expect(listFileHashes(db)).toEqual(['a', 'b', 'c'].map((letter) => letter.repeat(64)))
  expect([deleteFileRecord(db, 'f4'), deleteFileRecord(db, 'f4'), getFileRecord(db, 'f4')]).toEqual([true, false, null])
  expect(() => insertFileRecord(db, { ...file('f5', 'a', null), hash: 'short' })).toThrow('CHECK')
})
