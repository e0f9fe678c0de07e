import { flushAll, hasUnsaved, watchUnsaved } from '../ui/saver.ts'

/** How long a window waits for core before it asks, in milliseconds. */
const patience = 2_000

interface Doing {
  readonly unsaved: () => boolean
  readonly flush: () => Promise<void>
  readonly close: () => void
}

/** How a window closes: what was typed is sent first, and when something of it could not be kept the person is asked. */
export class Closing {
  private sending = false
  private leaving = false
  private question = false
  private readonly listeners = new Set<() => void>()
  private readonly doing: Doing

  constructor(doing: Doing) {
    this.doing = doing
  }

  get asking(): boolean {
    return this.question
  }

  watch = (listen: () => void): (() => void) => {
    this.listeners.add(listen)
    return () => void this.listeners.delete(listen)
  }

  /** Whether the window may close now. If not, it closes by itself as soon as everything is kept, or asks. */
  mayClose(): boolean {
    if (this.leaving || !this.doing.unsaved()) return true
    if (!this.sending) void this.send()
    return false
  }

  keepOpen = (): void => this.ask(false)

  closeAnyway = (): void => {
    this.leaving = true
    this.doing.close()
  }

  private async send(): Promise<void> {
    this.sending = true
    await Promise.race([this.doing.flush(), new Promise((resolve) => setTimeout(resolve, patience))]).catch(() => undefined)
    this.sending = false
    if (this.doing.unsaved()) this.ask(true)
    else this.doing.close()
  }

  private ask(question: boolean): void {
    this.question = question
    this.listeners.forEach((listen) => listen())
  }
}

export const closing = new Closing({ unsaved: hasUnsaved, flush: flushAll, close: () => window.close() })

/** Sends what was typed a moment ago before the window goes, and at the latest when the person turns to another window. */
export function keepTypedTextOnClose(): void {
  window.addEventListener('blur', () => void flushAll())
  watchUnsaved(() => {
    if (!hasUnsaved()) closing.keepOpen()
  })
  window.addEventListener('beforeunload', (event) => {
    if (!closing.mayClose()) event.preventDefault()
  })
}
