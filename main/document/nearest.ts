/** The known id that a mistyped one most likely means, or null when none is near (more than a third of its letters differ). */
export function nearest(wrong: string, known: readonly string[]): string | null {
  if (wrong.length > 80) return null
  const ranked = known.map((id) => ({ id, distance: distanceBetween(wrong.toLowerCase(), id.toLowerCase()) })).toSorted((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.id.length / 3)) ? best.id : null
}

/** Levenshtein's distance, one row at a time. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
