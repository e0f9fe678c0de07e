import { ToWords } from 'to-words/en-US'
import { remember } from './remember.ts'

const english = new ToWords()

/**
 * A whole number spelled out in lower case ("one hundred twenty-five"), or null when it is not a whole number, too large to be
 * exact, or the language is not one we can spell in (English only for now; a caller then prints the figure alone).
 */
export function numberInWords(value: number, language: string): string | null {
  if (!Number.isSafeInteger(value) || !/^en(-|$)/i.test(language)) return null
  return english.convert(value).toLowerCase().replace(compound, '$1-$2')
}

/** to-words writes "twenty five"; English joins tens and ones with a hyphen. */
const compound = /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)\b/g

/** Words and figure together, as agreements guard against a slip in either: "sixty (60)". The figure alone where there are no words. */
export function wordsAndFigure(value: number, language: string): string {
  const figure = formatNumber(value, language)
  const words = numberInWords(value, language)
  return words === null ? figure : `${words} (${figure})`
}

const formatter = remember((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 20 }))

/** A number with the separators of the language: 1,250 in en-US. */
export function formatNumber(value: number, language: string): string {
  return formatter(language).format(value)
}
