import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Preferences, ShellMessage } from '../contract/bridge.ts'
import type { ActionId } from '../contract/actions/index.ts'
import { messageChannel } from './channels.ts'
import { offerContextMenu } from './context-menu.ts'
import type { CoreProcess } from './core-process.ts'
import type { Memory } from './memory.ts'
import { pageOrigin } from './pages.ts'
import { leastSizeOn, openingPlace, type Rectangle, type WindowKind, windowKindOf } from './window-place.ts'

/** How long other windows may take to close, in milliseconds. */
const patience = 3_000
/** How long a page that has loaded may take until it is drawn, in milliseconds. */
const patienceForDrawing = 1_000
const startPlace = '/home'

interface Dependencies {
  readonly core: () => CoreProcess
  readonly memory: Memory
  readonly onZoom: (step: 'in' | 'out') => void
  /** The window in front, or what can be done in it, is another. */
  readonly onChange: () => void
}

/** The windows of the app. Each gets its own way to core, again after a reload and after core was started again. */
export class Windows {
  private readonly open = new Set<BrowserWindow>()
  private readonly listening = new WeakSet<BrowserWindow>()
  private readonly offers = new WeakMap<BrowserWindow, ReadonlySet<ActionId>>()
  private starts = 0
  private readonly given: Dependencies

  constructor(given: Dependencies) {
    this.given = given
  }

  /** Opens a window on a place of the app, for example `/agreements`. An agreement that a window shows already comes to the front there. */
  show(place = startPlace): BrowserWindow {
    const shown = this.showing(place)
    if (shown) return this.bring(shown)
    return this.make(place, windowKindOf(place))
  }

  /** Brings a window other than `asking` that shows this agreement to the front; false: there is none. */
  showOther(asking: BrowserWindow, place: string): boolean {
    const shown = this.showing(place, asking)
    if (shown) this.bring(shown)
    return shown !== undefined
  }

  /** Brings the window used last to the front, or opens one when there is none. */
  focus(): void {
    const window = BrowserWindow.getFocusedWindow() ?? [...this.open].at(-1)
    if (window && this.open.has(window)) this.bring(window)
    else this.show()
  }

  /** Leads to a place: in the window that shows it, else in the one used last, else in a new one. */
  goTo(place: string): void {
    const window = this.showing(place) ?? [...this.open].at(-1)
    if (!window) this.show(place)
    else {
      this.bring(window)
      if (placeOf(window) !== place) tell(window, { entente: 'go-to', place })
    }
  }

  /** Closes all windows but one. False: one of them did not close, for it holds something that is not saved. */
  async closeOthers(kept: BrowserWindow): Promise<boolean> {
    for (const window of this.open) if (window !== kept) window.close()
    for (const until = Date.now() + patience; this.open.size > 1 && Date.now() < until; ) await pause(50)
    return this.open.size <= 1
  }

  /** Loads the page of a window anew, at the place where the app begins. */
  async startAgain(window: BrowserWindow): Promise<void> {
    await window.loadURL(`${pageOrigin}/index.html?start=${++this.starts}#${startPlace}`).catch(() => undefined)
  }

  async startAllAgain(): Promise<void> {
    await Promise.all([...this.open].map((window) => this.startAgain(window)))
  }

  connectAll(): void {
    for (const window of this.open) if (this.listening.has(window)) this.connect(window)
  }

  tellAll(message: ShellMessage): void {
    for (const window of this.open) tell(window, message)
  }

  /** Hands an action of the menu to the page of the window in front. */
  act(id: ActionId): void {
    const window = BrowserWindow.getFocusedWindow() ?? [...this.open].at(-1)
    if (window && this.open.has(window)) tell(window, { entente: 'action', id })
  }

  offer(window: BrowserWindow, ids: readonly ActionId[]): void {
    this.offers.set(window, new Set(ids))
    this.given.onChange()
  }

  /** What can be done in the window in front. */
  get offered(): ReadonlySet<ActionId> {
    const window = BrowserWindow.getFocusedWindow() ?? [...this.open].at(-1)
    return (window && this.offers.get(window)) ?? new Set()
  }

  /** Shows all pages as they are to look now. */
  look(preferences: Preferences): void {
    for (const window of this.open) {
      window.webContents.setZoomFactor(preferences.zoom)
      window.setBackgroundColor(ground())
    }
    this.tellAll({ entente: 'preferences', preferences })
  }

  /** The window, but for one, that shows the agreement of a place. */
  private showing(place: string, but?: BrowserWindow): BrowserWindow | undefined {
    if (windowKindOf(place) !== 'agreement') return undefined
    return [...this.open].find((window) => window !== but && agreementOf(placeOf(window)) === agreementOf(place))
  }

  private make(place: string, kind: WindowKind): BrowserWindow {
    const { memory } = this.given
    const areas = areasOfDisplays()
    const opening = openingPlace(memory.all.places[kind], areas, [...this.open].map((window) => window.getNormalBounds()))
    const { x, y, width, height } = opening.bounds
    const least = leastSizeOn(areas[0])
    const window = new BrowserWindow({
      width,
      height,
      ...(opening.outer ? { x, y } : { useContentSize: true }),
      minWidth: least.width,
      minHeight: least.height,
      show: false,
      title: app.getName(),
      backgroundColor: ground(),
      webPreferences: {
        preload: join(app.getAppPath(), 'dist', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        // Chromium's own would fetch dictionaries; the page marks words itself, with those of the app.
        spellcheck: false,
        // Chromium's own viewer shows PDF files, in a process of its own.
        plugins: true,
        zoomFactor: memory.all.zoom,
      },
    })
    this.open.add(window)
    if (opening.maximised) window.maximize()
    this.watch(window, kind)
    void window.loadURL(`${pageOrigin}/index.html#${place}`)
    return window
  }

  private watch(window: BrowserWindow, kind: WindowKind): void {
    const { memory, onZoom, onChange } = this.given
    appearWhenDrawn(window)
    window.on('focus', () => {
      // The one used last stands last.
      this.open.delete(window)
      this.open.add(window)
      onChange()
    })
    window.on('close', () => memory.keep({ places: { ...memory.all.places, [kind]: { ...window.getNormalBounds(), maximised: window.isMaximized() } } }))
    window.on('closed', () => {
      this.open.delete(window)
      if (this.open.size === 0 && !memory.all.staysOpen) app.quit()
      else onChange()
    })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') window.webContents.reload()
    })
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.listening.delete(window)
    })
    // The page listens as soon as its script has run; fonts and pictures may still be on their way.
    window.webContents.on('dom-ready', () => {
      this.listening.add(window)
      const { places: _places, ...preferences } = memory.all
      window.webContents.setZoomFactor(preferences.zoom)
      tell(window, { entente: 'preferences', preferences })
      this.connect(window)
    })
    window.webContents.on('zoom-changed', (_event, direction) => onZoom(direction))
    offerContextMenu(window.webContents)
  }

  private bring(window: BrowserWindow): BrowserWindow {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    return window
  }

  private connect(window: BrowserWindow): void {
    const core = this.given.core()
    const refused = core.refusedBecause
    if (refused) return tell(window, { entente: 'core-refused', problem: refused })
    const port = core.connect()
    if (port) window.webContents.postMessage(messageChannel, { entente: 'core-ready' } satisfies ShellMessage, [port])
  }
}

/** A window appears with its page in it; where the system never says that the page is drawn, it appears all the same. */
function appearWhenDrawn(window: BrowserWindow): void {
  let shown = false
  const appear = (): void => {
    if (!shown && !window.isDestroyed()) window.show()
    shown = true
  }
  window.once('ready-to-show', appear)
  window.webContents.once('did-finish-load', () => setTimeout(appear, patienceForDrawing))
}

function tell(window: BrowserWindow, message: ShellMessage): void {
  window.webContents.postMessage(messageChannel, message)
}

/** The colour under the page until it is drawn. */
function ground(): string {
  return nativeTheme.shouldUseDarkColors ? '#1a1f21' : '#ffffff'
}

/** `/agreements/<id>` of any place inside an agreement. */
function agreementOf(place: string): string {
  return place.split('/').slice(0, 3).join('/')
}

function placeOf(window: BrowserWindow): string {
  const hash = new URL(window.webContents.getURL() || pageOrigin).hash.slice(1)
  return decodeURI(hash)
}

function areasOfDisplays(): readonly Rectangle[] {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea)
}
