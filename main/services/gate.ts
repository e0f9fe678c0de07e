/** Lets calls in until it is shut: from then on nothing changes what is about to be replaced. */
export class Gate {
  private inside = 0
  private shut = false
  private onQuiet: (() => void) | null = null

  get isShut(): boolean {
    return this.shut
  }

  /** Runs a call that came in. */
  async pass<T>(work: () => T | Promise<T>): Promise<T> {
    this.inside++
    try {
      return await work()
    } finally {
      this.inside--
      if (this.inside <= 1) this.onQuiet?.()
    }
  }

  /** Lets no more in; resolves when the call that asks is the only one left, or when `signal` aborts. */
  async close(signal: AbortSignal): Promise<void> {
    this.shut = true
    if (this.inside > 1) {
      await new Promise<void>((quiet) => {
        this.onQuiet = quiet
        signal.addEventListener('abort', () => quiet(), { once: true })
      })
    }
    this.onQuiet = null
  }

  open(): void {
    this.shut = false
  }
}
