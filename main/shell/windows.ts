import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import type { ShellMessage } from '../contract/bridge.ts'
import { messageChannel } from './channels.ts'
import type { CoreProcess } from './core-process.ts'
import { pageOrigin } from './pages.ts'

/** The windows of the app. Each gets its own way to core, again after a reload and after core was started again. */
export class Windows {
  private readonly open = new Set<BrowserWindow>()
  private readonly core: () => CoreProcess

  constructor(core: () => CoreProcess) {
    this.core = core
  }

  /** Opens a window on a place of the app, for example `/agreements`. */
  show(place = '/agreements'): BrowserWindow {
    const window = new BrowserWindow({
      width: 1280,
      height: 800,
      minWidth: 800,
      minHeight: 560,
      useContentSize: true,
      show: false,
      title: app.getName(),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1f21' : '#ffffff',
      webPreferences: {
        preload: join(app.getAppPath(), 'dist', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    })
    this.open.add(window)
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => {
      this.open.delete(window)
      if (this.open.size === 0) app.quit()
    })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') window.webContents.reload()
    })
    window.webContents.on('did-finish-load', () => this.connect(window))
    void window.loadURL(`${pageOrigin}/index.html#${place}`)
    return window
  }

  /** Brings a window to the front, or opens one when there is none. */
  focus(): void {
    const window = [...this.open].at(-1) ?? this.show()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  connectAll(): void {
    for (const window of this.open) if (!window.webContents.isLoading()) this.connect(window)
  }

  tellAll(message: ShellMessage): void {
    for (const window of this.open) window.webContents.postMessage(messageChannel, message)
  }

  private connect(window: BrowserWindow): void {
    const core = this.core()
    const refused = core.refusedBecause
    if (refused) return this.tell(window, { entente: 'core-refused', problem: refused })
    const port = core.connect()
    if (port) window.webContents.postMessage(messageChannel, { entente: 'core-ready' } satisfies ShellMessage, [port])
  }

  private tell(window: BrowserWindow, message: ShellMessage): void {
    window.webContents.postMessage(messageChannel, message)
  }
}
