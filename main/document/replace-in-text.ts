import type { TextChange } from './changes.ts'
import { everyBlock } from './children-of.ts'
import type { Match, Piece } from './find-in-text.ts'
import { withTexts } from './tree-texts.ts'
import type { Clause, DocumentTree } from './tree.ts'

/** What a replacing does: how many places of the tree it changes, and the edits that do it, outer clauses before those within. */
export interface Replacing {
  readonly count: number
  readonly changes: readonly Extract<TextChange, { do: 'edit' }>[]
}

/**
 * Puts other words in the place of those that were found. What is no plain words of a clause stays as it is. A clause that is there more
 * than once is one clause: it is changed once.
 */
export function replaceInText(tree: DocumentTree, matches: readonly Match[], by: string): Replacing {
  const cuts = new Map<number, readonly Cut[]>()
  const touched = new Set<string>()
  let count = 0
  for (const { spot } of matches) {
    if (spot.kind !== 'words' || spot.pieces.some((piece) => (cuts.get(piece.nth) ?? []).some((cut) => overlap(cut, piece)))) continue
    for (const [index, piece] of spot.pieces.entries()) cuts.set(piece.nth, [...(cuts.get(piece.nth) ?? []), { ...piece, by: index === 0 ? by : '' }])
    touched.add(spot.clause)
    count += 1
  }
  const body = withTexts(tree, (text, { nth }) => {
    const its = cuts.get(nth)
    return its === undefined ? text : { ...text, text: cut(text.text, its) }
  })
  const clauses = [...everyBlock(body)].filter((block): block is Clause => block.kind === 'clause' && touched.has(block.id))
  return { count, changes: clauses.map(({ id, heading, children }) => ({ do: 'edit', clause: id, heading, children })) }
}

interface Cut extends Piece {
  readonly by: string
}

function overlap(one: Piece, other: Piece): boolean {
  return one.from < other.to && other.from < one.to
}

function cut(text: string, cuts: readonly Cut[]): string {
  return cuts.toSorted((one, other) => other.from - one.from).reduce((now, { from, to, by }) => now.slice(0, from) + by + now.slice(to), text)
}
