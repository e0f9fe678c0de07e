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
  /** Who is told when that person does nothing; null: the agreement's deputy, if it has one. */
  readonly deputyId: string | null
  /** YYYY-MM-DD. */
  readonly doneOn: string | null
}
