import { type ClockReading, hasJumped } from '../domain/reminder/clock.ts'
import type { Cause } from '../domain/reminder/when.ts'

/** How often the clocks are looked at, in milliseconds. */
const every = 15_000

/** Says, time and again, that time has passed, and whether the clock jumped meanwhile. Gives back how to stop. */
export function watchClock(clock: () => Date, say: (cause: Extract<Cause, 'hour' | 'jump'>) => void): () => void {
  const reading = (): ClockReading => {
    const now = clock()
    return { wall: now.getTime(), steady: performance.now(), zone: now.getTimezoneOffset() }
  }
  let before = reading()
  const timer = setInterval(() => {
    const now = reading()
    const jumped = hasJumped(before, now)
    before = now
    say(jumped ? 'jump' : 'hour')
  }, every)
  return () => clearInterval(timer)
}
