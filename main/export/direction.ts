/** The way in which a line runs. */
export type Direction = 'ltr' | 'rtl'

/** Letters of the scripts that are written from right to left, and the two marks that stand for such a letter (RLM, ALM). */
const turning = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u061c\u200f]/u
const letter = /[\p{L}\u061c\u200e\u200f]/u
const [leftToRightMark, rightToLeftMark] = ['\u200e', '\u200f']

/** How the lines of a document in this language run (BCP 47). */
export function languageDirection(language: string): Direction {
  return /^(ar|fa|he|iw|ur|ps|sd|ug|yi|dv)(-|$)/i.test(language) ? 'rtl' : 'ltr'
}

/** How a paragraph runs: as its first letter does (Unicode UAX #9, P2), or as the text around it when it has none. */
export function textDirection(text: string, around: Direction): Direction {
  const [first] = letter.exec(text) ?? []
  if (first === undefined) return around
  return turning.test(first) ? 'rtl' : 'ltr'
}

/** How a line of its own runs, such as one of a letterhead: one of digits and signs alone, such as a telephone number, from left to right everywhere. */
export function lineDirection(text: string, around: Direction): Direction {
  return !letter.test(text) && /\p{N}/u.test(text) ? 'ltr' : textDirection(text, around)
}

/** Whether the order of the signs can differ from that in which they are stored. */
export function runsBothWays(text: string): boolean {
  return turning.test(text)
}

/** A text that keeps its own order to itself: a mark on each side holds numbers and signs beside it where they belong. */
export function keptApart(text: string, around: Direction): string {
  const mark = around === 'rtl' ? rightToLeftMark : leftToRightMark
  return `${mark}${text}${mark}`
}

interface Piece {
  readonly text: string
  readonly direction: Direction
}

const ltrLetter = '(?:(?!T)[\\p{L}\\u200e])'.replace('T', turning.source)
const against: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`${turning.source}(?:(?!${ltrLetter})[^])*${turning.source}|${turning.source}`, 'gu'),
  rtl: new RegExp(`${ltrLetter}(?:(?!${turning.source})[^])*${ltrLetter}|${ltrLetter}`, 'gu'),
}

/** A text in pieces that each run one way; signs and numbers between two letters go with them, all others with the text around. */
export function directionPieces(text: string, around: Direction): readonly Piece[] {
  if (around === 'ltr' && !runsBothWays(text)) return [{ text, direction: around }]
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: part } of text.matchAll(against[around])) {
    if (index > from) pieces.push({ text: text.slice(from, index), direction: around })
    pieces.push({ text: part, direction: around === 'ltr' ? 'rtl' : 'ltr' })
    from = index + part.length
  }
  return from < text.length || pieces.length === 0 ? [...pieces, { text: text.slice(from), direction: around }] : pieces
}
