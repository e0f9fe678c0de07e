/** Where the keeping of changes stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface SaverOptions<Change, Result = unknown> {
  readonly save: (change: Change) => Promise<Result>
  /** Puts a later change on top of an earlier one that was not kept yet. */
  readonly merge: (earlier: Change, later: Change) => Change
  /** Called with what was kept, before the state says so. */
  readonly onSaved?: (change: Change, result: Result) => void
  /** Failures after which the same change is tried again at once. */
  readonly again?: (error: unknown) => boolean
  /** Milliseconds of quiet before a change goes out. */
  readonly delay?: number
}

/** The savers that hold something, anywhere in the window. */
const open = new Set<{ readonly flush: () => Promise<void> }>()

/**
 * Keeps what is typed: waits for a moment of quiet, sends one change at a time, and holds on to it until it was acknowledged. A failed
 * change stays, and goes out again with the next one.
 */
export class Saver<Change, Result = unknown> {
  private waiting: Change | null = null
  private sending: Change | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private run: Promise<void> | null = null
  private current: SaveState = { kind: 'idle' }
  private readonly watchers = new Set<() => void>()
  private readonly options: SaverOptions<Change, Result>

  constructor(options: SaverOptions<Change, Result>) {
    this.options = options
  }

  get state(): SaveState {
    return this.current
  }

  /** What was changed and is not acknowledged; null when nothing is. */
  get pending(): Change | null {
    if (this.sending === null) return this.waiting
    return this.waiting === null ? this.sending : this.options.merge(this.sending, this.waiting)
  }

  push(change: Change): void {
    this.waiting = this.waiting === null ? change : this.options.merge(this.waiting, change)
    open.add(this)
    this.enter({ kind: 'saving' })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), this.options.delay ?? 300)
  }

  /** Sends at once what waits, and ends when all of it was kept or has failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    if (this.waiting === null && this.run === null) return Promise.resolve()
    this.run ??= this.sendAll().finally(() => {
      this.run = null
    })
    return this.run
  }

  watch = (listen: () => void): (() => void) => {
    this.watchers.add(listen)
    return () => void this.watchers.delete(listen)
  }

  private async sendAll(): Promise<void> {
    while (this.waiting !== null) {
      const change = this.waiting
      this.waiting = null
      this.sending = change
      this.enter({ kind: 'saving' })
      try {
        const result = await this.options.save(change)
        this.sending = null
        this.options.onSaved?.(change, result)
      } catch (error) {
        this.sending = null
        this.waiting = this.waiting === null ? change : this.options.merge(change, this.waiting)
        if (this.options.again?.(error)) continue
        return this.enter({ kind: 'failed', error })
      }
    }
    open.delete(this)
    this.enter({ kind: 'saved', at: new Date() })
  }

  private enter(next: SaveState): void {
    this.current = next
    this.watchers.forEach((watch) => watch())
  }
}

/** Whether anything that was typed anywhere is not kept yet. */
export function hasUnsaved(): boolean {
  return open.size > 0
}

/** Sends everything that waits anywhere, for when the window closes. */
export async function flushAll(): Promise<void> {
  await Promise.all([...open].map((saver) => saver.flush()))
}
