/** What was reached when, in milliseconds since 1970. */
export interface Moments {
  /** Electron had started and could open windows. */
  readonly ready: number
  readonly window: number
  /** The page and its script had been loaded and run once. */
  readonly page: number
  /** What was waited for is on the screen: in the page, painted, and its window shown. */
  readonly usable: number
  /** How many of it. */
  readonly count: number
}
