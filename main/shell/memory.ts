import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { appearances } from '../contract/bridge.ts'
import type { WindowKind } from './window-place.ts'

const pixels = z.int().min(-100_000).max(100_000)
const place = z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1), maximised: z.boolean().catch(false) })
const remembered = z.object({
  appearance: z.enum(appearances).catch('system'),
  spelling: z.boolean().catch(true),
  staysOpen: z.boolean().catch(false),
  startsAtLogin: z.boolean().catch(false),
  zoom: z.number().min(0.5).max(2).catch(1),
  places: z.object({ list: place.nullable().catch(null), agreement: place.nullable().catch(null) } satisfies Record<WindowKind, unknown>).catch({ list: null, agreement: null }),
})
export type Remembered = z.output<typeof remembered>

/** What the shell remembers of its windows from one start to the next, in one small file beside Electron's own. It holds no data of the person's. */
export class Memory {
  private now: Remembered
  private readonly file: string

  /** A file that is not there, or not readable, counts as empty: nothing is lost but the place of windows. */
  constructor(file: string) {
    this.file = file
    this.now = remembered.parse(read(file))
  }

  get all(): Remembered {
    return this.now
  }

  /** Keeps it at once. A disk that takes nothing is no reason to disturb anybody. */
  keep(change: Partial<Remembered>): void {
    this.now = { ...this.now, ...change }
    try {
      const fresh = `${this.file}.new`
      writeFileSync(fresh, JSON.stringify(this.now))
      renameSync(fresh, this.file)
    } catch {
      return
    }
  }
}

function read(file: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
