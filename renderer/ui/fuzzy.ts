/**
 * How well a text answers to what was typed: null when its letters are not all there in this order, else the higher the better. Letters at
 * the beginning of words and in one piece count most: "na" finds "New agreement" before "Maintenance".
 */
export function fuzzyScore(typed: string, text: string): number | null {
  const wanted = folded(typed).replaceAll(' ', '')
  const within = folded(text)
  let score = 0
  let at = -1
  for (const letter of wanted) {
    const next = bestPlace(within, letter, at)
    if (next < 0) return null
    score += next === at + 1 ? 5 : startsWord(within, next) ? 4 : 0
    at = next
  }
  return score - within.length / 100
}

/** Right behind the last letter, else at the beginning of a word, else anywhere. */
function bestPlace(text: string, letter: string, after: number): number {
  if (text[after + 1] === letter && (after >= 0 || startsWord(text, 0))) return after + 1
  for (let at = after + 1; at < text.length; at++) if (text[at] === letter && startsWord(text, at)) return at
  return text.indexOf(letter, after + 1)
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')
}

/** Small letters without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
