import { z } from 'zod'
import { destination } from './exporting.ts'
import { ask } from './method.ts'
import type { Problem } from './problem.ts'

/** The name of a backup, as the list shows it. */
export const backupName = z.string().regex(/^entente-\d{4}-\d\d-\d\dT\d{6}Z(-\d+)?$/)
/** How many backups can be kept, at least and at most. */
export const keepLimits = { least: 2, most: 100 } as const
export const backupRhythms = ['day', 'week', 'never'] as const
export type BackupRhythm = (typeof backupRhythms)[number]

export interface BackupFacts {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Why it was made; null: it is a database alone, such as the copy before an update. */
  readonly kind: 'made' | 'automatic' | 'before-restore' | null
  /** Whose data it is. */
  readonly organization: string
  readonly agreements: number
  readonly files: number
  /** Own templates. */
  readonly templates: number
  /** Bytes: its database, and the stored files that it points at. */
  readonly size: number
  /** How many stored files were missing or damaged already when it was made. */
  readonly missing: number
}

export interface BackupSummary extends BackupFacts {
  readonly name: string
}

export interface Backups {
  readonly folder: string
  /** The folder is the data folder's own. */
  readonly own: boolean
  readonly every: BackupRhythm
  readonly keep: number
  /** The latest first. Each was read again and checked when it was made. */
  readonly backups: readonly BackupSummary[]
  /** Why the folder cannot be used or the last automatic backup was not made; null: nothing is wrong. */
  readonly trouble: Problem | null
  /** When the newest copy of the database before an update was made, ISO 8601 in UTC, and how many there are. */
  readonly copies: { readonly count: number; readonly newest: string | null }
}

/** One of the list by its name, or one elsewhere: its folder, or a database alone. */
const which = z.union([z.strictObject({ name: backupName }), destination])

export const backupMethods = {
  'backups.list': ask(z.strictObject({})).gives<Backups>(),
  /** Makes one now and checks it. Long: it reports progress and can be cancelled. */
  'backups.make': ask(z.strictObject({ to: destination.optional() })).gives<BackupSummary & { readonly path: string }>(),
  /** Where backups go from now on; null: into the data folder's own. Those that are there stay where they are. */
  'backups.choose': ask(z.strictObject({ folder: destination.nullable() })).gives<null>(),
  'backups.set': ask(z.strictObject({ every: z.enum(backupRhythms).optional(), keep: z.int().min(keepLimits.least).max(keepLimits.most).optional() })).gives<null>(),
  /** Reads a backup through and says what is in it; the grant is for `backups.restore`. Long: it reports progress and can be cancelled. */
  'backups.read': ask(z.strictObject({ backup: which })).gives<BackupFacts & { readonly grant: string }>(),
  /**
   * Goes back to a backup: keeps what is there now as a backup first, then puts all of the other in its place. Core ends after it and is
   * opened again on what was restored. Long: it reports progress and can be cancelled until it is decided.
   */
  'backups.restore': ask(z.strictObject({ backup: which })).gives<BackupFacts & { readonly keptAs: string }>(),
}
