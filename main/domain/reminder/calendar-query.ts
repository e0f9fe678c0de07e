import type { DeadlineKind } from './lead-times.ts'

/** Which deadlines a calendar or a list shows. Days are YYYY-MM-DD. */
export interface CalendarQuery {
  readonly from: string
  readonly to: string
  /** All when not given. */
  readonly kinds?: readonly DeadlineKind[] | undefined
  /** The id of a person. */
  readonly owner?: string | undefined
  /** Words of a partner's name. */
  readonly partner?: string | undefined
}
