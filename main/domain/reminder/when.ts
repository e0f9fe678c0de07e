/** Why it is asked whether something is to be said. */
export const causes = ['start', 'wake', 'unlock', 'hour', 'jump'] as const
export type Cause = (typeof causes)[number]

/** Times of day are HH:MM, as a clock on the wall shows them. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

export interface ReminderTimes {
  /** What becomes due while the app runs is said from this time of day on. */
  readonly hour: string
  readonly quiet: QuietHours | null
}

export const usualTimes: ReminderTimes = { hour: '09:00', quiet: null }

/** Whether it is time to speak up. Somebody who has just come back is told at once, unless these are quiet hours. */
export function mayRaise(cause: Cause, time: string, { hour, quiet }: ReminderTimes): boolean {
  if (quiet !== null && isWithin(time, quiet)) return false
  return cause !== 'hour' || time >= hour
}

/** Quiet hours may go past midnight; from and to alike: none. */
function isWithin(time: string, { from, to }: QuietHours): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}
