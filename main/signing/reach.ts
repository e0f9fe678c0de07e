import type { PdfFile } from './pdf/file.ts'
import { refsIn, type Value } from './pdf/values.ts'

/** The numbers of all objects that a value leads to. `except`: objects at which the way ends. */
export function reachable(file: PdfFile, from: Value | undefined, except: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const found = new Set<number>()
  const waiting = [...refsIn(from ?? null)]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next.number) || except.has(next.number)) continue
    found.add(next.number)
    waiting.push(...refsIn(file.get(next.number)))
  }
  return found
}

/** The numbers that something in the file names although there is no such object: who adds one later decides what was signed. */
export function dangling(file: PdfFile): ReadonlySet<number> {
  const found = new Set<number>()
  for (const number of file.numbers) {
    for (const ref of refsIn(file.get(number))) {
      const entry = file.entry(ref.number)
      if (entry === undefined || entry.kind === 'free') found.add(ref.number)
    }
  }
  return found
}
