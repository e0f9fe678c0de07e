import type { Match } from '../../../../main/document/find-in-text.ts'
import type { Line } from '../../../../main/document/lines.ts'
import { placeOfLine } from '../paper/line-place.ts'

/** Marks what was found on the paper, one of them as the current one. */
export function highlight(lines: readonly Line[], matches: readonly Match[], current: Match | null): void {
  const others = matches.filter((match) => match !== current)
  CSS.highlights.set('found', new Highlight(...others.flatMap((match) => rangeOf(lines, match) ?? [])))
  CSS.highlights.set('found-current', new Highlight(...(current === null ? [] : (rangeOf(lines, current) ?? []))))
}

/** Brings what was found into sight. */
export function bringIntoSight(lines: readonly Line[], match: Match): void {
  rangeOf(lines, match)?.[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

/** Where a match stands on the screen; of a line that reads otherwise there, such as a signature, the whole of it. None while it is being written in. */
function rangeOf(lines: readonly Line[], { line, from, to }: Match): readonly Range[] | null {
  const found = lines[line]
  const place = found === undefined ? undefined : placeOfLine(found.key)
  if (found === undefined || place === undefined) return null
  const range = document.createRange()
  range.selectNodeContents(place)
  if (place.textContent !== found.content.map(({ text }) => text).join('')) return [range]
  const pieces = piecesOf(place)
  const [start, end] = [pieces.findLast((piece) => piece.from <= from), pieces.findLast((piece) => piece.from < to)]
  if (start) range.setStart(start.node, from - start.from)
  if (end) range.setEnd(end.node, to - end.from)
  return [range]
}

function piecesOf(place: Element): readonly { readonly node: Node; readonly from: number }[] {
  const pieces: { readonly node: Node; readonly from: number }[] = []
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node, from: length })
    length += node.nodeValue?.length ?? 0
  }
  return pieces
}
