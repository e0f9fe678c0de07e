import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../main/contract/drafting.ts'
import type { Answers } from '../../main/domain/answer.ts'
import { DraftSession } from '../../renderer/features/drafting/session.ts'

const draftWith = (answers: Answers, revision: number): Draft => ({ agreement: 'a', tree: { language: 'en-US', title: [], body: [] }, groups: [], questions: [], answers, revision })

/** A core that keeps answers, and can be made to fail. */
function fakeCore(answers: Answers = {}) {
  let kept = answers
  let revision = 1
  const keep = vi.fn(async (changes: Answers) => {
    kept = { ...kept, ...changes }
    return { revision: ++revision }
  })
  const open = vi.fn(async () => draftWith(kept, revision))
  const elsewhere = (changes: Answers) => keep.getMockImplementation()?.(changes)
  return { keep, open, elsewhere, again: (error: unknown) => error instanceof Error && error.message === 'core-lost' }
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
})
