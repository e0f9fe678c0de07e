import { backUpWhenDue } from './backups.ts'
import type { ServiceContext } from './context.ts'

/** The first windows come first; in milliseconds. */
const firstAfter = 20_000
const every = 15 * 60 * 1_000

/** Makes the automatic backups while the app is open. Gives back how to stop; resolves when none is being made. */
export function keepBackedUp(context: ServiceContext, onTrouble: (error: unknown) => void): () => Promise<void> {
  const stop = new AbortController()
  let making: Promise<void> = Promise.resolve()
  const make = () => {
    making = making.then(() => backUpWhenDue(context, stop.signal)).catch(onTrouble)
  }
  const first = setTimeout(make, firstAfter).unref()
  const later = setInterval(make, every).unref()
  return async () => {
    clearTimeout(first)
    clearInterval(later)
    stop.abort()
    await making
  }
}
