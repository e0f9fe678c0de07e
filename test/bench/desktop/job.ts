import type { Portfolio } from '../world.ts'

export const desktopRows = ['pdf', 'docx', 'rpc', 'batch'] as const
export type DesktopRow = (typeof desktopRows)[number]

/** What one start of the bench's Electron measures; it stands as JSON in ENTENTE_BENCH_JOB. Paths are absolute. */
export interface Job {
  readonly row: DesktopRow
  readonly root: string
  readonly out: string
  /** Empty, for what is written meanwhile. */
  readonly folder: string
  readonly portfolio: Portfolio
}
