/** A deadline that somebody set. */
export interface OwnDeadline {
  readonly id: string
  /** The agreement that it is about; null: none. */
  readonly agreementId: string | null
  readonly title: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly note: string
  /** The person who sees to it. */
  readonly ownerId: string
  /** YYYY-MM-DD. */
  readonly doneOn: string | null
}
