import type { CheckItem } from '../../../../main/document/checks.ts'

/** The ways from a check to where it can be met. */
export interface WayTo {
  readonly question: (question: string) => void
  readonly clause: (clause: string) => void
  /** The question that leads to what is missing; null when none does. */
  readonly questionOf: (item: CheckItem) => string | null
}
