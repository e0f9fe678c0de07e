import { describe, expect, test, vi } from 'vitest'
import type { Draft } from '../../main/contract/drafting.ts'
import type { TextChange } from '../../main/document/changes.ts'
import type { Clause, DocumentTree } from '../../main/document/tree.ts'
import { DraftSession } from '../../renderer/features/drafting/session.ts'

const says = (text: string) => [{ kind: 'paragraph' as const, id: 'p', content: [{ kind: 'text' as const, text }] }]
const clause = (id: string, text: string, more: Partial<Clause> = {}): Clause => ({ kind: 'clause', id, origin: { clause: id, source: 'library', version: '1' }, heading: null, children: says(text), ...more })
const treeOf = (...body: Clause[]): DocumentTree => ({ language: 'en-US', title: [], body })

/** A core that keeps a text of one clause, refuses what was made on an older revision, and can be made to fail. */
function fakeCore() {
  let [tree, revision] = [treeOf(clause('a', 'library words')), 1]
  const carryOut = (next: TextChange) => {
    if (next.do === 'edit') tree = treeOf(clause('a', '', { children: next.children, edited: true }))
    if (next.do === 'restore') tree = treeOf(clause('a', 'library words'))
    revision += 1
  }
  const change = vi.fn(async (made: number, changes: readonly TextChange[]) => {
    if (made !== revision) throw new Error('changed meanwhile')
    changes.forEach(carryOut)
    return { revision, tree }
  })
  const open = vi.fn(async (): Promise<Draft> => ({ agreement: 'a', tree, groups: [], numbering: 'decimal', questions: [], answers: {}, revision }))
  const keep = vi.fn(async () => ({ revision: ++revision }))
  return { key: 'draft a', what: { name: 'NDA-2026-001', place: '/agreements/a' }, open, keep, change, again: () => false, elsewhere: carryOut, words: () => JSON.stringify(tree) }
}

async function opened(steps: ConstructorParameters<typeof DraftSession>[1] = []) {
  const core = fakeCore()
  const session = new DraftSession(core, steps)
  await session.refresh()
  const type = (text: string) => {
    const { draft } = session.view
    const base = draft?.tree.body[0]
    const before = session.text.typedIn('a')
    session.text.type('a', { heading: null, children: says(text), base: before?.base ?? (base?.kind === 'clause' ? base : null), place: null, revision: before?.revision ?? draft?.revision ?? 0 })
  }
  return { core, session, type }
}

describe('words that are typed into a clause', () => {
  test('go out in one when somebody is done, and not before', async () => {
    const { core, session, type } = await opened()
    type('m')
    type('mine')
    expect(core.change).not.toHaveBeenCalled()
    await session.flush()
    expect(core.change).toHaveBeenCalledTimes(1)
    expect(session.view.draft?.tree.body[0]).toMatchObject({ edited: true, children: says('mine') })
  })

  test('stay when they cannot be kept, and go out when that is asked again', async () => {
    const { core, session, type } = await opened()
    core.change.mockRejectedValueOnce(new Error('full'))
    type('mine')
    await session.flush()
    expect(session.text.saver.state.kind).toBe('failed')
    expect(session.text.typedIn('a')?.children).toEqual(says('mine'))
    await session.flush()
    expect(core.words()).toContain('mine')
  })

  test('go on top of answers that came meanwhile', async () => {
    const { core, session, type } = await opened()
    type('mine')
    session.answer('purpose', 'new')
    await session.flush()
    expect(core.words()).toContain('mine')
  })

  test('never cover what somebody else wrote into the same clause', async () => {
    const { core, session, type } = await opened()
    type('mine')
    core.elsewhere({ do: 'edit', clause: 'a', heading: null, children: says('theirs') })
    await session.refresh()
    await session.flush()
    expect(session.text.saver.state.kind).toBe('failed')
    expect(core.words()).toContain('theirs')
    expect(session.text.typedIn('a')?.children).toEqual(says('mine'))
  })

  test('cover it when the person says so, and that can be taken back', async () => {
    const { core, session, type } = await opened()
    type('mine')
    core.elsewhere({ do: 'edit', clause: 'a', heading: null, children: says('theirs') })
    await session.refresh()
    await session.flush()
    await session.text.insist()
    await session.flush()
    expect(core.words()).toContain('mine')
    expect(await session.text.undo()).toBe(true)
    expect(core.words()).toContain('theirs')
  })

  test('are no change when they read as before', async () => {
    const { core, session, type } = await opened()
    type('library words')
    await session.flush()
    expect(core.change).not.toHaveBeenCalled()
  })
})

describe('taking changes back', () => {
  test('goes one by one to the words of the library, also after the screen was left', async () => {
    const steps: NonNullable<ConstructorParameters<typeof DraftSession>[1]> = []
    const { core, session, type } = await opened(steps)
    type('first')
    await session.flush()
    type('second')
    await session.flush()
    const again = new DraftSession(core, steps)
    await again.refresh()
    expect(await again.text.undo()).toBe(true)
    expect(core.words()).toContain('first')
    expect(await again.text.undo()).toBe(true)
    expect(core.change).toHaveBeenLastCalledWith(expect.any(Number), [{ do: 'restore', clause: 'a' }])
    expect(await again.text.undo()).toBe(false)
  })

  test('takes several changes made as one back in one, in the order that undoes them', async () => {
    const { core, session } = await opened()
    const edit = (text: string): TextChange => ({ do: 'edit', clause: 'a', heading: null, children: says(text) })
    expect(await session.text.changeAll(() => [edit('one'), edit('two')])).toBe(true)
    expect(core.change).toHaveBeenCalledTimes(1)
    expect(await session.text.undo()).toBe(true)
    expect(core.change).toHaveBeenCalledTimes(2)
    expect(core.words()).toContain('library words')
    expect(await session.text.undo()).toBe(false)
    expect(await session.text.changeAll(() => [])).toBe(false)
    expect(core.change).toHaveBeenCalledTimes(2)
  })

  test('keeps the step when it could not be taken back', async () => {
    const { core, session, type } = await opened()
    type('mine')
    await session.flush()
    core.change.mockRejectedValueOnce(new Error('full'))
    await expect(session.text.undo()).rejects.toThrow('full')
    expect(await session.text.undo()).toBe(true)
  })
})
