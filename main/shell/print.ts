import type { PrintApi } from '../contract/core.ts'
import { printOptions, type PrintOptions } from '../contract/print.ts'
import type { Shell } from '../contract/shell.ts'
import { Press } from './press.ts'

const restAfter = 10_000
/** So many documents are printed at a time: the work of one window leaves half of the machine idle. */
const most = 2

interface Job {
  readonly id: string
  readonly html: string
  readonly options: PrintOptions
  readonly done: (pdf: Uint8Array) => void
  readonly failed: (reason: Error) => void
}

/** Prints documents in hidden windows, which go away when nothing was printed for a while. One for the whole app. */
export class Printer implements Shell {
  private readonly waiting: Job[] = []
  private readonly idle: Press[] = []
  private readonly busy = new Map<Job, Press>()
  private rest: NodeJS.Timeout | undefined

  printPdf(id: string, html: string, options: PrintOptions): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      this.waiting.push({ id, html, options, done, failed })
      void this.work()
    })
  }

  async cancelPrint(id: string): Promise<void> {
    const at = this.waiting.findIndex((job) => job.id === id)
    if (at >= 0) for (const job of this.waiting.splice(at, 1)) job.failed(new Error('cancelled'))
    for (const [job, press] of this.busy) if (job.id === id) press.close()
  }

  /** Closes the hidden windows; what is being printed fails. */
  close(): void {
    clearTimeout(this.rest)
    for (const press of [...this.idle, ...this.busy.values()]) press.close()
  }

  private async work(): Promise<void> {
    if (this.busy.size >= most) return
    const job = this.waiting.shift()
    if (!job) return
    const press = this.idle.pop() ?? new Press()
    this.busy.set(job, press)
    clearTimeout(this.rest)
    try {
      job.done(await press.print(job.html, job.options))
    } catch (error) {
      job.failed(error instanceof Error ? error : new Error(String(error)))
    }
    this.busy.delete(job)
    this.idle.push(press)
    if (this.waiting.length > 0) void this.work()
    else if (this.busy.size === 0) this.rest = setTimeout(() => this.close(), restAfter).unref()
  }
}

/** The printer as it is served over a channel: what comes is parsed first. */
export function servePrinter(printer: Printer): PrintApi {
  return {
    printPdf: async (job, html, options) => printer.printPdf(String(job), String(html), printOptions.parse(options)),
    cancelPrint: (job) => void printer.cancelPrint(String(job)),
  }
}
