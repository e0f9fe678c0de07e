import { readFileSync } from 'node:fs'

/** The clock of this machine; with a file, wrong by as many milliseconds as that says at the moment. */
export function clockOf(wrongBy: string | undefined): () => Date {
  if (wrongBy === undefined) return () => new Date()
  return () => new Date(Date.now() + offsetIn(wrongBy))
}

function offsetIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}
