/**
 * Whether two clauses, or parts of them, print the same in every case: ids and what is switched off do not count, nor does how a text is
 * cut into pieces of one style. Plain data only.
 */
export function sameWords(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return merged(value.map(plain))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, each]) => key !== 'id' && each !== undefined && each !== false)
  return Object.fromEntries(kept.map(([key, each]): [string, unknown] => [key, plain(each)]).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

type Piece = { readonly kind: 'text'; readonly text: string }

/** Neighbouring pieces of text of one style as one piece. */
function merged(list: readonly unknown[]): unknown[] {
  const result: unknown[] = []
  for (const each of list) {
    const before = result.at(-1)
    if (isPiece(each) && each.text === '') continue
    if (isPiece(each) && isPiece(before) && styleOf(each) === styleOf(before)) result.splice(-1, 1, { ...before, text: before.text + each.text })
    else result.push(each)
  }
  return result
}

function isPiece(value: unknown): value is Piece {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text' && 'text' in value && typeof value.text === 'string'
}

function styleOf(piece: Piece): string {
  return JSON.stringify({ ...piece, text: '' })
}
