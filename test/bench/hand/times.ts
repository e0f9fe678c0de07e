/** What was measured in the window, in milliseconds. */
export interface HandTimes {
  /** From the click on the agreement until its paper is drawn. */
  readonly open: readonly number[]
  /** The work of the page for one key: its handling, and the frame that shows it. */
  readonly clause: readonly number[]
  /** The clauses on the paper. */
  readonly clauses: number
}
