import { type Summary, summarize } from './measure.ts'

/** `at-most`: the subject may take so many times as long as the yardstick. `faster`: the yardstick takes so many times as long as the subject. */
export interface Goal {
  readonly kind: 'at-most' | 'faster'
  readonly times: number
}

/** A subject and its yardstick, measured in the same rounds. */
export interface Line {
  readonly what: string
  readonly yardstick: string
  readonly statistic: 'median' | 'p95'
  readonly subject: Summary
  readonly bare: Summary
  readonly unit: 'ms' | 'MB'
  /** Null: it is only told. */
  readonly goal: Goal | null
}

/** What a row of the bench found. */
export interface Findings {
  readonly lines: readonly Line[]
  /** What a reader of the figures has to know. */
  readonly notes: readonly string[]
}

interface About {
  readonly what: string
  readonly yardstick: string
  readonly statistic?: Line['statistic']
  readonly unit?: Line['unit']
  readonly goal?: Goal
}

/** A line of the table from the times of the subject and of its yardstick. */
export function line({ what, yardstick, statistic = 'median', unit = 'ms', goal }: About, subject: readonly number[], bare: readonly number[]): Line {
  return { what, yardstick, statistic, unit, subject: summarize(subject), bare: summarize(bare), goal: goal ?? null }
}

/** How many times as long the subject takes as its yardstick. */
export function ratio({ subject, bare, statistic }: Line): number {
  return subject[statistic] / bare[statistic]
}

/** Null when there is no goal. */
export function isMet(measured: Line): boolean | null {
  const { goal } = measured
  if (goal === null) return null
  return goal.kind === 'at-most' ? ratio(measured) <= goal.times : 1 / ratio(measured) >= goal.times
}
