import { same } from './same.ts'

type Parts = Readonly<Record<string, unknown>>

/**
 * Two changes of one thing in one: `base` is what both began with. Of a thing with parts, and of rows of such things, each part is taken
 * from where it was changed; where both changed the same, `mine` stands.
 */
export function merged<T>(base: T, mine: T, theirs: T): T {
  if (same(mine, base)) return theirs
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergedRows(base.filter(says), mine.filter(says), theirs.filter(says)) as T
  if (!isParts(base) || !isParts(mine) || !isParts(theirs)) return mine
  const all = { ...theirs, ...mine }
  return Object.fromEntries(Object.keys(all).map((part) => [part, merged(base[part], mine[part], theirs[part])])) as T
}

/** Rows have no names, only their places: when one was taken out nobody can tell which is which, and `mine` stands. */
function mergedRows(base: readonly Parts[], mine: readonly Parts[], theirs: readonly Parts[]): readonly Parts[] {
  if (mine.length < base.length || theirs.length < base.length) return mine
  const both = base.map((row, at) => merged(row, mine[at] ?? row, theirs[at] ?? row))
  return [...both, ...mine.slice(base.length), ...theirs.slice(base.length)]
}

/** Whether a row says anything; one that was just added does not. */
function says(row: Parts): boolean {
  return Object.values(row).some((part) => part !== '')
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRows(value: unknown): value is readonly Parts[] {
  return Array.isArray(value) && value.every(isParts)
}
