/** A term with a longer name than this is none. */
const mostCharacters = 200

/** Single spaces, so that a term is found over the end of a line and over a space that does not break. */
export function evenSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A term as it is compared: "the Department" is used as "The Department" and in "Department policy". */
export function bareTerm(term: string): string {
  return evenSpaces(term).replace(/^(?:the|an?) /i, '')
}

/**
 * Finds terms and names in text, as whole words, capitals counting; of an English one also the plural of any of its words. Null when
 * there is nothing to find.
 */
export function finder(terms: Iterable<string>, language: string): RegExp | null {
  const isEnglish = inEnglish(language)
  const forms = [...terms].map(bareTerm).filter((term) => term !== '' && term.length <= mostCharacters).flatMap((term) => (isEnglish ? withPlurals(term) : [term]))
  if (forms.length === 0) return null
  const any = [...new Set(forms)].toSorted((one, other) => other.length - one.length).map((form) => escaped(form)).join('|')
  // Other languages inflect in ways of their own, and some write no spaces: there, a part of a word counts.
  return isEnglish ? new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu') : new RegExp(any, 'giu')
}

export function inEnglish(language: string): boolean {
  return language.split('-')[0] === 'en'
}

function withPlurals(term: string): string[] {
  const words = term.split(' ')
  return [term, ...words.flatMap((word, index) => pluralsOf(word).map((plural) => words.with(index, plural).join(' ')))]
}

function pluralsOf(word: string): string[] {
  return [`${word}s`, `${word}es`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])]
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
