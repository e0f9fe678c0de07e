import { BrowserWindow, session } from 'electron'
import type { PrintApi } from '../contract/core.ts'
import { printOptions, type PrintOptions } from '../contract/print.ts'
import type { Shell } from '../contract/shell.ts'
import { lockDown } from './lock-down.ts'

const restAfter = 10_000
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

interface Job {
  readonly id: string
  readonly html: string
  readonly options: PrintOptions
  readonly done: (pdf: Uint8Array) => void
  readonly failed: (reason: Error) => void
}

/** Prints documents one after the other in a hidden window, which goes away when nothing was printed for a while. One for the whole app. */
export class Printer implements Shell {
  private readonly waiting: Job[] = []
  private current: Job | null = null
  private window: BrowserWindow | null = null
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
    if (this.current?.id === id) this.close()
  }

  /** Closes the hidden window; what is being printed fails. */
  close(): void {
    clearTimeout(this.rest)
    this.window?.destroy()
    this.window = null
  }

  private async work(): Promise<void> {
    if (this.current) return
    const job = this.waiting.shift()
    if (!job) return
    this.current = job
    clearTimeout(this.rest)
    try {
      job.done(await this.print(job))
    } catch (error) {
      job.failed(error instanceof Error ? error : new Error(String(error)))
    }
    this.current = null
    if (this.waiting.length > 0) void this.work()
    else this.rest = setTimeout(() => this.close(), restAfter).unref()
  }

  private print({ options }: Job): Promise<Uint8Array> {
    const window = (this.window ??= this.open())
    let onClosed = () => {}
    const closed = new Promise<never>((_, fail) => {
      onClosed = () => fail(new Error('cancelled'))
    })
    window.once('closed', onClosed)
    const printed = (async () => {
      await window.loadURL('app://print/document')
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)')
      return new Uint8Array(await window.webContents.printToPDF(options))
    })()
    return Promise.race([printed, closed]).finally(() => window.off('closed', onClosed))
  }

  private open(): BrowserWindow {
    const own = session.fromPartition('print')
    if (!own.protocol.isProtocolHandled('app')) {
      lockDown(own)
      own.protocol.handle(
        'app',
        () => new Response(this.current?.html ?? '', { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } }),
      )
    }
    return new BrowserWindow({
      show: false,
      webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, webgl: false },
    })
  }
}

/** The printer as it is served over a channel: what comes is parsed first. */
export function servePrinter(printer: Printer): PrintApi {
  return {
    printPdf: async (job, html, options) => printer.printPdf(String(job), String(html), printOptions.parse(options)),
    cancelPrint: (job) => void printer.cancelPrint(String(job)),
  }
}
