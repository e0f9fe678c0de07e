import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { flushAll, hasUnsaved, Saver, saverFor, unsavedNow } from '../../renderer/ui/saver.ts'

type Change = Readonly<Record<string, string>>
const merge = (earlier: Change, later: Change): Change => ({ ...earlier, ...later })
const what = { name: 'NDA-2026-001', place: '/agreements/1' }
const settled = () => vi.advanceTimersByTimeAsync(0)

function saverOver(save: (change: Change) => Promise<unknown>, again: (error: unknown) => boolean = () => false) {
  return new Saver<Change>({ key: 'one', what, save, merge, again })
}

describe('what is typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('goes out once, after a moment of quiet', async () => {
    const save = vi.fn(async () => {})
    const saver = saverOver(save)
    saver.push({ title: 'a' })
    await vi.advanceTimersByTimeAsync(200)
    saver.push({ title: 'ab' })
    await vi.advanceTimersByTimeAsync(299)
    expect(save).not.toHaveBeenCalled()
    expect(saver.state.kind).toBe('saving')
    await vi.advanceTimersByTimeAsync(1)
    expect(save.mock.calls).toEqual([[{ title: 'ab' }]])
    expect(saver.state.kind).toBe('saved')
    expect(hasUnsaved()).toBe(false)
  })

  test('tells its watchers once that it is being kept, not at each key', async () => {
    const saver = saverOver(async () => {})
    const told = vi.fn()
    saver.watch(told)
    saver.push({ title: 'a' })
    saver.push({ title: 'ab' })
    saver.push({ title: 'abc' })
    expect(told).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(300)
    expect(saver.state.kind).toBe('saved')
    expect(told).toHaveBeenCalledTimes(2)
  })

  test('while a change is under way waits for it, and goes out by itself', async () => {
    const answers: (() => void)[] = []
    const save = vi.fn(() => new Promise<void>((resolve) => void answers.push(resolve)))
    const saver = saverOver(save)
    saver.push({ a: '1' })
    void saver.flush()
    saver.push({ b: '2' })
    void saver.flush()
    await settled()
    expect(save).toHaveBeenCalledTimes(1)
    expect(saver.pending).toEqual({ a: '1', b: '2' })
    answers[0]?.()
    await settled()
    expect(save.mock.calls).toEqual([[{ a: '1' }], [{ b: '2' }]])
    answers[1]?.()
    await settled()
    expect(saver.pending).toBeNull()
  })

  test('is kept through a failure and goes out with the next change', async () => {
    const save = vi.fn(async (_change: Change) => {})
    save.mockRejectedValueOnce(new Error('full'))
    const saver = saverOver(save)
    saver.push({ a: '1' })
    await saver.flush()
    expect(saver.state.kind).toBe('failed')
    expect(hasUnsaved()).toBe(true)
    saver.push({ b: '2' })
    await flushAll()
    expect(save.mock.lastCall).toEqual([{ a: '1', b: '2' }])
    expect(saver.state.kind).toBe('saved')
  })

  test('is sent again by itself after a failure that passes, the newest on top', async () => {
    const save = vi.fn(async (_change: Change) => {})
    const saver = saverOver(save, () => true)
    save.mockImplementationOnce(async () => {
      saver.push({ a: 'newer' })
      throw new Error('lost')
    })
    saver.push({ a: 'older', b: '2' })
    await saver.flush()
    expect(save.mock.lastCall).toEqual([{ a: 'newer', b: '2' }])
    expect(saver.state.kind).toBe('saved')
  })
  test('is there again for the next screen of the same thing, until it is kept', async () => {
    const save = vi.fn(async (_change: Change) => {})
    save.mockRejectedValueOnce(new Error('full'))
    const left = saverFor<Change, unknown>({ key: 'title 1', what, save, merge })
    left.push({ title: 'typed' })
    await left.flush()
    const reopened = vi.fn()
    const next = saverFor<Change, unknown>({ key: 'title 1', what, save, merge, onSaved: reopened })
    expect(next.pending).toEqual({ title: 'typed' })
    expect(saverFor<Change, unknown>({ key: 'title 2', what, save, merge }).pending).toBeNull()
    await next.flush()
    expect(reopened).toHaveBeenCalledWith({ title: 'typed' }, undefined)
    expect(saverFor<Change, unknown>({ key: 'title 1', what, save, merge })).not.toBe(left)
  })

  test('is named with its place while it is not kept, each place once', async () => {
    const save = vi.fn(async (_change: Change) => {})
    save.mockRejectedValueOnce(new Error('full'))
    const [text, title] = ['text', 'title'].map((key) => new Saver<Change>({ key, what, save, merge }))
    text?.push({ a: '1' })
    title?.push({ b: '1' })
    expect(unsavedNow()).toEqual([{ ...what, failed: false }])
    await text?.flush()
    expect(unsavedNow()).toEqual([{ ...what, failed: true }])
    await flushAll()
    expect(unsavedNow()).toEqual([])
  })
})
