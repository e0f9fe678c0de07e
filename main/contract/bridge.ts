import type { ExportFormat } from './exporting.ts'
import type { Problem } from './problem.ts'

/** The few things that a page asks of the shell itself; `window.entente` in the page. Everything else goes to core. */
export interface Bridge {
  /** The save dialog. Null: the person cancelled. `grant` is what core takes for the path; `shown` names the file for the screen. */
  chooseWhereToSave(suggestedName: string, format: ExportFormat): Promise<{ readonly grant: string; readonly shown: string } | null>
  /** Shows the file that was saved under this grant in the system's file manager. */
  showInFolder(grant: string): Promise<void>
  /** Opens another window on a place of the app, for example `/agreements/<id>`. */
  openWindow(place: string): Promise<void>
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
