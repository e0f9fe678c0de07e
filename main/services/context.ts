import type { CoreEvent, Progress } from '../contract/event.ts'
import type { Shell } from '../contract/shell.ts'
import type { FontFace } from '../files/fonts.ts'
import type { DataFolder } from '../files/layout.ts'
import type { OwnTemplates } from '../files/own-templates.ts'
import type { Database } from '../store/database.ts'
import type { HolidayBook } from './days-off.ts'
import type { Gate } from './gate.ts'
import type { Grants } from './grants.ts'
import type { Work } from './jobs.ts'
import type { Speller } from './speller.ts'
import type { TemplateShelf } from './template-shelf.ts'

/** Where a call came in. A window has fewer rights than a command that its owner typed. */
export type Door = 'window' | 'command-line'

/** What every handler is given besides its input. */
export interface Call {
  readonly door: Door
  readonly signal: AbortSignal
  progress(progress: Progress): void
}

/** What services work with. Clock, ids and randomness come from here, so that a test can say what they are. */
export interface ServiceContext {
  readonly db: Database
  readonly folder: DataFolder
  readonly shelf: TemplateShelf
  readonly own: OwnTemplates
  readonly grants: Grants
  readonly gate: Gate
  readonly shell: Shell
  readonly work: Work
  readonly speller: Speller
  readonly holidayBook: HolidayBook
  readonly version: string
  /** The folder is for sample data. */
  readonly sample?: boolean
  /** The fonts of the paper. */
  fontFaces(): Promise<readonly FontFace[]>
  /** ISO 8601, UTC. */
  now(): string
  /** The calendar day on this machine, YYYY-MM-DD. */
  today(): string
  newId(): string
  changed(event: CoreEvent): void
}
