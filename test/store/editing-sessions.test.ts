import { expect, test } from 'vitest'
import { endEditingSession, getEditingSession, listEditingSessions, touchEditingSession } from '../../main/store/editing-sessions.ts'
import { freshDatabase, kept } from './fixture.ts'

test('an editing session keeps the answers from before its first change until it ends', () => {
  const db = freshDatabase()
  for (const id of ['a1', 'a2']) kept(db, id)
  const first = { agreementId: 'a1', lastAt: '2026-02-03T10:00:00Z', answers: { purpose: 'before' } }
  touchEditingSession(db, first)
  touchEditingSession(db, { ...first, lastAt: '2026-02-03T10:05:00Z', answers: { purpose: 'later' } })
  expect(getEditingSession(db, 'a1')).toEqual({ ...first, lastAt: '2026-02-03T10:05:00Z' })
  expect([getEditingSession(db, 'a2'), listEditingSessions(db)]).toEqual([null, ['a1']])
  endEditingSession(db, 'a1')
  expect([getEditingSession(db, 'a1'), listEditingSessions(db)]).toEqual([null, []])
})
