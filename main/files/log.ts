import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A log of unexpected errors that never grows beyond twice its limit: `entente.log`, and `entente.old.log` before it. */
export interface ErrorLog {
  readonly path: string
  /** Adds an error with its stack and causes. `at`: ISO 8601, UTC; `doing`: what was going on, in a word or a code. Never throws. */
  readonly add: (error: unknown, at: string, doing: string) => void
}

/** `limit`: bytes, after which a new file is begun. The folder is made when it is missing. */
export function openErrorLog(folder: string, limit = 1_000_000): ErrorLog {
  const path = join(folder, 'entente.log')
  return {
    path,
    add: (error, at, doing) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const entry = Buffer.from(`${at} ${doing}\n${describe(error)}\n\n`).subarray(0, limit)
        if (sizeOf(path) + entry.length > limit) renameSync(path, join(folder, 'entente.old.log'))
        appendFileSync(path, entry, { mode: 0o600 })
      } catch {
        // There is nowhere to say that nothing can be written.
      }
    },
  }
}

/** The stack, and that of what caused it, as far as it goes. */
function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error)
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause === undefined || depth === 5 ? own : `${own}\ncaused by ${describe(error.cause, depth + 1)}`
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
