import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const listed = 'SELECT partner, owner_name, term_start, term_end, state_rank, trashed_at FROM agreement'

test('an agreement of before is listed by partner, owner and term, and is due to be searched', () => {
  const { sqlite } = migrated(6, `${organizations} ${agreements}
    INSERT INTO agreement_party VALUES ('p3', 'a1', 2, 'third_party', NULL, 'Zenith', 'nonprofit', '', '', ''), ('p2', 'a1', 1, 'second_party', 'o2', 'Kitchen', 'nonprofit', '', '', '');
    INSERT INTO agreement_term (agreement_id, start_date, end_date) VALUES ('a1', '2026-01-01', '2028-12-31');`)
  expect(rows(sqlite, listed)).toEqual([{ partner: 'Kitchen, Zenith', owner_name: 'Ann Ode', term_start: '2026-01-01', term_end: '2028-12-31', state_rank: 0, trashed_at: null }])
  expect(rows(sqlite, 'SELECT kind, id FROM search_due')).toEqual([{ kind: 'agreement', id: 'a1' }, { kind: 'contact', id: 'c1' }, { kind: 'organization', id: 'o1' }, { kind: 'organization', id: 'o2' }])
})

test('the database keeps what is listed in step with the records, and notes what is due', () => {
  const { sqlite } = migrated(6, `${organizations} ${agreements}`)
  const due = () => rows(sqlite, 'SELECT id FROM search_due')
  sqlite.exec("INSERT INTO agreement_party VALUES ('p2', 'a1', 1, 'second_party', 'o2', 'Kitchen', 'nonprofit', '', '', '')")
  sqlite.exec("INSERT INTO agreement_term (agreement_id, end_date) VALUES ('a1', '2028-12-31')")
  sqlite.exec("UPDATE person SET name = 'Ann Marsh'; UPDATE agreement SET state = 'active'; DELETE FROM search_due")
  expect(rows(sqlite, listed)).toMatchObject([{ partner: 'Kitchen', owner_name: 'Ann Marsh', term_end: '2028-12-31', state_rank: 5 }])
  sqlite.exec("UPDATE agreement SET updated_at = '2026-05-05T00:00:00Z'")
  expect(due()).toEqual([])
  sqlite.exec("UPDATE agreement_text SET revision = 8; UPDATE agreement_party SET name = 'Soup Kitchen' WHERE id = 'p2'")
  expect(due()).toEqual([{ id: 'a1' }])
  expect(rows(sqlite, listed)).toMatchObject([{ partner: 'Soup Kitchen' }])
  sqlite.exec("DELETE FROM agreement_party WHERE id = 'p2'; DELETE FROM agreement_term; DELETE FROM search_due; UPDATE contact SET phone = '1'")
  expect(rows(sqlite, listed)).toMatchObject([{ partner: 'City of Aldergrove', term_end: null }])
  expect(due()).toEqual([{ id: 'c1' }])
})

test('only one view is the one to begin with, and the Trash knows when', () => {
  const { sqlite } = migrated(6, `${organizations} ${agreements}`)
  sqlite.exec("INSERT INTO saved_view VALUES ('v1', 'Mine', '{}', 0, 1)")
  expect(() => sqlite.exec("INSERT INTO saved_view VALUES ('v2', 'Other', '{}', 1, 1)")).toThrow('UNIQUE')
  expect(() => sqlite.exec("INSERT INTO saved_view VALUES ('v2', 'mine', '{}', 1, 0)")).toThrow('UNIQUE')
  expect(() => sqlite.exec("UPDATE agreement SET trashed_at = 'yesterday'")).toThrow('CHECK')
})
