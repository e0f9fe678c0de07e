/** What the clocks of a machine say at one moment. */
export interface ClockReading {
  /** Milliseconds since 1970, as the wall clock has it. */
  readonly wall: number
  /** Milliseconds of a clock that nobody can set; it may stand still while the machine sleeps. */
  readonly steady: number
  /** Minutes between UTC and local time. */
  readonly zone: number
}

/** How far the two clocks may drift apart between two looks, in milliseconds. */
const tolerance = 90_000

/** Whether the clock or the zone was changed between two looks, or the machine slept. */
export function hasJumped(before: ClockReading, now: ClockReading): boolean {
  return before.zone !== now.zone || Math.abs(now.wall - before.wall - (now.steady - before.steady)) > tolerance
}
