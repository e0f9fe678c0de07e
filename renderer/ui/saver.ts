import { same } from './same.ts'

/** Where the keeping of changes stands. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: unknown }

/** What a saver keeps: how a person knows it, and the place where it can be seen. */
export interface Subject {
  readonly name: string
  readonly place: string
}

export interface SaverOptions<Change, Result = unknown> {
  /** Which thing it is: no two in a window are kept under the same. */
  readonly key: string
  readonly what: Subject
  readonly save: (change: Change) => Promise<Result>
  /** Puts a later change on top of an earlier one that was not kept yet. */
  readonly merge: (earlier: Change, later: Change) => Change
  /** Called with what was kept, before the state says so. */
  readonly onSaved?: (change: Change, result: Result) => void
  /** Failures after which the same change is tried again at once. */
  readonly again?: (error: unknown) => boolean
  /** Milliseconds of quiet before a change goes out; `asked`: only when somebody says so, or the window is left. */
  readonly delay?: number | 'asked'
}

/** A thing in the window that is not kept yet; failed: it was tried. */
export interface Unsaved extends Subject {
  readonly failed: boolean
}

interface OpenSaver {
  readonly key: string
  readonly what: Subject
  readonly state: SaveState
  flush(): Promise<void>
}

/** The savers that hold something, anywhere in the window. */
const open = new Set<OpenSaver>()
let unsaved: readonly Unsaved[] = []
const listeners = new Set<() => void>()

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
  private options: SaverOptions<Change, Result>

  constructor(options: SaverOptions<Change, Result>) {
    this.options = options
  }

  get key(): string {
    return this.options.key
  }

  get what(): Subject {
    return this.options.what
  }

  /** Goes on for another screen than the one it was made for. */
  adopt(options: SaverOptions<Change, Result>): void {
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
    const { delay = 300 } = this.options
    if (delay !== 'asked') this.timer = setTimeout(() => void this.flush(), delay)
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

  /** Gives up what waits and was not sent. */
  drop(): void {
    clearTimeout(this.timer)
    this.waiting = null
    if (this.sending !== null) return
    open.delete(this)
    this.enter({ kind: 'idle' })
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
    // Each key says "saving" again: a screen is drawn anew only for what it does not say yet.
    if (next.kind !== 'saving' || this.current.kind !== 'saving') {
      this.current = next
      this.watchers.forEach((watch) => watch())
    }
    tellUnsaved()
  }
}

/** The saver that still holds something of the same thing, when its screen was left before it was kept; else a new one. */
export function saverFor<Change, Result>(options: SaverOptions<Change, Result>): Saver<Change, Result> {
  const held = [...open].find(({ key }) => key === options.key) as Saver<Change, Result> | undefined
  held?.adopt(options)
  return held ?? new Saver(options)
}

function tellUnsaved(): void {
  const byPlace = new Map<string, Unsaved>()
  for (const { what, state } of open) byPlace.set(what.place, { ...what, failed: state.kind === 'failed' || byPlace.get(what.place)?.failed === true })
  const now = [...byPlace.values()]
  if (same(now, unsaved)) return
  unsaved = now
  listeners.forEach((listen) => listen())
}

/** What was typed anywhere and is not kept yet, each place once. */
export function unsavedNow(): readonly Unsaved[] {
  return unsaved
}

export function watchUnsaved(listen: () => void): () => void {
  listeners.add(listen)
  return () => void listeners.delete(listen)
}

/** Whether anything that was typed anywhere is not kept yet. */
export function hasUnsaved(): boolean {
  return open.size > 0
}

/** Sends everything that waits anywhere, for when the window closes. */
export async function flushAll(): Promise<void> {
  await Promise.all([...open].map((saver) => saver.flush()))
}
