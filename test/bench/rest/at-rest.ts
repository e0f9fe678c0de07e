/** What was measured once the window had come to rest. */
export interface AtRest {
  /** The memory of all processes, in MB, shared pages divided among those that share them. */
  readonly memory: number
  /** What the page did for each step of scrolling, in milliseconds; empty where there was nothing to scroll. */
  readonly scroll: readonly number[]
}
