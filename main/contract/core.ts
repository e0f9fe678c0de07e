import type { SavedFormat } from './exporting.ts'
import type { CoreEvent, Progress } from './event.ts'
import type { Problem } from './problem.ts'
import type { Digest } from './reminders.ts'

/** What core serves to a window or a command. Both arguments are parsed at the door, whatever comes. */
export type CoreApi = {
  /** Said first, with the token of the lock file; a window need not. */
  hello(token: unknown): boolean
  call(id: unknown, method: unknown, input: unknown): Promise<{ ok: true; value: unknown } | { ok: false; problem: Problem }>
  cancel(id: unknown): void
}

/** What a window or a command serves to core. */
export type ClientApi = {
  progress(id: string, progress: Progress): void
  changed(event: CoreEvent): void
}

/** What a person chose a path for: a format to save in, a file to read, the copy of a file to write, or a folder to write into. */
export type PathUse = SavedFormat | 'read' | 'file' | 'folder'

/** What core serves to the shell, over their own channel. */
export type CoreControl = {
  /** Allows one call from a window to use this path once; answers with the grant to pass on. */
  grant(path: string, use: PathUse): Promise<string>
  /** Somebody is back at the machine: whatever is due is said. */
  back(how: 'wake' | 'unlock'): void
  /** Says nothing of all that waits before tomorrow. */
  snoozeAll(): Promise<void>
  /** Ends open work and closes the store. */
  stop(): Promise<void>
}

/** Printing, as it is served over a channel. */
export type PrintApi = {
  printPdf(job: unknown, html: unknown, options: unknown): Promise<Uint8Array>
  cancelPrint(job: unknown): void
}

/** What the shell serves to core, over their own channel. */
export type ShellApi = PrintApi & {
  /** Something is newly due: one notification says all of it. */
  notify(digest: Digest): void
  /** How many deadlines wait for somebody. */
  waiting(count: number): void
  /** The data folder is open; calls are answered. */
  opened(): void
  /** A backup is to take the place of the data: core is to be opened again. */
  restored(): void
  /** The data folder cannot be opened. */
  refused(problem: Problem): void
}

/** How core is started by whoever holds it; paths are absolute. */
export interface CoreStart {
  readonly dataFolder: string
  /** The built-in templates, one folder each. */
  readonly templates: string
  /** The fonts that are embedded in what is printed. */
  readonly fonts: string
  /** The bundled worker. */
  readonly worker: string
  /** The bundled thread that spells, and its dictionaries. */
  readonly speller: string
  readonly dictionaries: string
  /** The bundled thread that knows public holidays. */
  readonly holidays: string
  readonly version: string
  /** The folder is for sample data. */
  readonly sample?: boolean
  /** For tests, and never in a package: a file that says by how many milliseconds the clock is wrong. */
  readonly wrongBy?: string
}
