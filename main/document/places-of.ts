/** What is looked for in a text. */
export interface Wanted {
  readonly words: string
  /** Capitals must be the same too. */
  readonly matchCase: boolean
  /** Not inside longer words. */
  readonly wholeWords: boolean
}

/** Where the words stand in a text: the places of their first signs, none inside another. */
export function placesOf(text: string, { words, matchCase, wholeWords }: Wanted): readonly number[] {
  if (words === '') return []
  const [small, smallWords] = [text.toLowerCase(), words.toLowerCase()]
  // A text whose small letters are more or fewer than its capitals has other places: it is searched as it stands.
  const [within, sought] = matchCase || small.length !== text.length || smallWords.length !== words.length ? [text, words] : [small, smallWords]
  const places: number[] = []
  for (let at = within.indexOf(sought); at >= 0; ) {
    const counts = !wholeWords || isWhole(text, at, at + sought.length)
    if (counts) places.push(at)
    at = within.indexOf(sought, at + (counts ? sought.length : 1))
  }
  return places
}

const letter = '[\\p{L}\\p{N}\\p{M}_]'
const endsWithLetter = new RegExp(`${letter}$`, 'u')
const startsWithLetter = new RegExp(`^${letter}`, 'u')

function isWhole(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to)
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)]
  return !(startsWithLetter.test(words) && endsWithLetter.test(before)) && !(endsWithLetter.test(words) && startsWithLetter.test(after))
}
