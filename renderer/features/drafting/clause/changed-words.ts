import type { ResolvedBlock, ResolvedClause, ResolvedInline } from '../../../../main/document/resolved.ts'
import { wordDiff } from '../../../../main/document/word-diff.ts'

/** Characters of a line of running text: from, and up to. */
export interface Span {
  readonly from: number
  readonly to: number
}

type Line = readonly ResolvedInline[]

/** Which characters of each line of a clause are not in the words that it had before. Lines without any are not there; clauses inside have their own. */
export function changedWords(before: ResolvedClause, after: ResolvedClause): ReadonlyMap<Line, readonly Span[]> {
  const lines = linesOf(after)
  const added = addedIn(linesOf(before).map(textOf).join('\n'), lines.map(textOf).join('\n'))
  const changed = new Map<Line, readonly Span[]>()
  let start = 0
  for (const line of lines) {
    const end = start + textOf(line).length
    const spans = added.flatMap((span) => within(span, start, end))
    if (spans.length > 0) changed.set(line, spans)
    start = end + 1
  }
  return changed
}

/** One of the inlines of a line, cut where its words begin or cease to be changed. */
export interface Piece {
  readonly inline: ResolvedInline
  readonly changed: boolean
}

/** A line in pieces that are changed or not. Text is cut; a field or a reference is changed as a whole when any of it is. */
export function piecesOf(line: Line, spans: readonly Span[]): readonly Piece[] {
  let start = 0
  return line.flatMap((inline) => {
    const end = start + inline.text.length
    const own = spans.flatMap((span) => within(span, start, end))
    start = end
    return inline.kind === 'text' ? cut(inline, own) : [{ inline, changed: own.length > 0 }]
  })
}

function cut(inline: Extract<ResolvedInline, { kind: 'text' }>, spans: readonly Span[]): readonly Piece[] {
  const ends = [...new Set([0, ...spans.flatMap(({ from, to }) => [from, to]), inline.text.length])]
  return ends.slice(1).map((to, at) => {
    const from = ends[at] ?? 0
    return { inline: { ...inline, text: inline.text.slice(from, to) }, changed: spans.some((span) => span.from <= from && to <= span.to) }
  })
}

function addedIn(before: string, after: string): readonly Span[] {
  let at = 0
  return wordDiff(before, after).flatMap(({ kind, text }) => {
    if (kind === 'taken') return []
    const from = at
    at += text.length
    return kind === 'added' && text.trim() !== '' ? [{ from, to: at }] : []
  })
}

/** The part of a span between two ends, counted from the first of them. */
function within({ from, to }: Span, start: number, end: number): readonly Span[] {
  const [first, last] = [Math.max(from, start), Math.min(to, end)]
  return first < last ? [{ from: first - start, to: last - start }] : []
}

function linesOf(clause: ResolvedClause): readonly Line[] {
  return [...(clause.heading === null ? [] : [clause.heading]), ...clause.children.flatMap(linesIn)]
}

function linesIn(block: ResolvedBlock): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.content]
    case 'definition':
      return [block.content, ...block.children.flatMap(linesIn)]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesIn))
    case 'table':
      return [block.head, ...block.rows].flat()
    case 'clause':
    case 'schedule':
    case 'signatures':
      return []
  }
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('')
}
