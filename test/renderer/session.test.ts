import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../main/contract/drafting.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { DraftSession, Sessions } from '../../renderer/features/drafting/session.ts'

const draftWith = (answers: Answers, revision: number): Draft => ({ agreement: 'a', tree: { language: 'en-US', title: [], body: [] }, groups: [], numbering: 'decimal', questions: [], answers, revision })

/** A core that keeps answers, and can be made to fail. */
function fakeCore(answers: Answers = {}) {
  let kept = answers
  let revision = 1
  const keep = vi.fn(async (changes: Answers) => {
    kept = { ...kept, ...changes }
    return { revision: ++revision }
  })
  const open = vi.fn(async () => draftWith(kept, revision))
  const change = vi.fn(async () => ({ revision: ++revision, tree: draftWith({}, 1).tree }))
  const elsewhere = (changes: Answers) => keep.getMockImplementation()?.(changes)
  return { key: 'draft a', what: { name: 'NDA-2026-001', place: '/agreements/a' }, keep, open, change, elsewhere, again: (error: unknown) => error instanceof Error && error.message === 'core-lost' }
}

describe('an opened draft', () => {
  test('shows an answer at once, before it is kept', async () => {
    const session = new DraftSession(fakeCore({ purpose: 'old' }))
    await session.refresh()
    session.answer('purpose', 'new')
    expect(session.view.answers).toEqual({ purpose: 'new' })
  })

  test('shows what another window answered, and never over what is not kept yet', async () => {
    const core = fakeCore({ purpose: 'old', law: 'old' })
    const session = new DraftSession(core)
    await session.refresh()
    session.answer('purpose', 'mine')
    await core.elsewhere({ purpose: 'theirs', law: 'theirs' })
    await session.refresh()
    expect(session.view.answers).toEqual({ purpose: 'mine', law: 'theirs' })
    await session.saver.flush()
    expect(session.view.answers).toEqual({ purpose: 'mine', law: 'theirs' })
  })

  test('ignores an older reading that arrives late', async () => {
    const core = fakeCore({ purpose: 'old' })
    const session = new DraftSession(core)
    await session.refresh()
    session.answer('purpose', 'new')
    await session.saver.flush()
    core.open.mockResolvedValueOnce(draftWith({ purpose: 'old' }, 1))
    await session.refresh()
    expect(session.view.answers).toEqual({ purpose: 'new' })
  })

  test('loses nothing when core stops while it keeps an answer', async () => {
    const core = fakeCore()
    const session = new DraftSession(core)
    await session.refresh()
    core.keep.mockRejectedValueOnce(new Error('core-lost'))
    session.answer('purpose', 'new')
    await session.saver.flush()
    expect(core.keep).toHaveBeenCalledTimes(2)
    expect(session.view.draft?.answers).toEqual({ purpose: 'new' })
  })

  test('says why it cannot be read, and opens when asked again', async () => {
    const core = fakeCore()
    core.open.mockRejectedValueOnce(new Error('no text'))
    const session = new DraftSession(core)
    await session.refresh()
    expect(session.view.failed).toEqual(new Error('no text'))
    await session.refresh()
    expect(session.view).toMatchObject({ failed: null, draft: { revision: 1 } })
  })
  test('changes only the part that was typed, of what another window has made of the others meanwhile', async () => {
    const party = { name: 'Harbor', type: 'nonprofit', acting_through: '', address: '', short_name: '', organization_id: null } as const
    const core = fakeCore({ partner: party })
    const session = new DraftSession(core)
    await session.refresh()
    core.keep.mockRejectedValueOnce(new Error('full'))
    session.answer('partner', { ...party, name: 'Harbor Light' })
    await session.saver.flush()
    await core.elsewhere({ partner: { ...party, address: '1 Quay' } })
    await session.refresh()
    const both = { ...party, name: 'Harbor Light', address: '1 Quay' }
    expect(session.view.answers).toEqual({ partner: both })
    await session.saver.flush()
    expect(core.keep).toHaveBeenLastCalledWith({ partner: both })
  })

  test('leaves a later change of another window as it is when the answer to its own comes late', async () => {
    const core = fakeCore({ purpose: 'old' })
    const session = new DraftSession(core)
    await session.refresh()
    core.keep.mockImplementationOnce(async (changes) => {
      const kept = await core.elsewhere(changes)
      await core.elsewhere({ purpose: 'theirs' })
      await session.refresh()
      return kept ?? { revision: 0 }
    })
    session.answer('purpose', 'mine')
    await session.saver.flush()
    expect(session.view.answers).toEqual({ purpose: 'theirs' })
  })

  test('that could not be kept is the same when it is opened again, and is let go when it was kept', async () => {
    const core = fakeCore({ purpose: 'old' })
    const sessions = new Sessions()
    const session = new DraftSession(core)
    const leave = sessions.hold('a', session)
    await session.refresh()
    core.keep.mockRejectedValueOnce(new Error('full'))
    session.answer('purpose', 'new')
    leave()
    await session.saver.flush()
    expect(sessions.get('a')).toBe(session)
    expect(sessions.get('a')?.view.answers).toEqual({ purpose: 'new' })
    sessions.hold('a', session)()
    await vi.waitFor(() => expect(sessions.get('a')).toBeUndefined())
    expect(core.keep).toHaveBeenLastCalledWith({ purpose: 'new' })
  })
})
