import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Closing } from '../../renderer/app/close.ts'

/** A window that closes when it may, and something in it that is kept or not. */
function windowWith(flush: () => boolean | Promise<boolean>) {
  let unsaved = true
  const closed = vi.fn()
  const close = () => {
    if (closing.mayClose()) closed()
  }
  const closing: Closing = new Closing({
    unsaved: () => unsaved,
    flush: async () => {
      unsaved = !(await flush())
    },
    close,
  })
  return { closing, close, closed }
}

describe('a window that is closed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('goes once everything is kept', async () => {
    const { closing, close, closed } = windowWith(() => true)
    close()
    expect(closed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(0)
    expect(closed).toHaveBeenCalledOnce()
    expect(closing.asking).toBe(false)
  })

  test('stays and asks when something could not be kept; a later close works', async () => {
    const kept = [false, false, true]
    const { closing, close, closed } = windowWith(() => kept.shift() ?? true)
    close()
    await vi.advanceTimersByTimeAsync(0)
    expect(closed).not.toHaveBeenCalled()
    expect(closing.asking).toBe(true)
    closing.keepOpen()
    expect(closing.asking).toBe(false)
    close()
    await vi.advanceTimersByTimeAsync(0)
    expect(closing.asking).toBe(true)
    close()
    await vi.advanceTimersByTimeAsync(0)
    expect(closed).toHaveBeenCalledOnce()
  })

  test('asks when core does not answer, and goes when the person says so', async () => {
    const { closing, close, closed } = windowWith(() => new Promise(() => {}))
    close()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(closing.asking).toBe(true)
    closing.closeAnyway()
    expect(closed).toHaveBeenCalledOnce()
  })
})
