import type { ResolvedBlock, SignatureBlock } from '../document/resolved.ts'

/** Signature blocks as they stand: one or two beside each other. */
export interface SignatureRows {
  readonly rows: readonly (readonly SignatureBlock[])[]
  /** The rows that no page end may part, by their place: so few that they fit on a page beside the words that lead to them. */
  readonly together: readonly (readonly number[])[]
  /** The last of them stays with the signatures that follow, such as approvals, so that those do not stand on a page of their own. */
  readonly joinsNext: boolean
}

/** So many rows and the words before them have room on one page. */
const most = 3

/**
 * Blocks in rows of two. Who attests or witnesses stands beside or under the party whose signature it is, so that a party begins a row
 * where anybody does so. Up to three rows stay on a page; of more, the last two do, so that none ends up alone. `next`: the signatures
 * that follow these, if any.
 */
export function signatureRows(blocks: readonly SignatureBlock[], next: readonly SignatureBlock[] = []): SignatureRows {
  const rows = inRows(blocks)
  const [first] = together(inRows(next).length)
  const joinsNext = first !== undefined && first.length > 0 && first.length < most
  const last = rows.length - 1
  return { rows, joinsNext, together: joinsNext && last > 0 ? [...together(last), [last]] : together(rows.length) }
}

/** The signatures that follow those at a place, with nothing but a paragraph or two between them. */
export function signaturesAfter(blocks: readonly ResolvedBlock[], index: number): readonly SignatureBlock[] {
  const next = blocks.slice(index + 1, index + 4).find(({ kind }) => kind !== 'paragraph')
  return next?.kind === 'signatures' ? next.blocks : []
}

function inRows(blocks: readonly SignatureBlock[]): (readonly SignatureBlock[])[] {
  const aside = blocks.some(({ capacity }) => capacity === 'attest' || capacity === 'witness')
  const groups = aside ? byParty(blocks) : [blocks]
  return groups.flatMap((group) => Array.from({ length: Math.ceil(group.length / 2) }, (_, index) => group.slice(index * 2, index * 2 + 2)))
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
