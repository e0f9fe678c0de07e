import { expect, test } from 'vitest'
import { rows } from '../store/fixture.ts'
import { agreements, migrated, organizations } from './from-version.ts'

const old = `${organizations} ${agreements.replace("'2026-01-02T03:04:05.000Z');", "'2026-01-02T03:04:05.000Z', NULL, '', '', NULL, NULL);")}
  DELETE FROM search_due;
  INSERT INTO search_version VALUES (1, 1);
  INSERT INTO search_entry VALUES (1, 'agreement', 'a1', 'a1', 'Mutual NDA', '');`

test('agreements have no comments yet, and everything is read anew into the search', () => {
  const { sqlite } = migrated(12, old)
  expect(rows(sqlite, 'SELECT * FROM comment')).toEqual([])
  expect(rows(sqlite, 'SELECT id, title FROM agreement')).toEqual([{ id: 'a1', title: 'Mutual NDA' }])
  expect(rows(sqlite, 'SELECT * FROM search_entry')).toEqual([])
  expect(rows(sqlite, 'SELECT * FROM search_version')).toEqual([])
})

test('a comment makes its agreement due for the search, goes with its replies and with its agreement, and says something', () => {
  const { sqlite } = migrated(12, old)
  const comment = (id: string, parent: string, text: string) => sqlite.exec(`INSERT INTO comment (id, agreement_id, parent_id, clause, text, written_at, written_by) VALUES ('${id}', 'a1', ${parent}, NULL, '${text}', 'x', 'ann')`)
  comment('c', 'NULL', 'Is this right?')
  expect(rows(sqlite, 'SELECT kind, id FROM search_due')).toEqual([{ kind: 'agreement', id: 'a1' }])
  comment('r', "'c'", 'Yes.')
  expect(() => comment('e', 'NULL', '')).toThrow(/CHECK/)
  expect(() => sqlite.exec("UPDATE comment SET resolved_at = 'x', resolved_by = 'ann' WHERE id = 'r'")).toThrow(/CHECK/)
  expect(JSON.stringify(rows(sqlite, "EXPLAIN QUERY PLAN SELECT * FROM comment WHERE agreement_id = 'a1' ORDER BY written_at, id"))).toContain('comment_of_agreement')
  sqlite.exec("DELETE FROM comment WHERE id = 'c'")
  expect(rows(sqlite, 'SELECT id FROM comment')).toEqual([])
  comment('d', 'NULL', 'Again')
  sqlite.exec("DELETE FROM agreement_party; DELETE FROM agreement_text; DELETE FROM agreement WHERE id = 'a1'")
  expect(rows(sqlite, 'SELECT id FROM comment')).toEqual([])
})
