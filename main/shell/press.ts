import { BrowserWindow, session } from 'electron'
import type { PrintOptions } from '../contract/print.ts'
import { answerFor } from './answer.ts'
import { lockDown } from './lock-down.ts'

const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
/** What is being printed, by the path of its page. */
const pages = new Map<string, string>()
let printed = 0

/** One hidden window that prints one document at a time. */
export class Press {
  private window: BrowserWindow | null = null

  /** Fails with `cancelled` when the press is closed meanwhile. */
  async print(html: string, options: PrintOptions): Promise<Uint8Array> {
    const window = (this.window ??= this.open())
    const path = `/${++printed}`
    pages.set(path, html)
    let onClosed = () => {}
    const closed = new Promise<never>((_, fail) => {
      onClosed = () => fail(new Error('cancelled'))
    })
    window.once('closed', onClosed)
    const done = (async () => {
      await window.loadURL(`app://print${path}`)
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)')
      return new Uint8Array(await window.webContents.printToPDF(options))
    })()
    try {
      return await Promise.race([done, closed])
    } finally {
      window.off('closed', onClosed)
      pages.delete(path)
    }
  }

  /** Closes the window; what is being printed fails. */
  close(): void {
    this.window?.destroy()
    this.window = null
  }

  /** A window that goes, or whose page does, takes what it prints along; the next document gets another one. */
  private open(): BrowserWindow {
    const window = hiddenWindow()
    window.once('closed', () => {
      if (this.window === window) this.window = null
    })
    window.webContents.once('render-process-gone', () => window.destroy())
    return window
  }
}

function hiddenWindow(): BrowserWindow {
  const own = session.fromPartition('print')
  if (!own.protocol.isProtocolHandled('app')) {
    lockDown(own)
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
    answerFor(own, 'app', async ({ pathname }) => ({ status: 200, headers, body: Buffer.from(pages.get(pathname) ?? '') }))
  }
  return new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, webgl: false },
  })
}
