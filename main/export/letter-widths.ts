/** How wide letters are on the average of the fonts for print, in ems; a bold one is hardly wider. What is not named is as wide as it is high. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u, 0],
  [/[ .,:;'’‘!|/\\ijlftr()[\]\-Ií]/, 0.34],
  [/[mwMW@%—…]/, 0.92],
  [/\p{Script=Latin}/u, 0.59],
  [/\p{Script=Arabic}/u, 0.6],
  [/[\p{N}\p{P}$+=<>]/u, 0.57],
]
/** A capital letter is wider than its small one by so much. */
const capitalMore = 0.16
const known = new Map<string, number>()

/** About how wide a text is on one line, in ems: as wide as the widest of the fonts prints it, or a little more. */
export function emsOf(text: string): number {
  let total = 0
  for (const sign of text) total += widthOf(sign)
  return total
}

function widthOf(sign: string): number {
  const found = known.get(sign)
  if (found !== undefined) return found
  const width = widths.find(([letters]) => letters.test(sign))?.[1] ?? 1
  const own = sign !== sign.toLowerCase() && !/[IMW]/.test(sign) ? width + capitalMore : width
  known.set(sign, own)
  return own
}
