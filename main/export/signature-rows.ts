import type { SignatureBlock } from '../document/resolved.ts'

/** Signature blocks as they stand: one or two beside each other. */
export interface SignatureRows {
  readonly rows: readonly (readonly SignatureBlock[])[]
  /** The rows that no page end may part, by their place: so few that they fit on a page beside the words that lead to them. */
  readonly together: readonly (readonly number[])[]
}

/** So many rows and the words before them have room on one page. */
const most = 3

/**
 * Blocks in rows of two. Who attests or witnesses stands beside or under the party whose signature it is, so that a party begins a row
 * where anybody does so. Up to three rows stay on a page; of more, the last two do, so that none ends up alone.
 */
export function signatureRows(blocks: readonly SignatureBlock[]): SignatureRows {
  const aside = blocks.some(({ capacity }) => capacity === 'attest' || capacity === 'witness')
  const groups = aside ? byParty(blocks) : [blocks]
  const rows = groups.flatMap((group) => Array.from({ length: Math.ceil(group.length / 2) }, (_, index) => group.slice(index * 2, index * 2 + 2)))
  return { rows, together: together(rows.length) }
}

function byParty(blocks: readonly SignatureBlock[]): SignatureBlock[][] {
  const groups: SignatureBlock[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (block.capacity === 'party' || group === undefined) groups.push([block])
    else group.push(block)
  }
  return groups
}

function together(rows: number): number[][] {
  const all = Array.from({ length: rows }, (_, index) => index)
  return rows <= most ? [all] : [...all.slice(0, -2).map((index) => [index]), all.slice(-2)]
}
