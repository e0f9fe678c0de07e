import { z } from 'zod'
import { ask } from './method.ts'

export interface TrailVerdict {
  /** Rows that were read. */
  readonly rows: number
  readonly intact: boolean
  /** Each finding: the row (from 1), a code, and a sentence. */
  readonly findings: readonly { readonly row: number; readonly code: string; readonly says: string }[]
  /** Rows whose details were lawfully erased; they are sound. */
  readonly erased: readonly number[]
}

export const trailMethods = {
  /** Reads the whole history and says whether anything in it was changed outside the app. Long: it reports progress and can be cancelled. */
  'trail.verify': ask(z.strictObject({})).gives<TrailVerdict>(),
}
