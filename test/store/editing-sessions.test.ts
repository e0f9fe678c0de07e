import { expect, test } from 'vitest'
import { endEditingSession, getEditingSession, listEditingSessions, touchEditingSession } from '../../main/store/editing-sessions.ts'
import { freshDatabase, kept } from './fixture.ts'

test('an editing session keeps the answers and clauses from before their first change until it ends', () => {
  const db = freshDatabase()
  for (const id of ['a1', 'a2']) kept(db, id)
  const first = { agreementId: 'a1', lastAt: '2026-02-03T10:00:00Z', answers: { purpose: 'before' }, clauses: { term: { words: 'before' } } }
  touchEditingSession(db, first)
  touchEditingSession(db, { ...first, lastAt: '2026-02-03T10:05:00Z', answers: { purpose: 'later' }, clauses: { added: null } })
  expect(getEditingSession(db, 'a1')).toEqual({ ...first, lastAt: '2026-02-03T10:05:00Z', clauses: { term: { words: 'before' }, added: null } })
  touchEditingSession(db, { ...first, lastAt: '2026-02-03T10:06:00Z', clauses: { added: { words: 'later' } } })
  expect(getEditingSession(db, 'a1')?.clauses).toEqual({ term: { words: 'before' }, added: { words: 'later' } })
  expect([getEditingSession(db, 'a2'), listEditingSessions(db)]).toEqual([null, ['a1']])
  endEditingSession(db, 'a1')
  expect([getEditingSession(db, 'a1'), listEditingSessions(db)]).toEqual([null, []])
})
