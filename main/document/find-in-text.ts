import type { Answers } from '../domain/answer.ts'
import { linesOf } from './lines.ts'
import type { NumberingScheme } from './numbering-scheme.ts'
import { placesOf, type Wanted } from './places-of.ts'
import { resolve } from './resolve.ts'
import type { ResolvedInline } from './resolved.ts'
import type { Question } from './template.ts'
import { type Text, type TextPlace, withTexts } from './tree-texts.ts'
import type { DocumentTree } from './tree.ts'

/** A part of one text of the tree: from this sign to before that one. */
export interface Piece {
  readonly nth: number
  readonly from: number
  readonly to: number
}

/** What words that were found are part of. Only those of a clause can be replaced. */
export type Spot =
  | { readonly kind: 'words'; readonly clause: string; readonly pieces: readonly Piece[] }
  /** At least in part of a live field. */
  | { readonly kind: 'field'; readonly question: string }
  /** At least in part the number of a clause, or a defined term. */
  | { readonly kind: 'reference' }
  /** Of words that are there only by an answer, together with others. */
  | { readonly kind: 'conditional' }
  /** Of the title, a term, a schedule, a signature: no words of a clause. */
  | { readonly kind: 'outside' }

export interface Match {
  /** Which line of the document, from 0. */
  readonly line: number
  readonly from: number
  readonly to: number
  /** The clause or schedule on the paper; null: outside of any. */
  readonly at: string | null
  readonly spot: Spot
}

/** A text prepared for looking for words in it. */
export interface Searchable {
  readonly lines: readonly { readonly at: string | null; readonly text: string; readonly content: readonly ResolvedInline[] }[]
  readonly texts: readonly (TextPlace & { readonly text: string })[]
}

export function searchable(tree: DocumentTree, answers: Answers, questions: readonly Question[], numbering: NumberingScheme): Searchable {
  const texts: (TextPlace & { readonly text: string })[] = []
  const body = withTexts(tree, (text, place): Text => {
    texts.push({ ...place, text: text.text })
    return { ...text, nth: place.nth }
  })
  const lines = linesOf(resolve({ ...tree, body }, answers, questions, numbering))
  return { texts, lines: lines.map(({ at, content }) => ({ at, content, text: content.map(({ text }) => text).join('') })) }
}

/** Where the words stand in the text as it reads, in its order; none inside another. */
export function findInText({ lines, texts }: Searchable, wanted: Wanted): readonly Match[] {
  return lines.flatMap(({ at, text, content }, line) =>
    placesOf(text, wanted).map((from): Match => {
      const to = from + wanted.words.length
      return { line, from, to, at, spot: spotOf(partsOf(content, from, to), texts) }
    }),
  )
}

interface Part {
  readonly inline: ResolvedInline
  readonly from: number
  readonly to: number
}

/** The inlines that signs of a line belong to, with the signs of each. */
function partsOf(content: readonly ResolvedInline[], from: number, to: number): readonly Part[] {
  let start = 0
  return content.flatMap((inline): Part[] => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, inline.text.length)]
    start += inline.text.length
    return first < last ? [{ inline, from: first, to: last }] : []
  })
}

function spotOf(parts: readonly Part[], texts: Searchable['texts']): Spot {
  const field = parts.find(({ inline }) => inline.kind === 'field')?.inline
  if (field?.kind === 'field') return { kind: 'field', question: field.question }
  if (parts.some(({ inline }) => inline.kind === 'reference')) return { kind: 'reference' }
  const places = parts.map(({ inline }) => (inline.kind === 'text' && inline.nth !== undefined ? texts[inline.nth] : undefined))
  const [first] = places
  if (first === undefined || first.clause === null) return { kind: 'outside' }
  const oneAfterTheOther = places.every((place, index) => index === 0 || (place !== undefined && place.joins && place.nth === first.nth + index))
  if (!oneAfterTheOther) return { kind: 'conditional' }
  return { kind: 'words', clause: first.clause, pieces: parts.map((part, index) => pieceOf(part, places[index] ?? first, index > 0)) }
}

/** Signs that the paper leaves out at the beginning of a text, such as a second space, are counted; inside of what was found they belong to it. */
function pieceOf({ inline, from, to }: Part, { nth, text }: { readonly nth: number; readonly text: string }, joined: boolean): Piece {
  const left = text.indexOf(inline.text)
  return { nth, from: joined ? 0 : left + from, to: left + to }
}

/** Whether two are the same place, in whatever copy of a repeated clause. */
export function samePlace(one: Match, other: Match): boolean {
  return one.line === other.line && one.from === other.from && one.at === other.at
}
