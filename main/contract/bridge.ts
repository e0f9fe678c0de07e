import type { ActionId } from './actions/index.ts'
import type { DataBridge } from './data-bridge.ts'
import type { SavedFormat } from './exporting.ts'
import type { FileBridge } from './file-bridge.ts'
import type { Problem } from './problem.ts'

export const appearances = ['light', 'dark', 'system'] as const
export type Appearance = (typeof appearances)[number]

/** What the shell remembers of how windows look. */
export interface Preferences {
  readonly appearance: Appearance
  /** 1 is the actual size. */
  readonly zoom: number
  /** Words that are not in the dictionary are marked while somebody types. */
  readonly spelling: boolean
  /** The app goes on in the notification area when its last window is closed. */
  readonly staysOpen: boolean
  readonly startsAtLogin: boolean
}

/** What is to be done about a misspelled word. */
export type Correction = { readonly kind: 'replace'; readonly by: string } | { readonly kind: 'learn' }

/** The few things that a page asks of the shell itself; `window.entente` in the page. Everything else goes to core. */
export interface Bridge extends FileBridge, DataBridge {
  /** The save dialog. Null: the person cancelled. `grant` is what core takes for the path; `shown` names the file for the screen. */
  chooseWhereToSave(suggestedName: string, format: SavedFormat): Promise<{ readonly grant: string; readonly shown: string } | null>
  /** Shows the file that was saved under this grant in the system's file manager. */
  showInFolder(grant: string): Promise<void>
  /** Opens a window on a place of the app, for example `/agreements/<id>`; one that shows this agreement already comes to the front. */
  openWindow(place: string): Promise<void>
  /** Brings another window that shows this agreement already to the front; false: there is none. */
  showElsewhere(place: string): Promise<boolean>
  /** Says what can be done in this window now: the menu offers that and nothing else. */
  offerActions(ids: readonly ActionId[]): Promise<void>
  /** Sets whether the app goes on without a window, and starts when the person logs in. */
  keepRunning(choice: Pick<Preferences, 'staysOpen' | 'startsAtLogin'>): Promise<void>
  /** Carries out an action that is the shell's. */
  runAction(id: ActionId): Promise<void>
  /** Shows the menu of a misspelled word in a field; what was chosen, null: nothing, or one of the things that every field has. */
  offerCorrections(word: string, suggestions: readonly string[]): Promise<Correction | null>
  /** Opens the PDF in the person's own program for PDF documents, which shows and prints it. False: there is no such program. */
  openPdf(suggestedName: string, pdf: Uint8Array): Promise<boolean>
  /** Keeps a PDF in memory for this window to show; answers its address below `shownOrigin`. The one before is forgotten. */
  showPdf(pdf: Uint8Array): Promise<string>
  /** The page that is in sight in the PDF that this window shows, from 1. Null: none is shown, or it cannot be told. */
  pageInSight(): Promise<number | null>
}

/** Name of the bridge on the page's `window`. */
export const bridgeName = 'entente'

/** What the preload script tells the page, as the data of a `message` event from the window itself. */
export type ShellMessage =
  /** A way to core; the event carries the MessagePort. Comes again when core was started again. */
  | { readonly entente: 'core-ready' }
  /** Core stopped. A new way follows, or a refusal. */
  | { readonly entente: 'core-lost' }
  /** The data folder cannot be opened. */
  | { readonly entente: 'core-refused'; readonly problem: Problem }
  /** A notification or the notification area leads here. */
  | { readonly entente: 'go-to'; readonly place: string }
  /** Somebody chose an action in the menu that the page offers. */
  | { readonly entente: 'action'; readonly id: ActionId }
  /** How windows look: when the page is loaded, and after each change. */
  | { readonly entente: 'preferences'; readonly preferences: Preferences }
