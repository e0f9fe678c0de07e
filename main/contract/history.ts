import { z } from 'zod'
import { agreementName } from './agreements.ts'
import type { HistoryKind } from './messages/trail.ts'
import { ask } from './method.ts'

/** A value that was changed, both sides as a person reads them; an empty side: there was nothing. */
export interface HistoryChange {
  readonly what: string
  readonly from: string
  readonly to: string
}

/** One row of an agreement's trail in plain words. */
export interface HistoryRow {
  /** Below 0: it is being written now and has no row of its own yet. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly who: string
  readonly kind: HistoryKind
  readonly says: string
  readonly changes: readonly HistoryChange[]
  /** Its details were lawfully erased. */
  readonly erased: boolean
}

/** Whether an agreement's own history is as the app wrote it. */
export interface HistoryVerdict {
  readonly intact: boolean
  readonly rows: number
  /** A sentence each. */
  readonly findings: readonly string[]
}

export const historyMethods = {
  /** The latest rows first. `before`: only rows with a smaller seq, to read on. */
  'history.list': ask(
    z.strictObject({ agreement: agreementName, before: z.int().min(1).optional(), limit: z.int().min(1).max(1_000).default(200) }),
  ).gives<{ readonly rows: readonly HistoryRow[]; readonly more: boolean }>(),
  /** Checks every row of this agreement and their chain. Whether its last rows were cut off, only `trail.verify` over everything can say. */
  'history.verify': ask(z.strictObject({ agreement: agreementName })).gives<HistoryVerdict>(),
}
