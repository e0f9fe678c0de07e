import { z } from 'zod'
import { ask } from './method.ts'

export interface About {
  readonly version: string
  readonly dataFolder: string
  /** What is shown is sample data. */
  readonly sample: boolean
}

export interface Space {
  /** Bytes. */
  readonly size: number
  readonly files: number
}

export interface Backups {
  /** The folder's absolute path. */
  readonly folder: string
  readonly count: number
  /** `madeAt`: ISO 8601, UTC; `size`: bytes. Null: there is none. */
  readonly newest: { readonly madeAt: string; readonly size: number } | null
}

export const appMethods = {
  'app.about': ask(z.strictObject({})).gives<About>(),
  /** How much is in the data folder. */
  'app.space': ask(z.strictObject({})).gives<Space>(),
  /** The copies of the database that were made before it was updated. */
  'app.backups': ask(z.strictObject({})).gives<Backups>(),
}
